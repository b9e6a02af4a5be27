import { mayEnter } from './doors'
import { isShunned, mayTake, visitorsAt } from './legality'
import type { Seating } from './seating'

/** Visitor `i` goes to `table` in round `r` and `j`, if not −1, to the seat left. */
export function exchange(s: Seating, r: number, i: number, j: number, table: number): void {
  const home = s.seat[i * s.problem.rounds + r] ?? 0
  s.leave(i, r)
  if (j >= 0) s.leave(j, r)
  s.sit(i, r, table)
  if (j >= 0) s.sit(j, r, home)
}

export type Exchange = { r: number; i: number; j: number; table: number }

/** Every legal exchange that brings `i` to a table whose subject is new to them; nobody leaves a table under its minimum. */
export function exchangesInto(s: Seating, i: number, r: number, table: number): Exchange[] {
  const { rounds, most, least, tables } = s.problem
  const group = r * s.stride + table
  const there = visitorsAt(s, group)
  if (there === 0 || !mayEnter(s.problem, i * rounds + r, table)) return []
  const home = s.seat[i * rounds + r] ?? 0
  const spared = home === tables || visitorsAt(s, r * s.stride + home) > Math.max(1, least[home] ?? 0)
  const first = (s.first[group] ?? 0) + (s.hosts[group] ?? 0)
  return Array.from(s.members.subarray(first, first + there))
    .filter((j) => mayTake(s, j, r, home, i))
    .concat(there < (most[table] ?? 0) && spared ? [-1] : [])
    .filter((j) => !isShunned(s, i, r, table, j))
    .map((j) => ({ r, i, j, table }))
}
