import { seatByEjection } from './ejection'
import { isOpen, mayTake, visitorsAt } from './legality'
import { fillToMinimum } from './minimum'
import type { Random } from './random'
import type { Seating } from './seating'

/**
 * A first legal plan. The constrained first (Brélaz, New methods to color the vertices of a graph, 1979): fixed seats,
 * published ones, then every table to its minimum, then whoever has the fewest tables; who is left standing pushes others on.
 */
export function seatEverybody(s: Seating, random: Random): void {
  const { rounds, from, visitors } = s.problem
  const order = byChoices(s, random)
  for (let r = from; r < rounds; r++) {
    seatFrom(s, r, s.problem.fixed)
    seatFrom(s, r, s.problem.keep)
  }
  for (let r = from; r < rounds; r++) {
    fillToMinimum(s, r, random)
    for (const i of order) if (s.seat[i * rounds + r] === s.problem.tables) seatWhereWished(s, i, r)
  }
  for (let r = from; r < rounds; r++) {
    for (const i of order) if (s.seat[i * rounds + r] === s.problem.tables) seatByEjection(s, i, r, visitors)
  }
}

/** Visitors, those who may sit at the fewest tables first. */
function byChoices(s: Seating, random: Random): number[] {
  const { visitors, rounds, tables, may } = s.problem
  const choices = new Int32Array(visitors)
  for (let i = 0; i < visitors; i++) {
    let count = 0
    for (let cell = i * rounds * tables; cell < (i + 1) * rounds * tables; cell++) count += may[cell] ?? 0
    choices[i] = count
  }
  const order = random.shuffle(Array.from({ length: visitors }, (_, i) => i))
  return order.sort((i, j) => (choices[i] ?? 0) - (choices[j] ?? 0))
}

/** Fixed or published seats, as far as they may be taken; `fillToMinimum` gives up those of a table it cannot open. */
function seatFrom(s: Seating, r: number, seats: Int32Array): void {
  const { visitors, rounds, tables, most } = s.problem
  for (let i = 0; i < visitors; i++) {
    const table = seats[i * rounds + r] ?? -1
    if (table < 0 || s.seat[i * rounds + r] !== tables) continue
    if (visitorsAt(s, r * s.stride + table) < (most[table] ?? 0) && mayTake(s, i, r, table)) s.move(i, r, table)
  }
}

/** The open table with a free seat that is worth most, the emptiest of those. */
function seatWhereWished(s: Seating, i: number, r: number): void {
  const { tables, most, points } = s.problem
  let chosen = -1
  let highest = -1
  for (let table = 0; table < tables; table++) {
    const free = (most[table] ?? 0) - visitorsAt(s, r * s.stride + table)
    if (free <= 0) continue
    const value = (points[i * tables + table] ?? 0) * 1000 + free
    if (value > highest && isOpen(s, r, table) && mayTake(s, i, r, table)) {
      highest = value
      chosen = table
    }
  }
  if (chosen >= 0) s.move(i, r, chosen)
}
