import { patience, patienceMask } from './acceptance'
import { gainOf } from './gain'
import { mayTake, visitorsAt } from './legality'
import type { Random } from './random'
import type { Seating } from './seating'

/** Seats that are not decided already, and for each visitor the tables of subjects they asked for. */
export class Neighbourhood {
  readonly seats: Int32Array
  readonly wishedFrom: Int32Array
  readonly wished: Int32Array

  constructor(
    readonly s: Seating,
    readonly random: Random,
  ) {
    const { visitors, rounds, tables, from, present, points, may, follows, tongue } = s.problem
    const seats: number[] = []
    const wished: number[] = []
    this.wishedFrom = new Int32Array(visitors + 1)
    for (let i = 0; i < visitors; i++) {
      for (let r = from; r < rounds; r++) {
        let choices = 0
        for (let t = 0; present[i * rounds + r] && t < tables; t++) choices += may[(i * rounds + r) * tables + t] ?? 0
        if (choices > 0) seats.push(i * rounds + r)
      }
      for (let t = 0; t < tables; t++) {
        if ((points[i * tables + t] ?? 0) > 0 && follows[(tongue[i] ?? 0) * tables + t]) wished.push(t)
      }
      this.wishedFrom[i + 1] = wished.length
    }
    this.seats = Int32Array.from(seats)
    this.wished = Int32Array.from(wished)
  }

  /** One proposal, taken if it is no worse than chance allows at this temperature (Kirkpatrick, Gelatt, Vecchi, 1983). */
  step(temperature: number): boolean {
    const { s, random } = this
    const { rounds, tables, may, subject, least, most, from } = s.problem
    const cell = this.seats[random.below(this.seats.length)] ?? 0
    const i = (cell / rounds) | 0
    const r = cell - i * rounds
    const home = s.seat[cell] ?? 0
    const table = this.target(i, r)
    if (table === home) return false
    const floor = -temperature * (patience[random.word() & patienceMask] ?? 0)
    if (table < tables) {
      if (!may[cell * tables + table]) return false
      const about = subject[table] ?? 0
      const row = i * rounds
      for (let q = 0; q < rounds; q++) {
        const other = s.seat[row + q] ?? -1
        if (q !== r && other >= 0 && other < tables && subject[other] === about) {
          return q >= from && home < tables && this.rotate(i, r, q, table, floor)
        }
      }
    }
    const b = r * s.stride + table
    const there = visitorsAt(s, b)
    const slot = random.below(table < tables ? (most[table] ?? 0) : there)
    if (slot < there) {
      const j = s.members[(s.first[b] ?? 0) + (s.hosts[b] ?? 0) + slot] ?? 0
      if (!mayTake(s, i, r, table, j) || !mayTake(s, j, r, home, i)) return false
      if (gainOf(s, r, i, j, table, floor) < floor) return false
      s.leave(i, r)
      s.leave(j, r)
      s.sit(i, r, table)
      s.sit(j, r, home)
      return true
    }
    if (there === 0 || table === tables) return false
    if (home < tables && visitorsAt(s, r * s.stride + home) <= Math.max(1, least[home] ?? 0)) return false
    if (!mayTake(s, i, r, table)) return false
    if (home < tables && gainOf(s, r, i, -1, table, floor) < floor) return false
    s.move(i, r, table)
    return true
  }

  private target(i: number, r: number): number {
    const { s, random } = this
    const { tables } = s.problem
    const from = this.wishedFrom[i] ?? 0
    const count = (this.wishedFrom[i + 1] ?? 0) - from
    const word = random.word()
    if (s.standing > 0 && (word & 15) === 0 && (s.size[r * s.stride + tables] ?? 0) > 0) return tables
    if (count > 0 && (word & 16) === 0) return this.wished[from + random.below(count)] ?? 0
    return random.below(tables)
  }

  /** Exchanges two rounds of one person: wishes stay, company changes. Whoever has the seat now takes the one left. */
  private rotate(i: number, r: number, q: number, table: number, floor: number): boolean {
    const { s } = this
    const { rounds, tables } = s.problem
    const a = s.seat[i * rounds + r] ?? 0
    const c = s.seat[i * rounds + q] ?? 0
    if (a === tables || c === tables) return false
    const j = this.partner(r, table, a)
    if (j < -1) return false
    const k = this.partner(q, a, c)
    if (k < -1) return false
    const before = s.quality
    const unseated = s.unseated
    s.leave(i, r)
    s.leave(i, q)
    if (j >= 0) s.leave(j, r)
    if (k >= 0) s.leave(k, q)
    let legal = mayTake(s, i, r, table) && mayTake(s, i, q, a)
    if (legal) {
      s.sit(i, r, table)
      s.sit(i, q, a)
      legal = j < 0 || mayTake(s, j, r, a)
      if (legal && j >= 0) s.sit(j, r, a)
      if (legal && k >= 0) {
        legal = mayTake(s, k, q, c)
        if (legal) s.sit(k, q, c)
      }
      if (legal && s.unseated === unseated && s.quality - before >= floor) return true
      if (s.seat[i * rounds + r] !== -1) s.leave(i, r)
      if (s.seat[i * rounds + q] !== -1) s.leave(i, q)
      if (j >= 0 && s.seat[j * rounds + r] !== -1) s.leave(j, r)
      if (k >= 0 && s.seat[k * rounds + q] !== -1) s.leave(k, q)
    }
    s.sit(i, r, a)
    s.sit(i, q, c)
    if (j >= 0) s.sit(j, r, table)
    if (k >= 0) s.sit(k, q, a)
    return false
  }

  /** Somebody to exchange with, −1 for a free seat, −2 where there is neither. */
  private partner(r: number, table: number, home: number): number {
    const { s, random } = this
    const { most, least } = s.problem
    const group = r * s.stride + table
    const there = visitorsAt(s, group)
    if (there === 0) return -2
    const slot = random.below(most[table] ?? 0)
    if (slot < there) return s.members[(s.first[group] ?? 0) + (s.hosts[group] ?? 0) + slot] ?? 0
    return visitorsAt(s, r * s.stride + home) > Math.max(1, least[home] ?? 0) ? -1 : -2
  }
}
