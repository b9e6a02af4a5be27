import { describe, expect, it } from 'vitest'
import type { Line } from '@/tests/support/bench'
import { generalityOf } from '@/tests/support/plan-generality'
import { beyondAll, furtherGoals, lineOf } from '@/tests/support/plan-goals'
import { timedPlan } from '@/tests/support/plan-timing'
import { publicInstance } from '@/tests/support/speed-meetings'

const tiny = () => timedPlan(publicInstance('tiny-6'), 'tiny-6', 4, 1, 1)
const goals = { 4: 0, 20: 0, 200: 0 }
const seatsAll = { bound: 90.2222, U: 0, goals }
/** As if one more could have been seated than any plan does. */
const outOfReach = { ...seatsAll, U: -1 }

function isMet({ product, target }: Line): boolean {
  return product.median >= (target?.least ?? -Infinity) && product.median <= (target?.most ?? Infinity)
}

describe('the goals of plans', () => {
  it('are missed by whoever breaks a level, whatever the quality asked for', () => {
    const run = tiny()
    expect(isMet(lineOf('tiny-6', 4, seatsAll, [run], 0))).toBe(true)
    expect(isMet(lineOf('tiny-6', 4, outOfReach, [run], 0))).toBe(false)
  })

  it('count the first plan that seats as many as can be', () => {
    const run = tiny()
    const first = (target: typeof seatsAll) => furtherGoals('tiny-6', target, { 4: [run] })[0]
    expect(first(seatsAll)?.product.median).toBe(run.points[0]?.ticks)
    expect(first(outOfReach)?.product.median).toBe(beyondAll)
  })

  it('are missed by a plan that takes longer than it may', () => {
    const line = (usedTicks: number) => furtherGoals('tiny-6', seatsAll, { 4: [{ ...tiny(), usedTicks }] })[1]
    expect([4.2, 6].map((used) => isMet(line(used) ?? expect.fail('no line')))).toEqual([true, false])
  })

  it('are missed where somebody sits in one run and stands in another', () => {
    const run = tiny()
    const { report } = run
    const standing = { ...run, report: { ...report, score: { ...report.score, U: 1 } } }
    expect(isMet(generalityOf('any', [{ 20: [run], 200: [run] }], 1))).toBe(true)
    expect(isMet(generalityOf('any', [{ 20: [run], 200: [run, standing] }], 1))).toBe(false)
  })
})
