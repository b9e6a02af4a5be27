import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterChanges, type Change } from '@/lib/speed-meetings/changes'
import { readInstance } from '@/lib/speed-meetings/instance'
import { type Plan, planOf } from '@/lib/speed-meetings/plan'
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
/** Enough for a look at another plan or two. */
const glance = { moves: 2048 }

/** More for a long night: `PROPERTY_RUNS=10 npm test -- unit`. */
const times = Number(process.env.PROPERTY_RUNS ?? 1)
const runs = (count: number, seed: number) => ({ numRuns: count * times, seed: times === 1 ? seed : Date.now() })

// Thousands of moves on a loaded machine take their time.
describe('whatever the evening', { timeout: 240_000 * times }, () => {
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
      runs(1000, 1),
    )
  })

  it('a searched plan of up to 120 people at 12 tables is legal, and the same for the same seed', () => {
    fc.assert(
      fc.property(anyInstance({ people: 120, tables: 12, rounds: 3 }), fc.nat(), (instance, seed) => {
        const one = planned(instance, glance, seed)
        expect(checked(instance, one.plan).violations).toEqual([])
        expect(planned(instance, glance, seed)).toEqual(one)
      }),
      runs(1000, 6),
    )
  })

  it('more moves never make a plan worse, wherever the shorter search ends', () => {
    const size = { people: 20, tables: 5, rounds: 3 }
    fc.assert(
      fc.property(anyInstance(size), fc.nat(), fc.nat(30_000), fc.nat(30_000), (instance, seed, moves, more) => {
        const shorter = planned(instance, { moves }, seed)
        expect(checked(instance, shorter.plan).violations).toEqual([])
        expect(isBetter(shorter.score, planned(instance, { moves: moves + more }, seed).score)).toBe(false)
      }),
      runs(60, 2),
    )
  })

  it('five rounds and small tables are no exception', () => {
    fc.assert(
      fc.property(anyInstance({ people: 30, tables: 10, rounds: 5 }), (instance) => {
        expect(checked(instance, planned(instance, shortly).plan).violations).toEqual([])
      }),
      runs(40, 3),
    )
  })

  it('a re-plan leaves played rounds alone, whatever has changed', () => {
    fc.assert(
      fc.property(anyInstance({ people: 20, tables: 5, rounds: 3 }), anyChanges, (instance, drawn) => {
        const { plan } = planned(instance, atOnce)
        const after = afterChanges(instance, plan, drawn.from, changesIn(instance, plan, drawn))
        const again = planned(after, glance).plan
        expect(checked(after, again).violations).toEqual([])
        const played = (seats?: (string | null)[]) => seats?.slice(0, drawn.from - 1)
        for (const [who, seats] of Object.entries(plan.assignments)) {
          expect(played(again.assignments[who])).toEqual(played(seats))
        }
      }),
      runs(200, 4),
    )
  })

  it.each([
    { people: 5, tables: 3, rounds: 1 },
    { people: 3, tables: 3, rounds: 2 },
    { people: 4, tables: 2, rounds: 2 },
  ])('tiny evenings are solved as well as by trying everything: %o', (size) => {
    fc.assert(
      fc.property(anyInstance(size), (instance) => {
        const { score } = planned(instance, shortly)
        const best = bestByEnumeration(instance)
        expect([score.U, score.Z]).toEqual([best.U, best.Z])
        // Fixed seats are kept, also where the evening would be better without.
        const isFree = instance.participants.every(({ fixed = [] }) => fixed.length === 0)
        if (isFree) expect(score.Q).toBeCloseTo(best.Q, 3)
        else expect(score.Q).toBeLessThanOrEqual(best.Q + 0.001)
      }),
      runs(40, 5),
    )
  })
})

const anyChanges = fc.record({
  from: fc.constantFrom(2, 3),
  noShow: fc.nat(19),
  lost: fc.option(fc.nat(4)),
  fewer: fc.option(fc.record({ table: fc.nat(4), max: fc.nat(3) })),
  walkIns: fc.nat(3),
})

type Drawn = typeof anyChanges extends fc.Arbitrary<infer Value> ? Value : never

function changesIn(instance: Instance, { assignments }: Plan, { noShow, lost, fewer, walkIns }: Drawn): Change[] {
  const visitor = instance.participants[noShow]?.id
  const [gone, small] = [lost, fewer?.table].map((at) => instance.tables[at ?? -1])
  const seats = Math.min(small?.max ?? 0, fewer?.max ?? 0)
  return [
    ...(visitor !== undefined && visitor in assignments ? [{ type: 'no-show' as const, participant: visitor }] : []),
    ...(gone ? [{ type: 'table-lost' as const, table: gone.id }] : []),
    ...(small && small !== gone ? [{ type: 'seats-lost' as const, table: small.id, max: seats }] : []),
    ...Array.from({ length: walkIns }, (_, k) => ({
      type: 'walk-in' as const,
      participant: {
        id: `new${k}`,
        country: 'FR',
        languages: ['fr', 'nl'],
        wishes: instance.tables.slice(k, k + 1).map(({ subject }) => subject),
      },
    })),
  ]
}
