import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { programmeFindings, roundsFinding, timedBlocks } from '@/lib/encounters/programme'

const startsAt = new Date('2026-12-03T17:00:00Z')
const evening = { startsAt, endsAt: new Date('2026-12-03T20:00:00Z') }

describe('the hours of the blocks', () => {
  it('follow one another from the start of the encounter', () => {
    const hours = timedBlocks([{ minutes: 30 }, { minutes: 115 }, { minutes: 15 }], startsAt).map((block) => [
      block.startsAt.toISOString().slice(11, 16),
      block.endsAt.toISOString().slice(11, 16),
    ])
    expect(hours).toEqual([
      ['17:00', '17:30'],
      ['17:30', '19:25'],
      ['19:25', '19:40'],
    ])
  })

  it('count minutes that pass, also in the night when the clock changes', () => {
    const night = new Date('2026-10-25T00:30:00Z')
    const [first, second] = timedBlocks([{ minutes: 60 }, { minutes: 60 }], night)
    expect(first?.endsAt.toISOString()).toBe('2026-10-25T01:30:00.000Z')
    expect(second?.startsAt.toISOString()).toBe('2026-10-25T01:30:00.000Z')
  })
})

describe('rounds in their block', () => {
  it('three rounds of 40 minutes in 120 leave no minute to change tables: it says so and proposes', () => {
    expect(roundsFinding({ minutes: 120, rounds: 3, roundMinutes: 40, changeoverMinutes: 0 }, 1)).toEqual({
      code: 'noChangeover',
      block: 1,
      rounds: 3,
      roundMinutes: 40,
      needed: 120,
      minutes: 120,
      proposal: {
        shorter: { roundMinutes: 35, changeoverMinutes: 5, total: 115 },
        longer: { minutes: 130, changeoverMinutes: 5 },
      },
    })
  })

  it.each([
    ['3 × 35 with 5 between in 115: fits', { minutes: 115, rounds: 3, roundMinutes: 35, changeoverMinutes: 5 }, null],
    [
      '3 × 35 with 5 between in 114: one minute short',
      { minutes: 114, rounds: 3, roundMinutes: 35, changeoverMinutes: 5 },
      'roundsTooLong',
    ],
    [
      '3 × 40 with 5 between in 120',
      { minutes: 120, rounds: 3, roundMinutes: 40, changeoverMinutes: 5 },
      'roundsTooLong',
    ],
    ['3 × 40, nothing said about changing, in 120', { minutes: 120, rounds: 3, roundMinutes: 40 }, 'noChangeover'],
    ['one round needs no change of table', { minutes: 40, rounds: 1, roundMinutes: 40, changeoverMinutes: 0 }, null],
    ['one round longer than its block', { minutes: 40, rounds: 1, roundMinutes: 45 }, 'roundsTooLong'],
    ['a block without rounds', { minutes: 30 }, null],
  ])('%s', (_, block, code) => {
    expect(roundsFinding(block, 0)?.code ?? null).toBe(code)
  })

  it('proposes only a longer block where rounds would be too short to be worth it', () => {
    const finding = roundsFinding({ minutes: 30, rounds: 4, roundMinutes: 15, changeoverMinutes: 5 }, 0)
    expect(finding).toMatchObject({ proposal: { shorter: null, longer: { minutes: 75, changeoverMinutes: 5 } } })
  })

  it('whatever it proposes fits', () => {
    const amounts = fc.record({
      minutes: fc.integer({ min: 1, max: 720 }),
      rounds: fc.integer({ min: 1, max: 12 }),
      roundMinutes: fc.integer({ min: 1, max: 240 }),
      changeoverMinutes: fc.integer({ min: 0, max: 30 }),
    })
    fc.assert(
      fc.property(amounts, (block) => {
        const finding = roundsFinding(block, 0)
        if (!finding || !('proposal' in finding)) return
        const { shorter, longer } = finding.proposal
        if (shorter) expect(roundsFinding({ ...block, ...shorter }, 0)).toBeNull()
        expect(roundsFinding({ ...block, ...longer }, 0)).toBeNull()
      }),
    )
  })
})

describe('the programme in the time of the encounter', () => {
  it.each([
    ['exactly', [30, 115, 15, 20], []],
    ['one minute too long', [30, 115, 15, 21], [{ code: 'overrun', total: 181, span: 180, over: 1 }]],
    ['a quarter left', [30, 115, 20], [{ code: 'shortfall', total: 165, span: 180, spare: 15 }]],
    ['nothing planned yet', [], []],
  ])('%s', (_, minutes, findings) => {
    expect(
      programmeFindings(
        minutes.map((amount) => ({ minutes: amount })),
        evening,
      ),
    ).toEqual(findings)
  })

  it('names the block whose rounds do not fit', () => {
    const blocks = [{ minutes: 30 }, { minutes: 120, rounds: 3, roundMinutes: 40 }, { minutes: 30 }]
    expect(programmeFindings(blocks, evening)).toMatchObject([{ code: 'noChangeover', block: 1 }])
  })
})
