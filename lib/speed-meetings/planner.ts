import type { Problem } from './problem'
import { type Found, Search } from './search'

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
 * caller can tell, or abort. With a budget of moves the passes of a longer search begin with those of a shorter one: it is
 * never worse.
 */
export function* betterPlans(problem: Problem, asked: Asked): Generator<Progress, Found> {
  const { budget, seed, signal, clock = () => performance.now() } = asked
  const started = clock()
  const stopped = () => signal?.aborted === true
  const search = new Search(problem, seed, undefined, stopped)
  const spent = 'ms' in budget ? () => (clock() - started) / budget.ms : () => search.moves / budget.moves
  // A budget of nothing, or of no number, is spent.
  const share = () => (spent() >= 0 ? Math.min(1, spent()) : 1)
  const told = (isNew: boolean): Progress => ({ best: search.best, isNew, moves: search.moves, share: share() })
  yield told(true)
  for (let k = 0; !search.isDecided && share() < 1 && !stopped(); k++) {
    const begun = search.moves
    const shareBegun = share()
    const inMoves = () => (search.moves - begun) / Math.min(search.longestPass, firstPass * 2 ** k)
    const inTime = () => (share() - shareBegun) / (1 - shareBegun)
    if ('moves' in budget && begun + Math.min(search.longestPass, firstPass * 2 ** k) > budget.moves) break
    const progress = 'moves' in budget ? inMoves : () => Math.max((search.moves - begun) / search.longestPass, inTime())
    for (const isNew of search.pass(() => (stopped() ? 1 : progress()))) yield told(isNew)
  }
  return search.best
}

/** The best plan of a search. */
export function bestPlan(problem: Problem, asked: Asked): Found {
  const plans = betterPlans(problem, asked)
  for (let next = plans.next(); ; next = plans.next()) if (next.done) return next.value
}
