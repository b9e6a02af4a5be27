import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterChanges } from '@/lib/speed-meetings/changes'
import { readInstance } from '@/lib/speed-meetings/instance'
import { planOf } from '@/lib/speed-meetings/plan'
import { type Budget, bestPlan } from '@/lib/speed-meetings/planner'
import { formulate } from '@/lib/speed-meetings/problem'
import type { Instance } from '@/lib/speed-meetings/schema'
import { isBetter } from '@/lib/speed-meetings/score'
import { bestByEnumeration } from '@/tests/support/speed-meeting-enumeration'
import { anyInstance } from '@/tests/support/speed-meeting-instances'
import { checked } from '@/tests/support/speed-meetings'

function planned(instance: Instance, budget: Budget, seed = 1) {
  const problem = formulate(instance)
  const found = bestPlan(problem, { budget, seed })
  return { plan: planOf(problem, found.seats, instance.name), score: found.score }
}

const atOnce = { moves: 0 }
const shortly = { moves: 20_000 }

// Thousands of moves on a loaded machine take their time.
describe('whatever the evening', { timeout: 60_000 }, () => {
  it('the first plan is legal, complete and true about who stands', () => {
    fc.assert(
      fc.property(anyInstance({ people: 24, tables: 6, rounds: 3 }), fc.nat(), (instance, seed) => {
        expect(readInstance(instance)).toMatchObject({ ok: true })
        const { plan, score } = planned(instance, atOnce, seed)
        const report = checked(instance, plan)
        expect(report.violations).toEqual([])
        expect(report.certificates.every(({ valid }) => valid)).toBe(true)
        expect(report.certificates.reduce((sum, { proves }) => sum + proves, 0)).toBeLessThanOrEqual(report.score.U)
        expect([report.score.U, report.score.Z]).toEqual([score.U, score.Z])
        expect(report.score.Q).toBeCloseTo(score.Q, 3)
      }),
      { numRuns: 1000, seed: 1 },
    )
  })

  it('a searched plan is legal, the same for the same seed, and no worse with more moves', () => {
    fc.assert(
      fc.property(anyInstance({ people: 20, tables: 5, rounds: 3 }), fc.nat(), (instance, seed) => {
        const one = planned(instance, shortly, seed)
        expect(checked(instance, one.plan).violations).toEqual([])
        expect(planned(instance, shortly, seed)).toEqual(one)
        const longer = planned(instance, { moves: 60_000 }, seed)
        expect(isBetter(one.score, longer.score)).toBe(false)
        expect(isBetter(planned(instance, atOnce, seed).score, one.score)).toBe(false)
      }),
      { numRuns: 12, seed: 2 },
    )
  })

  it('five rounds and small tables are no exception', () => {
    fc.assert(
      fc.property(anyInstance({ people: 30, tables: 10, rounds: 5 }), (instance) => {
        expect(checked(instance, planned(instance, shortly).plan).violations).toEqual([])
      }),
      { numRuns: 12, seed: 3 },
    )
  })

  it('a re-plan leaves the played round alone', () => {
    const size = { people: 20, tables: 5, rounds: 3 }
    fc.assert(
      fc.property(anyInstance(size), fc.nat(19), fc.nat(4), (instance, person, table) => {
        const { plan } = planned(instance, atOnce)
        const id = instance.participants[person]?.id
        const lost = instance.tables[table]?.id
        const after = afterChanges(instance, plan, 2, [
          ...(id !== undefined && id in plan.assignments ? [{ type: 'no-show' as const, participant: id }] : []),
          ...(lost === undefined ? [] : [{ type: 'table-lost' as const, table: lost }]),
        ])
        const again = planned(after, shortly).plan
        expect(checked(after, again).violations).toEqual([])
        for (const [who, seats] of Object.entries(plan.assignments)) expect(again.assignments[who]?.[0]).toBe(seats[0])
      }),
      { numRuns: 60, seed: 4 },
    )
  })

  it('tiny evenings are solved as well as by trying everything', () => {
    fc.assert(
      fc.property(anyInstance({ people: 4, tables: 2, rounds: 2 }), (instance) => {
        const { score } = planned(instance, { moves: 40_000 })
        const best = bestByEnumeration(instance)
        expect([score.U, score.Z]).toEqual([best.U, best.Z])
        expect(score.Q).toBeCloseTo(best.Q, 3)
      }),
      { numRuns: 12, seed: 5 },
    )
  })
})
