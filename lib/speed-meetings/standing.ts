import { companyAt } from './closed-tables'
import { mayEnter } from './doors'
import { freeSeats, isOpen, isSeen, isShunned, mayTake, visitorsAt } from './legality'
import type { Seating } from './seating'

/** Nobody stands beside an open table that would take them, nor, if it is their fixed seat, for somebody who could sit elsewhere. */
export function seatWhoCan(s: Seating): void {
  const { rounds, tables } = s.problem
  if (s.standing === 0) return
  for (const [cell, table] of s.seat.entries()) {
    if (table === tables) claimFixedSeat(s, Math.floor(cell / rounds), cell % rounds)
  }
  for (const [cell, table] of s.seat.entries()) {
    if (table !== tables) continue
    const i = Math.floor(cell / rounds)
    const r = cell % rounds
    for (let t = 0; t < tables; t++) {
      if (!isOpen(s, r, t) || freeSeats(s, r, t) <= 0 || !mayTake(s, i, r, t)) continue
      s.move(i, r, t)
      break
    }
  }
}

/** The organiser's word goes before the search: whoever sits there without it makes room, and a seat with the same subject is given up. */
function claimFixedSeat(s: Seating, i: number, r: number): void {
  const { rounds, tables, fixed, subject } = s.problem
  const table = fixed[i * rounds + r] ?? -1
  if (table < 0 || !isOpen(s, r, table) || !mayEnter(s.problem, i * rounds + r, table)) return
  const unfixed = companyAt(s, r, table).filter((j) => (fixed[j * rounds + r] ?? -1) < 0)
  const leaving = freeSeats(s, r, table) > 0 ? [-1, ...unfixed] : unfixed
  const j = leaving.find((one) => !isShunned(s, i, r, table, one))
  const about = subject[table] ?? 0
  const q = roundToGiveUp(s, i, r, about)
  if (j === undefined || (q < 0 && isSeen(s, i, r, about))) return
  if (q >= 0) s.move(i, q, tables)
  if (j >= 0) s.move(j, r, tables)
  s.move(i, r, table)
}

/** The round in which somebody has a seat with the same subject that may be left; −1: none. */
export function roundToGiveUp(s: Seating, i: number, r: number, about: number): number {
  const { rounds, tables, from, fixed, subject, least } = s.problem
  for (let q = from; q < rounds; q++) {
    const table = s.seat[i * rounds + q] ?? -1
    if (q === r || table < 0 || table === tables || subject[table] !== about) continue
    const isSpared = visitorsAt(s, q * s.stride + table) > Math.max(1, least[table] ?? 0)
    return isSpared && (fixed[i * rounds + q] ?? -1) < 0 ? q : -1
  }
  return -1
}
