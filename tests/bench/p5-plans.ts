import { mkdirSync, writeFileSync } from 'node:fs'
import loadHighs from 'highs'
import { readInstance } from '@/lib/speed-meetings/instance'
import { planOf } from '@/lib/speed-meetings/plan'
import { betterPlans } from '@/lib/speed-meetings/planner'
import { formulate, type Problem } from '@/lib/speed-meetings/problem'
import { type About, type Context, figureOf, type Line, quantile } from '@/tests/support/bench'
import { type Curve, graphOf } from '@/tests/support/plan-graph'
import { byHighs, randomRestarts, registrationOrder } from '@/tests/support/plan-rivals'
import { type Target, targets } from '@/tests/support/plan-targets'
import { checked, publicInstance } from '@/tests/support/speed-meetings'

export const about: About = {
  name: 'Speed-meeting plans',
  floor: 'registration order; HiGHS and random restarts below',
}

/** Seats to decide × tables beyond which the model is not handed to HiGHS: reading it alone would take its minute. */
const mostForHighs = 60_000

export async function run({ smoke }: Context): Promise<Line[]> {
  const tick = tickOf()
  const budgets = smoke ? ([4] as const) : ([4, 20, 200] as const)
  const seeds = smoke ? [1] : [1, 2, 3, 4, 5]
  const highs = await loadHighs()
  const lines: Line[] = [{ what: 'a tick', unit: 'ms', moreIsBetter: false, product: figureOf([tick]) }]
  const curves: Curve[] = []
  for (const [name, target] of Object.entries(targets)) {
    if (smoke && name.length > 8) continue
    const raw = publicInstance(name)
    const problem = problemOf(raw)
    const excel = verdict(raw, problem, registrationOrder(problem), name)
    for (const budget of budgets) {
      const runs = seeds.map((seed) => timedPlan(raw, name, budget * tick, seed, tick))
      lines.push(lineOf(name, budget, target, runs, excel.Q))
      if (budget === budgets.at(-1)) curves.push({ name, bound: target.bound, points: runs[0]?.points ?? [] })
    }
    const restarts = verdict(raw, problem, randomRestarts(problem, 20 * tick, 1), name)
    lines.push(rival(`${name}, random restarts, 20 ticks`, restarts))
    const seconds = smoke ? 1 : 60
    const cells = problem.visitors * problem.rounds * problem.tables
    const mip = cells > mostForHighs ? undefined : byHighs(highs, problem, seconds)
    if (mip) lines.push(rival(`${name}, HiGHS, ${seconds} s`, verdict(raw, problem, mip, name)))
  }
  mkdirSync('bench-results/local', { recursive: true })
  writeFileSync('bench-results/local/p5-quality-over-time.svg', graphOf(curves))
  return lines
}

type Verdict = { ok: boolean; U: number; Z: number; Q: number }

type Run = Verdict & { firstTicks: number; usedTicks: number; points: Curve['points'] }

/** Reading, planning and writing, on the clock; judged by the checker afterwards. */
function timedPlan(raw: unknown, name: string, ms: number, seed: number, tick: number): Run {
  const started = performance.now()
  const problem = problemOf(raw)
  const plans = betterPlans(problem, { budget: { ms: ms - (performance.now() - started) }, seed })
  const points: Curve['points'] = []
  let next = plans.next()
  for (; !next.done; next = plans.next()) {
    const ticks = (performance.now() - started) / tick
    if (next.value.isNew) points.push({ ticks, Q: next.value.best.score.Q })
  }
  const plan = planOf(problem, next.value.seats, name)
  const usedTicks = (performance.now() - started) / tick
  const { ok, score } = checked(raw, plan)
  return { ok, U: score.U, Z: score.Z, Q: score.Q, firstTicks: points[0]?.ticks ?? Number.NaN, usedTicks, points }
}

function lineOf(name: string, budget: 4 | 20 | 200, { bound, U, goals }: Target, runs: Run[], excel: number): Line {
  const values = runs.map(({ Q }) => Q)
  const value = budget === 200 ? Math.max(...values) : values.reduce((sum, Q) => sum + Q, 0) / values.length
  const isLevel = runs.every((run) => run.ok && run.U === U && (run.Z === 0 || (goals[budget] === 0 && budget === 4)))
  const first = quantile(
    runs.map(({ firstTicks }) => firstTicks),
    0.5,
  ).toFixed(1)
  const distance = `${(((bound - value) / bound) * 100).toFixed(2)} % under ${bound}`
  return {
    what: `${name}, ${budget} ticks: ${distance}, first after ${first}${isLevel ? '' : ' A LEVEL IS BROKEN'}`,
    unit: 'Q',
    moreIsBetter: true,
    // At 200 ticks the best of the seeds counts, else their mean; half of them lie between low and high.
    product: { ...figureOf(values), median: isLevel ? value : 0 },
    floor: figureOf([excel]),
    // Scores have four decimals; so has what they are measured against.
    target: { of: 'product', least: goals[budget] - 0.00005 },
  }
}

const rival = (what: string, { ok, U, Z, Q }: Verdict): Line => ({
  what: `${what}${ok ? '' : ', not legal'}${U + Z > 0 ? `, U ${U}, Z ${Z}` : ''}`,
  unit: 'Q',
  moreIsBetter: true,
  product: figureOf([Q]),
})

function verdict(raw: unknown, problem: Problem, seats: Int32Array, name: string): Verdict {
  const { ok, score } = checked(raw, planOf(problem, seats, name))
  return { ok, ...score }
}

function problemOf(raw: unknown): Problem {
  const reading = readInstance(raw)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults[0]))
  return formulate(reading.instance)
}

/** The unit of time: the checker's median on a large evening where nobody sits. */
function tickOf(): number {
  const raw = publicInstance('large-600')
  const problem = problemOf(raw)
  const nobody = Array<null>(problem.rounds).fill(null)
  const plan = { assignments: Object.fromEntries(problem.people.map(({ id }) => [id, nobody])) }
  const times = Array.from({ length: 13 }, () => {
    const started = performance.now()
    checked(raw, plan)
    return performance.now() - started
  })
  return quantile(times.slice(4), 0.5)
}
