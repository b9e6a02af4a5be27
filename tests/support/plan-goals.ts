import { figureOf, type Line, quantile } from './bench'
import { type Budget, further, type Target } from './plan-targets'
import type { TimedPlan } from './plan-timing'

/** Plans of the same evening, by budget: one for each seed. */
export type Runs = Partial<Record<Budget, TimedPlan[]>>

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
export const qualities = (runs: TimedPlan[] = []) => runs.map(({ Q }) => Q)

/** Where nothing can be counted: more than any goal allows, and a number that a file of results can hold. */
export const beyondAll = 1e9

/** Quality beside its goal. */
export function lineOf(
  name: string,
  budget: Budget,
  { bound, U, goals }: Target,
  runs: TimedPlan[],
  excel: number,
): Line {
  const values = qualities(runs)
  const value = budget === 200 ? Math.max(...values) : mean(values)
  const said = budget === 200 ? `${value.toFixed(3)}, in the mean ${mean(values).toFixed(3)}` : value.toFixed(3)
  const isLevel = runs.every(({ report: { ok, score } }) => ok && score.U === U && score.Z === 0)
  const first = median(runs, (run) => firstWith(U, run)).toFixed(1)
  const used = median(runs, ({ usedTicks }) => usedTicks).toFixed(1)
  const distance = `${(((bound - value) / bound) * 100).toFixed(2)} % under ${bound}`
  return {
    what: `${name}, ${budget} ticks: ${said}, ${distance}, first after ${first}, last after ${used}${isLevel ? '' : ' A LEVEL IS BROKEN'}`,
    unit: 'Q',
    moreIsBetter: true,
    // At 200 ticks the best of the seeds counts, else their mean; half of them lie between low and high. No goal is under 0.
    product: { ...figureOf(values), median: isLevel ? value : -1 },
    floor: figureOf([excel]),
    // Scores have four decimals; so has what they are measured against.
    target: { of: 'product', least: goals[budget] - 0.00005 },
  }
}

/** Ticks until as many had a table as can have one. */
const firstWith = (U: number, { points }: TimedPlan) => points.find((point) => point.U === U)?.ticks ?? beyondAll

const median = (runs: TimedPlan[], of: (run: TimedPlan) => number) => quantile(runs.map(of), 0.5)

/** What is asked of single instances beside quality. */
export function furtherGoals(name: string, { bound, U }: Target, runs: Runs): Line[] {
  const { firstPlan, distance, keeps, proves } = further(name)
  const all = Object.values(runs).flat()
  const first = figureOf(all.map((run) => firstWith(U, run)))
  const lines = [lineUnder(`${name}, first legal plan that seats whom it can`, 'ticks', first, firstPlan)]
  for (const budget of [4, 20, 200] as const) {
    const used = (runs[budget] ?? []).map(({ usedTicks }) => usedTicks)
    if (used.length > 0) lines.push(lineUnder(`${name}, ${budget} ticks, used`, 'ticks', figureOf(used), budget + 0.5))
  }
  for (const [budget, most] of distance) {
    const away = qualities(runs[budget]).map((Q) => ((bound - Q) / bound) * 100)
    const what = `${name}, ${budget} ticks, mean under the bound`
    if (away.length > 0) lines.push(lineUnder(what, '%', { ...figureOf(away), median: mean(away) }, most))
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

export function lineUnder(what: string, unit: string, product: Line['product'], most: number): Line {
  return { what, unit, moreIsBetter: false, product, target: { of: 'product', most } }
}

export function lineOver(what: string, unit: string, product: Line['product'], least: number): Line {
  return { what, unit, moreIsBetter: true, product, target: { of: 'product', least } }
}
