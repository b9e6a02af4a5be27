import { mayEnter } from './doors'
import type { Seating } from './seating'

/** Whether subject `about` is in this visitor's programme in another round. */
export function isSeen(s: Seating, i: number, r: number, about: number): boolean {
  const { rounds, tables, subject } = s.problem
  const row = i * rounds
  for (let q = 0; q < rounds; q++) {
    const table = s.seat[row + q] ?? -1
    if (q !== r && table >= 0 && table < tables && subject[table] === about) return true
  }
  return false
}

/** Whether somebody to be kept apart from `i` sits there, `leaving` apart. Hosts are in `doors` already. */
export function isShunned(s: Seating, i: number, r: number, table: number, leaving = -1): boolean {
  const { apartFrom, apartWith, rounds } = s.problem
  const end = apartFrom[i + 1] ?? 0
  for (let k = apartFrom[i] ?? 0; k < end; k++) {
    const other = apartWith[k] ?? 0
    if (other !== leaving && s.seat[other * rounds + r] === table) return true
  }
  return false
}

/** Whether the door is open and nobody to be kept apart sits there: for exchanges that leave a programme's subjects as they are. */
export const couldSit = (s: Seating, i: number, r: number, table: number, leaving: number): boolean =>
  mayEnter(s.problem, i * s.problem.rounds + r, table) && !isShunned(s, i, r, table, leaving)

/** Language, presence, blocked and seen subjects, keep-apart: everything but seats. Whoever is fixed to a seat gets up from it only for somebody who is too. */
export function mayTake(s: Seating, i: number, r: number, table: number, leaving = -1): boolean {
  const { rounds, tables, subject, fixed } = s.problem
  if (table === tables) return (fixed[i * rounds + r] ?? -1) < 0 || (fixed[leaving * rounds + r] ?? -1) >= 0
  if (!mayEnter(s.problem, i * rounds + r, table)) return false
  return !isSeen(s, i, r, subject[table] ?? 0) && !isShunned(s, i, r, table, leaving)
}

export const visitorsAt = (s: Seating, group: number): number => (s.size[group] ?? 0) - (s.hosts[group] ?? 0)

/** Seats still free in a table-round. */
export const freeSeats = (s: Seating, r: number, table: number): number =>
  (s.problem.most[table] ?? 0) - visitorsAt(s, r * s.stride + table)

/** Open to visitors: somebody sits there, or nobody needs to. */
export function isOpen(s: Seating, r: number, table: number): boolean {
  const { on, tables, least } = s.problem
  return visitorsAt(s, r * s.stride + table) > 0 || (least[table] === 0 && on[r * tables + table] === 1)
}
