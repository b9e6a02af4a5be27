import { describe, expect, it } from 'vitest'
import { advise } from '@/lib/speed-meetings/advice'
import { evening, inWords, seated } from '@/tests/support/speed-meeting-evenings'

const asked = { moves: 0, seed: 1 }

describe('advice before a plan', () => {
  it('says where most is lacking first', () => {
    const instance = evening(
      1,
      { a: { max: 1 }, b: { min: 9, languages: ['nl'], max: 9 }, c: {} },
      { x: { wishes: ['sa'] }, y: { wishes: ['sa'] }, z: { languages: [] } },
    )
    expect(advise(instance, asked).map(({ finding }) => finding.kind)).toEqual([
      'underMinimum',
      'tooFewVisitors',
      'wantedMore',
      'noLanguage',
    ])
  })

  it('interprets where it is wished for and not done yet', () => {
    const instance = evening(
      2,
      {
        a: { languages: ['nl'] },
        b: { interpretation: [['fr', 'nl']] },
        c: {},
        d: {},
      },
      { x: { languages: ['nl'], blocked: ['sa'] }, y: { languages: ['nl'], wishes: ['sd'] } },
    )
    expect(advise(instance, asked)).toEqual([])
    const [desert] = advise({ ...instance, rounds: 3 }, asked)
    expect(desert).toMatchObject({
      finding: { kind: 'languageDesert', people: 2, subjects: 2, rounds: 3 },
      remedy: { kind: 'interpretation', table: 'd', pair: ['fr', 'nl'] },
    })
  })

  it('counts the rounds that people attend', () => {
    const instance = evening(
      3,
      { a: {}, b: { languages: ['nl'] }, c: { languages: ['nl'] } },
      { x: { unavailable: [2, 3] }, y: { unavailable: [3] } },
    )
    expect(advise(instance, asked).map(({ finding }) => finding)).toEqual([
      { kind: 'languageDesert', languages: ['fr'], people: 1, subjects: 1, rounds: 2 },
    ])
  })

  it('rests a table that is on in that round and needs somebody', () => {
    const instance = evening(
      2,
      { off: { min: 2, unavailable: [1] }, free: {}, a: { min: 2 }, b: { min: 2 } },
      {
        x: { wishes: ['sa'], unavailable: [2] },
        y: { wishes: ['sa'], unavailable: [2] },
        z: { unavailable: [2], wishes: ['sa'] },
      },
    )
    const [first] = advise(instance, asked).filter(
      ({ finding }) => finding.kind === 'tooFewVisitors' && finding.round === 1,
    )
    expect(first?.remedy).toEqual({ kind: 'withoutTable', table: 'b', rounds: [1] })
  })

  it('withdraws a table only in the rounds in which it lacks people', () => {
    const instance = evening(2, { a: { min: 2 }, b: {} }, { x: {}, y: { unavailable: [2] } })
    expect(advise(instance, asked)).toContainEqual(
      expect.objectContaining({
        finding: { kind: 'underMinimum', table: 'a', min: 2, people: 1 },
        remedy: { kind: 'withoutTable', table: 'a', rounds: [2] },
      }),
    )
  })

  it('names everybody without a language', () => {
    const instance = evening(1, { a: {} }, { x: { languages: [] }, y: { languages: [] } })
    const said = inWords(seated(instance, {}), (wording) => advise(instance, asked).map((one) => wording.advice(one)))
    expect(said).toEqual(['No language is given for x and y: ask which ones they follow.'])
  })

  it('ends with the search when nobody waits any more', () => {
    let looks = 0
    const signal = {
      get aborted() {
        looks++
        return true
      },
    }
    const instance = evening(1, { a: { min: 2 }, b: { min: 2 } }, { x: {}, y: {} })
    const [first] = advise(instance, { moves: Number.MAX_SAFE_INTEGER, seed: 1, signal })
    expect(first?.after).toBeDefined()
    expect(looks).toBeGreaterThan(0)
  })
})
