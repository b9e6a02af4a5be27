import { seatByEjection } from './ejection'
import { exchange, exchangesInto } from './exchange'
import { gainOf, hopeless } from './gain'
import { freeSeats, isOpen, mayTake, visitorsAt } from './legality'
import { demandFor, fillToMinimum } from './minimum'
import { pointsFor } from './points'
import type { Random } from './random'
import type { Seating } from './seating'

/**
 * A first legal plan. The constrained first (Brélaz, New methods to color the vertices of a graph, 1979): fixed seats,
 * published ones, then every table to its minimum, then whoever has the fewest tables and has been served worst; who is left
 * standing pushes others on, and whoever would go home without any wish takes somebody's place. Once `stopped`, it is as legal.
 */
export function seatEverybody(s: Seating, random: Random, stopped: () => boolean): void {
  const { rounds, from, visitors, tables, fixed, keep } = s.problem
  const demand = demandFor(s, random)
  const choices = choicesOf(s)
  for (const seats of [fixed, keep]) for (let r = from; r < rounds; r++) seatFrom(s, r, seats)
  for (let r = from; r < rounds; r++) {
    fillToMinimum(s, r, demand, random)
    for (const i of inTurn(s, choices, random)) if (s.seat[i * rounds + r] === tables) seatWhereWished(s, i, r)
  }
  if (s.standing > 0) seatByEjection(s, () => inTurn(s, choices, random), stopped)
  for (let i = 0; i < visitors && !stopped(); i++) if (s.got[i] === 0 && (s.problem.best[i] ?? 0) > 0) serve(s, i)
}

/** How many tables each visitor follows. */
function choicesOf({ problem: { visitors, tables, follows, tongue } }: Seating): Int32Array {
  const counts = Int32Array.from({ length: tables > 0 ? follows.length / tables : 0 }, (_, set) =>
    follows.subarray(set * tables, (set + 1) * tables).reduce((sum, may) => sum + may, 0),
  )
  return Int32Array.from({ length: visitors }, (_, i) => counts[tongue[i] ?? 0] ?? 0)
}

/** Visitors, those who follow the fewest tables first, then those whose wishes have been served worst; else by lot. */
function inTurn({ problem: { visitors, best }, got }: Seating, choices: Int32Array, random: Random): Int32Array {
  // One number per visitor, the visitor last in it: numbers are sorted much faster than visitors are compared.
  const turns = Float64Array.from({ length: visitors }, (_, i) => {
    const served = (best[i] ?? 0) > 0 ? Math.floor((31 * (got[i] ?? 0)) / (best[i] ?? 1)) : 31
    const lot = random.below(1024)
    return (((choices[i] ?? 0) * 64 + served) * 1024 + lot) * visitors + i
  })
  return Int32Array.from(turns.sort(), (turn) => turn % visitors)
}

/**
 * Fixed or published seats, as far as they may be taken, those to be kept apart from few first; `fillToMinimum` gives up those of
 * a table it cannot open.
 */
function seatFrom(s: Seating, r: number, seats: Int32Array): void {
  const { visitors, rounds, tables, most, apartFrom } = s.problem
  const shunning = (i: number) => (apartFrom[i + 1] ?? 0) - (apartFrom[i] ?? 0)
  const given = Array.from({ length: visitors }, (_, i) => i).filter((i) => (seats[i * rounds + r] ?? -1) >= 0)
  for (const i of given.sort((a, b) => shunning(a) - shunning(b))) {
    const table = seats[i * rounds + r] ?? -1
    if (s.seat[i * rounds + r] !== tables) continue
    if (visitorsAt(s, r * s.stride + table) < (most[table] ?? 0) && mayTake(s, i, r, table)) s.move(i, r, table)
  }
}

/** The open table with a free seat that is worth most, of those the one with the fewest compatriots; any table if none was asked for. */
function seatWhereWished(s: Seating, i: number, r: number): void {
  const { tables, wishes, tablesOf, country, countries } = s.problem
  let best = -1
  let highest = Number.NEGATIVE_INFINITY
  const look = (t: number) => {
    const free = freeSeats(s, r, t)
    if (free <= 0) return
    const group = r * s.stride + t
    const compatriots = s.companies.counts[group * countries + (country[i] ?? 0)] ?? 0
    const value = pointsFor(s.problem, i, t) * 10_000 + (s.size[group] ?? 0) - 2 * compatriots + free
    if (value <= highest || !isOpen(s, r, t) || !mayTake(s, i, r, t)) return
    best = t
    highest = value
  }
  for (const about of wishes[i] ?? []) for (const t of tablesOf[about] ?? []) look(t)
  for (let t = 0; best < 0 && t < tables; t++) look(t)
  if (best >= 0) s.move(i, r, best)
}

/** Brings somebody to a subject they asked for in the way that costs the others least, if there is one that leaves nobody else without. */
function serve(s: Seating, i: number): void {
  const { rounds, from, wishes, tablesOf, present } = s.problem
  const ways = (wishes[i] ?? []).flatMap((about) =>
    (tablesOf[about] ?? []).flatMap((table) => {
      const open = Array.from({ length: rounds - from }, (_, k) => k + from).filter((r) => present[i * rounds + r])
      return open.flatMap((r) => exchangesInto(s, i, r, table))
    }),
  )
  let best = ways[0]
  let highest = 0
  for (const way of ways) {
    const gain = gainOf(s, way.r, i, way.j, way.table, hopeless)
    if (gain <= highest) continue
    best = way
    highest = gain
  }
  if (best && highest > 0) exchange(s, best.r, i, best.j, best.table)
}
