import { describe, expect, it } from 'vitest'
import { bestPlan, betterPlans, type Progress } from '@/lib/speed-meetings/planner'
import { formulate } from '@/lib/speed-meetings/problem'
import { burst } from '@/lib/speed-meetings/search'
import { readPublicInstance } from '@/tests/support/speed-meetings'

function told(name: string, moves: number): Progress[] {
  return [...betterPlans(formulate(readPublicInstance(name)), { budget: { moves }, seed: 1 })]
}

describe('a budget of moves', () => {
  it.each([
    ['tiny-6', 8200],
    ['cerdd-80', 49_000],
    ['cerdd-80', 100_001],
    ['large-600', 10_000],
  ] as const)('is spent and not exceeded: %s, %i', (name, moves) => {
    const last = told(name, moves).at(-1)
    expect(last?.share).toBe(1)
    expect(last?.moves).toBeLessThanOrEqual(moves)
    expect(last?.moves).toBeGreaterThan(moves - burst)
  })

  it('improves a large evening even where it is less than a whole pass', () => {
    const problem = formulate(readPublicInstance('large-600'))
    const quality = (moves: number) => bestPlan(problem, { budget: { moves }, seed: 1 }).score.Q
    expect(quality(10_000)).toBeGreaterThan(quality(0) + 1)
  })

  it('never gives a worse plan than a smaller one', () => {
    const problem = formulate(readPublicInstance('cerdd-40'))
    const budgets = [0, 5000, 15_000, 16_000, 20_000, 33_000, 40_000, 47_000, 60_000]
    const qualities = budgets.map((moves) => bestPlan(problem, { budget: { moves }, seed: 3 }).score.Q)
    expect(qualities).toEqual([...qualities].sort((a, b) => a - b))
  })
})
