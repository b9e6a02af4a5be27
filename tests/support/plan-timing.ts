import { readInstance } from '@/lib/speed-meetings/instance'
import { planOf } from '@/lib/speed-meetings/plan'
import { betterPlans } from '@/lib/speed-meetings/planner'
import { formulate, type Problem } from '@/lib/speed-meetings/problem'
import type { CheckReport } from '@/tests/fixtures/speed-meetings/check.mjs'
import { quantile } from './bench'
import type { Curve } from './plan-graph'
import { processorTime } from './processor-time'
import { checked, publicInstance } from './speed-meetings'

// Time is the processor's, for this thread alone: a machine that others use makes a tick longer and a plan later, but not worse.

export type TimedPlan = {
  report: CheckReport
  Q: number
  usedTicks: number
  /** Each better plan, as it came; how many had no table in it. */
  points: (Curve['points'][number] & { U: number })[]
}

/** Reading, planning and writing, on the clock; judged by the checker afterwards. */
export function timedPlan(raw: unknown, name: string, budget: number, seed: number, tick: number): TimedPlan {
  const started = processorTime()
  const ticks = () => (processorTime() - started) / tick
  const problem = problemOf(raw)
  // Writing takes about a sixth of what reading takes, and belongs to the budget too.
  const ms = budget * tick - (processorTime() - started) * (7 / 6)
  const plans = betterPlans(problem, { budget: { ms }, seed, clock: processorTime })
  const points: TimedPlan['points'] = []
  let next = plans.next()
  for (; !next.done; next = plans.next()) {
    if (next.value.isNew) points.push({ ticks: ticks(), Q: next.value.best.score.Q, U: next.value.best.score.U })
  }
  const plan = planOf(problem, next.value.seats, name)
  const usedTicks = ticks()
  const report = checked(raw, plan)
  return { report, Q: report.score.Q, usedTicks, points }
}

export function problemOf(raw: unknown): Problem {
  const reading = readInstance(raw)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults[0]))
  return formulate(reading.instance)
}

/** The unit of time: the checker's median on a large evening where nobody sits. */
export function tickOf(): number {
  const raw = publicInstance('large-600')
  const problem = problemOf(raw)
  const nobody = Array<null>(problem.rounds).fill(null)
  const plan = { assignments: Object.fromEntries(problem.people.map(({ id }) => [id, nobody])) }
  const times = Array.from({ length: 13 }, () => {
    const started = processorTime()
    checked(raw, plan)
    return processorTime() - started
  })
  return quantile(times.slice(4), 0.5)
}
