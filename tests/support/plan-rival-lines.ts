import type { Highs } from 'highs'
import { planOf } from '@/lib/speed-meetings/plan'
import { figureOf, type Line } from './bench'
import { lineOver, mean, qualities, type Runs } from './plan-goals'
import { byHighs, randomRestarts } from './plan-rivals'
import { further, targets } from './plan-targets'
import { problemOf } from './plan-timing'
import { checked, publicInstance } from './speed-meetings'

/** Seats to decide × tables beyond which the model is not handed to HiGHS: reading it alone would take its minute. */
const mostForHighs = 60_000

/** What other ways make of the same evening. */
export function rivals(
  name: string,
  runs: Runs,
  highs: Highs,
  { smoke, tick }: { smoke: boolean; tick: number },
): Line[] {
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

export function verdict(name: string, seats: Int32Array): Verdict {
  const raw = publicInstance(name)
  const { ok, score } = checked(raw, planOf(problemOf(raw), seats, name))
  return { ok, ...score }
}
