import type { Problem } from './problem'

/** Section 7 of the problem, in points out of 100. */
export type Shares = { wishes: number; worstServed: number; meetings: number; mix: number; colleagues: number }

export const shares: Shares = { wishes: 35, worstServed: 15, meetings: 30, mix: 10, colleagues: 10 }

/** To look for one quality alone. */
export const noWeights: Shares = { wishes: 0, worstServed: 0, meetings: 0, mix: 0, colleagues: 0 }

/** What one more of each thing is worth. */
export type Weights = {
  satisfaction: number
  worstServed: number
  meeting: number
  mix: number
  colleagues: number
  kept: number
  /** Share of the score that goes to keeping what was published: 0 but in a re-plan. */
  stability: number
}

export function weightsOf(
  { wishing, meetings, worstColleagues, keepable, isReplan }: Problem,
  parts: Shares = shares,
): Weights {
  const stability = isReplan ? 0.25 : 0
  const rest = 1 - stability
  return {
    satisfaction: wishing > 0 ? (rest * parts.wishes) / wishing : 0,
    worstServed: wishing > 0 ? (rest * parts.worstServed) / worstDecile(wishing) : 0,
    meeting: meetings.reference > 0 ? (rest * parts.meetings) / meetings.reference : 0,
    mix: rest * parts.mix,
    colleagues: worstColleagues > 0 ? (rest * parts.colleagues) / worstColleagues : 0,
    kept: keepable > 0 ? (100 * stability) / keepable : 0,
    stability,
  }
}

/** How many people the fairness of a plan looks at. */
export const worstDecile = (wishing: number): number => Math.ceil(wishing / 10)
