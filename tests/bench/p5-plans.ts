import { mkdirSync, writeFileSync } from 'node:fs'
import loadHighs from 'highs'
import { type About, another, type Context, figureOf, type Line } from '@/tests/support/bench'
import { lackOf, otherShapes } from '@/tests/support/plan-generality'
import { furtherGoals, lineOf, lineUnder, type Runs } from '@/tests/support/plan-goals'
import { type Curve, graphOf } from '@/tests/support/plan-graph'
import { rivals, verdict } from '@/tests/support/plan-rival-lines'
import { registrationOrder } from '@/tests/support/plan-rivals'
import { type Budget, type Target, targets } from '@/tests/support/plan-targets'
import { problemOf, tickOf, timedPlan } from '@/tests/support/plan-timing'
import { publicInstance } from '@/tests/support/speed-meetings'

export const about: About = {
  name: 'Speed-meeting plans',
  floor: 'registration order; HiGHS and random restarts below',
}

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
