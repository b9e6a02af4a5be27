import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { readInstance } from '@/lib/speed-meetings/instance'
import { planOf } from '@/lib/speed-meetings/plan'
import { bestPlan } from '@/lib/speed-meetings/planner'
import { formulate } from '@/lib/speed-meetings/problem'
import { generated, shapes } from '@/tests/support/speed-meeting-shapes'
import { checked, publicInstance, publicInstances, readPublicInstance } from '@/tests/support/speed-meetings'

function problemOf(name: string) {
  return { raw: publicInstance(name), problem: formulate(readPublicInstance(name)) }
}

/** People that no plan can seat: proven minima of the public instances. */
const unavoidable: Partial<Record<string, number>> = {
  'micro-16': 2,
  'sparse-26': 14,
  'shortage-72': 17,
  'cerdd-40': 1,
}

describe('the planner, judged by the independent checker', () => {
  it.each(publicInstances)('seats as many as can be at once: %s', (name) => {
    const { raw, problem } = problemOf(name)
    const { seats, score } = bestPlan(problem, { budget: { moves: 0 }, seed: 1 })
    const report = checked(raw, planOf(problem, seats, name))
    expect(report.violations).toEqual([])
    expect(report.score).toMatchObject({ U: unavoidable[name] ?? 0, Z: score.Z })
    expect(report.score.Q).toBeCloseTo(score.Q, 3)
  })

  it.each(publicInstances.slice(0, 11))('forgets nobody, and knows its own score: %s', (name) => {
    const { raw, problem } = problemOf(name)
    const { seats, score } = bestPlan(problem, { budget: { moves: 200_000 }, seed: 2 })
    const report = checked(raw, planOf(problem, seats, name))
    expect(report.violations).toEqual([])
    expect(report.score).toMatchObject({ U: unavoidable[name] ?? 0, Z: 0 })
    expect(report.score.Q).toBeCloseTo(score.Q, 3)
  })
})

it.each(Object.entries(shapes))('plans an evening it has never seen: %s', (name, shape) => {
  const instance = generated(name, shape, 1)
  expect(readInstance(instance)).toMatchObject({ ok: true })
  const problem = formulate(instance)
  const { seats, score } = bestPlan(problem, { budget: { moves: 30_000 }, seed: 1 })
  const report = checked(instance, planOf(problem, seats, name))
  expect(report.violations).toEqual([])
  expect(report.score).toMatchObject({ U: score.U, Z: score.Z })
  expect(report.score.Q).toBeCloseTo(score.Q, 3)
})

it('the checker that came along still passes its own cases', () => {
  const run = () => execFileSync(process.execPath, ['--test', 'tests/fixtures/speed-meetings/check.test.mjs'])
  expect(run).not.toThrow()
})
