import { figureOf, type Line, quantile } from './bench'
import { type Budget, further, type Target } from './plan-targets'
import type { TimedPlan } from './plan-timing'

/** Plans of the same evening, by budget: one for each seed. */
export type Runs = Partial<Record<Budget, TimedPlan[]>>

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
export const qualities = (runs: TimedPlan[] = []) => runs.map(({ Q }) => Q)

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
export function furtherGoals(name: string, { bound, U }: Target, runs: Runs): Line[] {
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

export function lineUnder(what: string, unit: string, product: Line['product'], most: number): Line {
  return { what, unit, moreIsBetter: false, product, target: { of: 'product', most } }
}

export function lineOver(what: string, unit: string, product: Line['product'], least: number): Line {
  return { what, unit, moreIsBetter: true, product, target: { of: 'product', least } }
}
