import { satisfactions } from './satisfaction'
import type { Seating } from './seating'
import { shares, worstDecile } from './weights'

export type Components = { W: number; F: number; X: number; M: number; C: number; S: number }

export type Score = { U: number; Z: number; Q: number; components: Components; worstOff: number | null }

/** Section 7 of the problem, exactly. */
export function scoreOf(s: Seating): Score {
  const { problem, weights, companies } = s
  const sorted = satisfactions(problem, s.got)
  const mean = (values: Float64Array) => (values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : 1)
  const { reference } = problem.meetings
  const components = {
    W: mean(sorted),
    F: mean(sorted.subarray(0, worstDecile(sorted.length))),
    X: reference > 0 ? Math.min(1, s.acquaintances.pairs / reference) : 1,
    M: companies.mixCount > 0 ? companies.mixSum / companies.mixCount : 1,
    C: problem.worstColleagues > 0 ? Math.max(0, 1 - companies.colleagues / problem.worstColleagues) : 1,
    S: problem.keepable > 0 ? s.kept / problem.keepable : 1,
  }
  const { W, F, X, M, C, S } = components
  const evening =
    shares.wishes * W + shares.worstServed * F + shares.meetings * X + shares.mix * M + shares.colleagues * C
  return {
    U: s.unseated,
    Z: sorted.reduce((count, satisfaction) => count + (satisfaction === 0 ? 1 : 0), 0),
    Q: problem.isReplan ? (1 - weights.stability) * evening + 100 * weights.stability * S : evening,
    components,
    worstOff: sorted[0] ?? null,
  }
}

/** Levels before weights: fewer without a seat, then fewer forgotten, then quality. */
export function isBetter(one: Score, other: Score): boolean {
  if (one.U !== other.U) return one.U < other.U
  if (one.Z !== other.Z) return one.Z < other.Z
  return one.Q > other.Q
}
