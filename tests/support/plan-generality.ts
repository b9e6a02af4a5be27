import { figureOf, type Line } from './bench'
import { beyondAll, lineUnder, mean, qualities, type Runs } from './plan-goals'
import type { Budget } from './plan-targets'
import { timedPlan } from './plan-timing'
import { generated, shapes } from './speed-meeting-shapes'

/** How far, in %, 20 ticks stay under the best of 200. */
export function lackOf({ 20: short, 200: long }: Runs): number {
  const best = Math.max(...qualities(long))
  return short && long ? ((best - mean(qualities(short))) / best) * 100 : 0
}

/** Evenings drawn for each shape. */
const drawn = [1, 2, 3]

/** The planner does on evenings it has never seen what it does on the public ones. */
export function otherShapes(tick: number, most: number, smoke: boolean): Line[] {
  return Object.entries(shapes)
    .slice(0, smoke ? 1 : undefined)
    .map(([name, shape]) => {
      const evenings = (smoke ? [1] : drawn).map((seed): Runs => {
        const raw = generated(name, shape, seed)
        const plans = (budget: Budget) => [1, 2].map((own) => timedPlan(raw, name, smoke ? 4 : budget, own, tick))
        return { 20: plans(20), 200: plans(200) }
      })
      return generalityOf(name, evenings, smoke ? undefined : most)
    })
}

/** Evenings of one shape; whoever can be seated, or served, in one run is in all of them. */
export function generalityOf(name: string, evenings: readonly Runs[], most?: number): Line {
  const isLevel = evenings.every((runs) => {
    const all = Object.values(runs).flat()
    const least = (level: 'U' | 'Z') => Math.min(...all.map(({ report }) => report.score[level]))
    return all.every(({ report: { ok, score } }) => ok && score.U === least('U') && score.Z === least('Z'))
  })
  const what = `generated, ${name}, 20 ticks under the best of 200${isLevel ? '' : ', A LEVEL IS BROKEN'}`
  const lack = figureOf(isLevel ? evenings.map(lackOf) : [beyondAll])
  return most === undefined ? { what, unit: '%', moreIsBetter: false, product: lack } : lineUnder(what, '%', lack, most)
}
