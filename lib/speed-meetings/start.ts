import { seatByEjection } from './ejection'
import { freeSeats, isOpen, mayTake, visitorsAt } from './legality'
import { demandFor, fillToMinimum } from './minimum'
import type { Random } from './random'
import type { Seating } from './seating'

/**
 * A first legal plan. The constrained first (Brélaz, New methods to color the vertices of a graph, 1979): fixed seats,
 * published ones, then every table to its minimum, then whoever has the fewest tables; who is left standing pushes others on.
 */
export function seatEverybody(s: Seating, random: Random): void {
  const { rounds, from, visitors } = s.problem
  const order = byChoices(s, random)
  const demand = demandFor(s, random)
  for (let r = from; r < rounds; r++) {
    seatFrom(s, r, s.problem.fixed)
    seatFrom(s, r, s.problem.keep)
  }
  for (let r = from; r < rounds; r++) {
    fillToMinimum(s, r, demand, random)
    for (const i of order) if (s.seat[i * rounds + r] === s.problem.tables) seatWhereWished(s, i, r)
  }
  for (let r = from; r < rounds; r++) {
    for (const i of order) if (s.seat[i * rounds + r] === s.problem.tables) seatByEjection(s, i, r, visitors)
  }
}

/** Visitors, those who follow the fewest tables first. */
function byChoices({ problem: { visitors, tables, follows, tongue } }: Seating, random: Random): number[] {
  const followed = (i: number) => follows.subarray((tongue[i] ?? 0) * tables, ((tongue[i] ?? 0) + 1) * tables)
  const choices = Int32Array.from({ length: visitors }, (_, i) => followed(i).reduce((sum, may) => sum + may, 0))
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

/** The open table with a free seat that is worth most, the emptiest of those; any table if none was asked for. */
function seatWhereWished(s: Seating, i: number, r: number): void {
  const { tables, wishes, tablesOf } = s.problem
  let best = -1
  let highest = -1
  const look = (t: number) => {
    const free = freeSeats(s, r, t)
    const value = (s.problem.points[i * tables + t] ?? 0) * 10_000 + free
    if (free <= 0 || value <= highest || !isOpen(s, r, t) || !mayTake(s, i, r, t)) return
    best = t
    highest = value
  }
  for (const about of wishes[i] ?? []) for (const t of tablesOf[about] ?? []) look(t)
  for (let t = 0; best < 0 && t < tables; t++) look(t)
  if (best >= 0) s.move(i, r, best)
}
