import type { Problem } from './problem'
import { burst, type Found, Search } from './search'

/** How long to look for better plans: by the clock, or by proposals, which gives the same plan on every machine. */
export type Budget = { ms: number } | { moves: number }

export type Asked = {
  budget: Budget
  seed: number
  /** Looked at all the time; once aborted, the best plan so far is the last. */
  signal?: { readonly aborted: boolean }
  /** Milliseconds; time only ever stops the search. */
  clock?: () => number
}

/** The best plan so far, whether it is better than the one told before, and how much of the budget is gone. */
export type Progress = { best: Found; isNew: boolean; moves: number; share: number }

/** The first pass of a search counted in moves; each later one is up to twice as long. */
const firstPass = 1 << 14

/**
 * Ever better plans, a legal one at once whatever the budget; gives way a few times per second at least, so that the
 * caller can tell, or abort. With a budget of moves a longer search begins as a shorter one, which ends in the middle of a pass:
 * it is never worse.
 */
export function* betterPlans(problem: Problem, asked: Asked): Generator<Progress, Found> {
  const { budget, seed, signal, clock = () => performance.now() } = asked
  const started = clock()
  const stopped = () => signal?.aborted === true
  const search = new Search(problem, seed, undefined, stopped)
  const spent = 'ms' in budget ? () => (clock() - started) / budget.ms : () => search.moves / budget.moves
  const most = 'moves' in budget ? budget.moves : Number.POSITIVE_INFINITY
  // A budget of nothing, or of no number, is spent; so is one that has no room for more.
  const share = () => (spent() >= 0 && search.moves + burst <= most ? Math.min(1, spent()) : 1)
  const told = (isNew: boolean): Progress => ({ best: search.best, isNew, moves: search.moves, share: share() })
  yield told(true)
  for (let k = 0; !search.isDecided && share() < 1 && !stopped(); k++) {
    const begun = search.moves
    const shareBegun = share()
    const length = 'moves' in budget ? Math.min(search.longestPass, firstPass * 2 ** k) : search.longestPass
    const inTime = () => ('ms' in budget ? (share() - shareBegun) / (1 - shareBegun) : 0)
    const progress = () => (stopped() ? 1 : Math.max((search.moves - begun) / length, inTime()))
    for (const isNew of search.pass(progress, length, most)) yield told(isNew)
  }
  yield told(false)
  return search.best
}

/** The best plan of a search. */
export function bestPlan(problem: Problem, asked: Asked): Found {
  const plans = betterPlans(problem, asked)
  for (let next = plans.next(); ; next = plans.next()) if (next.done) return next.value
}
