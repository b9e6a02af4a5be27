import type { Problem } from './problem'
import { wouldTake } from './reach'

/**
 * People of a round who together follow fewer seats than they are: Hall's condition (On Representatives of Subsets, 1935),
 * found as what alternating paths reach from those whom a largest matching leaves out. `apart`: people whose lack is proven
 * elsewhere.
 */
export function tooManyForTheirSeats(problem: Problem, r: number, apart: ReadonlySet<string>): string[] {
  const { people, visitors, rounds, tables, present, most } = problem
  const seated: number[][] = Array.from({ length: tables }, () => [])
  const options = (i: number) => Array.from({ length: tables }, (_, t) => t).filter((t) => wouldTake(problem, i, r, t))
  const push = (i: number, tried: Set<number>): boolean => {
    for (const t of options(i)) {
      if (tried.has(t)) continue
      tried.add(t)
      const there = seated[t] ?? []
      const at = there.length < (most[t] ?? 0) ? there.length : there.findIndex((other) => push(other, tried))
      if (at < 0) continue
      there[at] = i
      return true
    }
    return false
  }
  const short = new Set<number>()
  const full = new Set<number>()
  for (let i = 0; i < visitors; i++) {
    if (!present[i * rounds + r] || apart.has(people[i]?.id ?? '')) continue
    const tried = new Set<number>()
    if (push(i, tried)) continue
    short.add(i)
    for (const t of tried) full.add(t)
  }
  for (const t of full) for (const i of seated[t] ?? []) short.add(i)
  return [...short].map((i) => people[i]?.id ?? '')
}
