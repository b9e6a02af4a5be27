import { mkdirSync, writeFileSync } from 'node:fs'
import loadHighs, { type Highs } from 'highs'
import { planOf } from '@/lib/speed-meetings/plan'
import { type About, another, type Context, figureOf, type Line, quantile } from '@/tests/support/bench'
import { type Curve, graphOf } from '@/tests/support/plan-graph'
import { byHighs, randomRestarts, registrationOrder } from '@/tests/support/plan-rivals'
import { type Budget, further, type Target, targets } from '@/tests/support/plan-targets'
import { problemOf, type TimedPlan, tickOf, timedPlan } from '@/tests/support/plan-timing'
import { generated, shapes } from '@/tests/support/speed-meeting-shapes'
import { checked, publicInstance } from '@/tests/support/speed-meetings'

export const about: About = {
  name: 'Speed-meeting plans',
  floor: 'registration order; HiGHS and random restarts below',
}

/** Seats to decide × tables beyond which the model is not handed to HiGHS: reading it alone would take its minute. */
const mostForHighs = 60_000

type Runs = Partial<Record<Budget, TimedPlan[]>>

export async function run({ smoke }: Context): Promise<Line[]> {
  const tick = tickOf()
  const budgets: Budget[] = smoke ? [4] : [4, 20, 200]
  const seeds = smoke ? [1] : [1, 2, 3, 4, 5]
  const wanted = Object.entries(targets).filter(([name]) => !smoke || name.length <= 8)
  const runs = inTurn(wanted, budgets, seeds, tick)
  const highs = await loadHighs()
  const lines: Line[] = [{ what: 'a tick, processor time', unit: 'ms', moreIsBetter: false, product: figureOf([tick]) }]
  for (const [name, target] of wanted) {
    const own = runs.get(name) ?? {}
    const excel = verdict(name, registrationOrder(problemOf(publicInstance(name)))).Q
    for (const budget of budgets) lines.push(lineOf(name, budget, target, own[budget] ?? [], excel))
    lines.push(...furtherGoals(name, target, own), ...rivals(name, own, highs, { smoke, tick }))
  }
  const lack = Math.max(...[...runs.values()].map(lackOf))
  lines.push(...otherShapes(tick, lack, smoke), await memory(smoke ? 'tiny-6' : 'xlarge-3000', tick))
  const curves = wanted.map(([name, { bound }]): Curve => {
    const [longest] = runs.get(name)?.[budgets.at(-1) ?? 4] ?? []
    return { name, bound, points: longest?.points ?? [] }
  })
  mkdirSync('bench-results/local', { recursive: true })
  writeFileSync('bench-results/local/p5-quality-over-time.svg', graphOf(curves))
  return lines
}

