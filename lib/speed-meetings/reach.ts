import type { Problem } from './problem'

/** What keeps somebody from a table that is on, seats and company apart. */
export type Limit = 'language' | 'blocked' | 'fixed'

/** On, and the fixed seat, or followed and not blocked. `lifted`: as if these limits were not there. */
export function wouldTake(problem: Problem, i: number, r: number, t: number, lifted: readonly Limit[] = []): boolean {
  const { rounds, tables, on, fixed, follows, tongue, blocked, subject } = problem
  if (!on[r * tables + t]) return false
  const only = fixed[i * rounds + r] ?? -1
  if (only >= 0 && !lifted.includes('fixed')) return only === t
  const isFollowed = follows[(tongue[i] ?? 0) * tables + t] === 1 || lifted.includes('language')
  return isFollowed && (!blocked[i]?.includes(subject[t] ?? 0) || lifted.includes('blocked'))
}

/** Rounds that a visitor still attends. */
export function roundsLeft({ rounds, from, present }: Problem, i: number): number[] {
  return Array.from({ length: rounds - from }, (_, k) => k + from).filter((r) => present[i * rounds + r] === 1)
}

/** Subjects that a visitor could still sit at, keep-apart set aside: the checker's proof does not count it. */
export function subjectsLeft(problem: Problem, i: number, lifted: readonly Limit[] = []): number {
  const { rounds, tables, from, published, subject } = problem
  const open = new Set<number>()
  for (const r of roundsLeft(problem, i)) {
    for (let t = 0; t < tables; t++) if (wouldTake(problem, i, r, t, lifted)) open.add(subject[t] ?? 0)
  }
  for (let r = 0; r < from; r++) open.delete(subject[published[i * rounds + r] ?? -1] ?? -1)
  return open.size
}

/** In how many of these rounds a visitor could sit, if alone in the room: a largest matching of rounds and subjects. */
export function seatsLeft(problem: Problem, i: number, lifted: readonly Limit[] = []): number {
  const { rounds, tables, from, published, subject } = problem
  const heard = new Set(Array.from({ length: from }, (_, r) => subject[published[i * rounds + r] ?? -1]))
  const roundOf = new Map<number, number>()
  const find = (r: number, tried: Set<number>): boolean => {
    for (let t = 0; t < tables; t++) {
      const about = subject[t] ?? 0
      if (heard.has(about) || tried.has(about) || !wouldTake(problem, i, r, t, lifted)) continue
      tried.add(about)
      const holder = roundOf.get(about)
      if (holder !== undefined && !find(holder, tried)) continue
      roundOf.set(about, r)
      return true
    }
    return false
  }
  return roundsLeft(problem, i).filter((r) => find(r, new Set())).length
}
