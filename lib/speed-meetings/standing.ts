import { freeSeats, isOpen, mayTake } from './legality'
import type { Seating } from './seating'

/** Nobody stands beside an open table that would take them. */
export function seatWhoCan(s: Seating): void {
  const { rounds, tables } = s.problem
  if (s.standing === 0) return
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
