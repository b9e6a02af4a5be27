import { mayEnter } from './doors'
import { Chain } from './ejection-chain'
import { isOpen } from './legality'
import { kindsOf, seatMost } from './most-seats'
import type { Seating } from './seating'

/** People looked at in vain, per visitor and over the whole evening, before the rest is left to the search. */
const triesPerVisitor = 8

/**
 * Seats those who stand by pushing others on, in the order given for each round: as many as a round could seat at all, until
 * what was tried in vain is too much, or `stopped`.
 */
export function seatByEjection(s: Seating, inTurn: (r: number) => Int32Array, stopped: () => boolean): void {
  const { rounds, from, tables, visitors } = s.problem
  const chain = new Chain(s)
  let left = triesPerVisitor * visitors
  for (let r = from; s.standing > 0 && r < rounds; r++) {
    let missing = couldBeSeated(s, r)
    for (const i of missing > 0 ? inTurn(r) : []) {
      if (missing === 0 || left <= 0 || stopped()) break
      if (s.seat[i * rounds + r] !== tables) continue
      const effort = Math.min(visitors, left)
      if (chain.begin(i, r, effort)) missing--
      else left -= chain.spent
    }
  }
}

/** How many of those who stand the open tables of a round have room for at most: programmes and keep-apart may leave fewer. */
function couldBeSeated(s: Seating, r: number): number {
  const { visitors, rounds, tables, present, most, doorsOf } = s.problem
  const there = Array.from({ length: visitors }, (_, i) => i).filter((i) => present[i * rounds + r])
  const standing = s.size[r * s.stride + tables] ?? 0
  if (standing === 0) return 0
  const open = Array.from({ length: tables }, (_, t) => t).filter((t) => isOpen(s, r, t))
  const kinds = kindsOf(
    there,
    (i) => doorsOf[i * rounds + r],
    (i) => open.filter((t) => mayEnter(s.problem, i * rounds + r, t)),
  )
  return seatMost(kinds, Array.from(most)).seated - (there.length - standing)
}