/** The short budgets of every instance first: it takes half an hour, and whoever watches sees what there is. */
function inTurn(wanted: [string, Target][], budgets: Budget[], seeds: number[], tick: number): Map<string, Runs> {
  const runs = new Map<string, Runs>(wanted.map(([name]) => [name, {}]))
  for (const budget of budgets) {
    for (const [name] of wanted) {
      const plans = seeds.map((seed) => timedPlan(publicInstance(name), name, budget, seed, tick))
      runs.set(name, { ...runs.get(name), [budget]: plans })
      const told = plans.map(
        ({ report: { ok, score } }) => `${ok ? '' : 'not legal '}U ${score.U} Z ${score.Z} Q ${score.Q}`,
      )
      console.error(`${name}, ${budget} ticks: ${told.join(', ')}`)
    }
  }
  return runs
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const qualities = (runs: TimedPlan[] = []) => runs.map(({ Q }) => Q)

function lineOf(name: string, budget: Budget, { bound, U, goals }: Target, runs: TimedPlan[], excel: number): Line {
  const values = qualities(runs)
  const value = budget === 200 ? Math.max(...values) : mean(values)
  const isLevel = runs.every(({ report: { ok, score } }) => ok && score.U === U && score.Z === 0)
  const first = median(runs, ({ firstTicks }) => firstTicks).toFixed(1)
  const used = median(runs, ({ usedTicks }) => usedTicks).toFixed(1)
  const distance = `${(((bound - value) / bound) * 100).toFixed(2)} % under ${bound}`
  return {
    what: `${name}, ${budget} ticks: ${value.toFixed(3)}, ${distance}, first after ${first}, last after ${used}${isLevel ? '' : ' A LEVEL IS BROKEN'}`,
    unit: 'Q',
    moreIsBetter: true,
    // At 200 ticks the best of the seeds counts, else their mean; half of them lie between low and high.
    product: { ...figureOf(values), median: isLevel ? value : 0 },
    floor: figureOf([excel]),
    // Scores have four decimals; so has what they are measured against.
    target: { of: 'product', least: goals[budget] - 0.00005 },
  }
}

const median = (runs: TimedPlan[], of: (run: TimedPlan) => number) => quantile(runs.map(of), 0.5)

/** What is asked of single instances beside quality. */
function furtherGoals(name: string, { bound, U }: Target, runs: Runs): Line[] {
  const { firstPlan, distance, keeps, proves } = further(name)
  const all = Object.values(runs).flat()
  const first = figureOf(all.map(({ firstTicks }) => firstTicks))
  const lines = [lineUnder(`${name}, first legal plan`, 'ticks', first, firstPlan)]
  for (const [budget, most] of distance) {
    const away = qualities(runs[budget]).map((Q) => ((bound - Q) / bound) * 100)
    if (away.length > 0) lines.push(lineUnder(`${name}, ${budget} ticks, under the bound`, '%', figureOf(away), most))
  }
  if (keeps !== undefined) {
    const kept = figureOf((runs[4] ?? []).map(({ report }) => report.components.S ?? 0))
    lines.push(lineOver(`${name}, 4 ticks, seats kept`, 'S', kept, keeps))
  }
  if (proves) {
    const proven = (run: TimedPlan) =>
      run.report.certificates.reduce((sum, one) => sum + (one.valid ? one.proves : 0), 0)
    lines.push(lineOver(`${name}, standing that is proven`, 'people', figureOf(all.map(proven)), U))
  }
  return lines
}

function lineUnder(what: string, unit: string, product: Line['product'], most: number): Line {
  return { what, unit, moreIsBetter: false, product, target: { of: 'product', most } }
}

function lineOver(what: string, unit: string, product: Line['product'], least: number): Line {
  return { what, unit, moreIsBetter: true, product, target: { of: 'product', least } }
}

function rivals(name: string, runs: Runs, highs: Highs, { smoke, tick }: { smoke: boolean; tick: number }): Line[] {
  const problem = problemOf(publicInstance(name))
  const lines = [rival(`${name}, random restarts, 20 ticks`, verdict(name, randomRestarts(problem, 20 * tick, 1)))]
  const cells = problem.visitors * problem.rounds * problem.tables
  const seconds = smoke ? 1 : 60
  const seats = cells > mostForHighs ? undefined : byHighs(highs, problem, seconds)
  if (!seats) return lines
  const mip = verdict(name, seats)
  const ours = qualities(runs[further(name).beatsHighsIn])
  const legalQ = mip.ok && mip.U + mip.Z <= (targets[name]?.U ?? 0) ? mip.Q : 0
  lines.push(rival(`${name}, HiGHS, ${seconds} s`, mip))
  if (ours.length > 0) {
    const what = `${name}, ${further(name).beatsHighsIn} ticks less HiGHS`
    lines.push(lineOver(what, 'Q', figureOf([mean(ours) - legalQ]), -0.00005))
  }
  return lines
}

type Verdict = { ok: boolean; U: number; Z: number; Q: number }

const rival = (what: string, { ok, U, Z, Q }: Verdict): Line => ({
  what: `${what}${ok ? '' : ', not legal'}${U + Z > 0 ? `, U ${U}, Z ${Z}` : ''}`,
  unit: 'Q',
  moreIsBetter: true,
  product: figureOf([Q]),
})

function verdict(name: string, seats: Int32Array): Verdict {
  const raw = publicInstance(name)
  const { ok, score } = checked(raw, planOf(problemOf(raw), seats, name))
  return { ok, ...score }
}

/** How far, in %, 20 ticks stay under the best of 200. */
function lackOf({ 20: short, 200: long }: Runs): number {
  const best = Math.max(...qualities(long))
  return short && long ? ((best - mean(qualities(short))) / best) * 100 : 0
}

/** The planner does on evenings it has never seen what it does on the public ones. */
function otherShapes(tick: number, most: number, smoke: boolean): Line[] {
  return Object.entries(shapes)
    .slice(0, smoke ? 1 : undefined)
    .map(([name, shape]) => {
      const raw = generated(name, shape, 1)
      const plans = (budget: Budget) => [1, 2].map((seed) => timedPlan(raw, name, smoke ? 4 : budget, seed, tick))
      const runs = { 20: plans(20), 200: plans(200) }
      const isLegal = Object.values(runs).every((all) => all.every(({ report }) => report.ok))
      const what = `generated, ${name}, 20 ticks under the best of 200${isLegal ? '' : ', NOT LEGAL'}`
      const lack = figureOf([isLegal ? lackOf(runs) : Number.POSITIVE_INFINITY])
      return smoke ? { what, unit: '%', moreIsBetter: false, product: lack } : lineUnder(what, '%', lack, most)
    })
}

/** Most megabytes of a process that makes one plan and nothing else. */
async function memory(name: string, tick: number): Promise<Line> {
  const megabytes = async (which: string) => {
    const alone = another({})
    const said = await alone.call('plannedAlone', which, tick)
    await alone.end()
    return Number(said)
  }
  const line = lineUnder(`${name}, 20 ticks, memory`, 'MB', figureOf([await megabytes(name)]), 512)
  return { ...line, floor: figureOf([await megabytes('tiny-6')]) }
}

/** Plans in this process, which has done nothing else; gives the most megabytes it held. */
export function plannedAlone(name: string, tick: number): number {
  const plans = timedPlan(publicInstance(name), name, 20, 1, tick)
  if (!plans.report.ok) throw new Error(`${name}: not a legal plan`)
  return process.resourceUsage().maxRSS / 1024
}
