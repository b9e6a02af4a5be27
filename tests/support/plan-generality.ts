import { figureOf, type Line } from './bench'
import { lineUnder, mean, qualities, type Runs } from './plan-goals'
import type { Budget } from './plan-targets'
import { timedPlan } from './plan-timing'
import { generated, shapes } from './speed-meeting-shapes'

/** How far, in %, 20 ticks stay under the best of 200. */
export function lackOf({ 20: short, 200: long }: Runs): number {
  const best = Math.max(...qualities(long))
  return short && long ? ((best - mean(qualities(short))) / best) * 100 : 0
}

/** The planner does on evenings it has never seen what it does on the public ones. */
export function otherShapes(tick: number, most: number, smoke: boolean): Line[] {
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
