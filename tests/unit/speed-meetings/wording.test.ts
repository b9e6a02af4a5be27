import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { advise } from '@/lib/speed-meetings/advice'
import { amount } from '@/lib/speed-meetings/amounts'
import { unmetFirstWishes } from '@/lib/speed-meetings/first-wish'
import { movedPeople } from '@/lib/speed-meetings/moved'
import { idsAsNames } from '@/lib/speed-meetings/names'
import { planOf, seatingOf } from '@/lib/speed-meetings/plan'
import { bestPlan } from '@/lib/speed-meetings/planner'
import { formulate } from '@/lib/speed-meetings/problem'
import { qualityReport } from '@/lib/speed-meetings/quality-report'
import { rhythmFindings } from '@/lib/speed-meetings/rhythm'
import { compared } from '@/lib/speed-meetings/variation'
import { Wording } from '@/lib/speed-meetings/wording'
import { publicInstances, readPublicInstance } from '@/tests/support/speed-meetings'

const small = publicInstances.filter((name) => !['large-600', 'xlarge-3000'].includes(name))

function planned(name: string) {
  const problem = formulate(readPublicInstance(name))
  const { seats } = bestPlan(problem, { budget: { moves: 20_000 }, seed: 1 })
  return { problem, plan: planOf(problem, seats, name), s: seatingOf(problem, seats) }
}

describe('a plan in sentences', () => {
  it.each(small)('says all it has to say in every language: %s', (name) => {
    const { problem, plan, s } = planned(name)
    const counts = locales.map((locale) => {
      const wording = new Wording(locale, idsAsNames, problem)
      const said = [
        ...plan.unassigned.map((one) => wording.standing(one)),
        ...wording.certificates(plan),
        ...movedPeople(s).map((one) => wording.moved(one)),
        ...unmetFirstWishes(s).map((one) => wording.unmet(one)),
      ]
      expect(said.filter((sentence) => /\{\{|undefined|NaN/.test(sentence))).toEqual([])
      return said.length
    })
    expect(new Set(counts).size).toBe(1)
  })

  it('says whom languages leave without subjects, and what would help', () => {
    const { problem, plan } = planned('cerdd-40')
    expect(new Wording('fr', idsAsNames, problem).certificates(plan)).toEqual([
      'Une personne (langues suivies\u00a0: néerlandais) n’a que 2 sujets accessibles pour 3 tours\u00a0: ajoutez une interprétation à une autre table.',
    ])
  })
})

describe('figures in sentences', () => {
  it.each([
    ['fr', ['1 place', '2 places', '0,5 point sur 100', '1,16 point sur 100', '2,4 points sur 100']],
    ['nl', ['1 plaats', '2 plaatsen', '0,5 punten op 100', '1,16 punten op 100', '2,4 punten op 100']],
    ['en', ['1 seat', '2 seats', '0.5 points out of 100', '1.16 points out of 100', '2.4 points out of 100']],
    ['de', ['1 Platz', '2 Plätze', '0,5 von 100 Punkten', '1,16 von 100 Punkten', '2,4 von 100 Punkten']],
  ] as const)('have the number that %s wants', (locale, expected) => {
    const seats = [1, 2].map((count) => amount('seats', count, locale))
    const points = [0.5, 1.16, 2.4].map((count) => amount('points', count, locale))
    expect([...seats, ...points]).toEqual(expected)
  })

  it('somebody without any subject is told so in words', () => {
    const { problem, plan } = planned('micro-16')
    const [first] = new Wording('fr', idsAsNames, problem).certificates(plan)
    expect(first).toContain('n’a accès à aucun sujet')
  })
})

describe('before and beside a plan', () => {
  it('advice comes with a remedy and its effect', () => {
    const found = advise(readPublicInstance('sparse-26'), { moves: 16_384, seed: 1 })
    const rests = found.filter(({ finding }) => finding.kind === 'tooFewVisitors')
    expect(rests).toHaveLength(3)
    for (const { before, after } of rests) expect(after?.U).toBeLessThan(before?.U ?? 0)
  })

  it('variations stand side by side', () => {
    const [asItIs, fewer] = compared(
      readPublicInstance('shortage-72'),
      [{ kind: 'asItIs' }, { kind: 'withoutTable', table: 't1' }],
      { moves: 0, seed: 1 },
    )
    expect(fewer?.score.U).toBeGreaterThan(asItIs?.score.U ?? 0)
  })

  it('no component exceeds what it is known to reach', () => {
    const { problem, s } = planned('micro-12')
    const { score, reached, meetings } = qualityReport(problem, s, { moves: 16_384 })
    const room = (['W', 'F', 'X', 'M', 'C'] as const).map((part) => reached[part] - score.components[part])
    expect(Math.min(...room)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...room)).toBeGreaterThan(0)
    expect(meetings.made).toBeLessThanOrEqual(meetings.atMost)
    expect(score.components.X).toBeCloseTo(meetings.made / problem.meetings.reference, 9)
  })

  it('looks for each component long enough for the seats there are, unless nobody waits any more', () => {
    const { problem, s } = planned('cerdd-40')
    const asked = { moves: 1 }
    const { score, reached } = qualityReport(problem, s, asked)
    const stopped = qualityReport(problem, s, { ...asked, signal: AbortSignal.abort() })
    const { S, ...own } = score.components
    expect(stopped.reached).toEqual(own)
    expect(reached).not.toEqual(own)
  })

  it.each([
    [{ rounds: 3, roundMinutes: 40, changeoverMinutes: 5, availableMinutes: 130 }, []],
    [
      { rounds: 3, roundMinutes: 40, changeoverMinutes: 5, availableMinutes: 129 },
      [{ kind: 'tooLong', needed: 130, available: 129, fits: 2 }],
    ],
    [
      { rounds: 3, roundMinutes: 40, changeoverMinutes: 0, availableMinutes: 120 },
      [{ kind: 'noChangeover', least: 3 }],
    ],
    [{ rounds: 1, roundMinutes: 40, changeoverMinutes: 0, availableMinutes: 40 }, []],
  ])('rounds leave time to change tables: %j', (rhythm, findings) => {
    expect(rhythmFindings(rhythm)).toEqual(findings)
  })
})
