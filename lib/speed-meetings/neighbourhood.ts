import { patience, patienceMask } from './acceptance'
import { exchange } from './exchange'
import { gainOf, hopeless } from './gain'
import { couldSit, isShunned } from './legality'
import { free, nobody, Partners } from './partners'
import type { Random } from './random'
import type { Seating } from './seating'

/** Seats that are not decided already, and for each visitor the tables of subjects they asked for. */
export class Neighbourhood {
  readonly seats: Int32Array
  readonly wishedFrom: Int32Array
  readonly wished: Int32Array
  private readonly partners: Partners

  constructor(
    readonly s: Seating,
    readonly random: Random,
  ) {
    this.partners = new Partners(s, random)
    const { visitors, rounds, tables, from, present, follows, tongue, wishes, tablesOf } = s.problem
    const seats: number[] = []
    const wished: number[] = []
    this.wishedFrom = new Int32Array(visitors + 1)
    for (let i = 0; i < visitors; i++) {
      for (let r = from; tables > 0 && r < rounds; r++) if (present[i * rounds + r]) seats.push(i * rounds + r)
      for (const about of wishes[i] ?? []) {
        for (const t of tablesOf[about] ?? []) if (follows[(tongue[i] ?? 0) * tables + t]) wished.push(t)
      }
      this.wishedFrom[i + 1] = wished.length
    }
    this.seats = Int32Array.from(seats)
    this.wished = Int32Array.from(wished)
  }

  /** One proposal, taken if it is no worse than chance allows at this temperature (Kirkpatrick, Gelatt, Vecchi, 1983). */
  step(temperature: number): boolean {
    const { s, random } = this
    const { rounds, tables, doors, doorsOf, subject, from, fixed } = s.problem
    const cell = this.seats[random.below(this.seats.length)] ?? 0
    const i = (cell / rounds) | 0
    const r = cell - i * rounds
    const home = s.seat[cell] ?? 0
    const table = this.target(i, r)
    if (table === home) return false
    const floor = -temperature * (patience[random.word() & patienceMask] ?? 0)
    if (table < tables) {
      if (!doors[(doorsOf[cell] ?? 0) + table]) return false
      const about = subject[table] ?? 0
      const row = i * rounds
      for (let q = 0; q < rounds; q++) {
        const other = s.seat[row + q] ?? -1
        if (q !== r && other >= 0 && other < tables && subject[other] === about) {
          return q >= from && home < tables && this.rotate(i, r, q, table, floor, temperature)
        }
      }
    } else if ((fixed[cell] ?? -1) >= 0) return false
    const j = this.partners.draw(i, r, table, home, temperature)
    if (j === nobody) return false
    if (isShunned(s, i, r, table, j)) return false
    if (j === free && home === tables) {
      s.move(i, r, table)
      return true
    }
    if (gainOf(s, r, i, j, table, floor) < floor) return false
    exchange(s, r, i, j, table)
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

  /**
   * Exchanges two rounds of one person: wishes stay, company changes. Best with somebody who has the same two tables the
   * other way round; else with whoever has the seats now. Ours, measured in decision 071.
   */
  private rotate(i: number, r: number, q: number, table: number, floor: number, temperature: number): boolean {
    const { s } = this
    const { rounds, tables } = s.problem
    const a = s.seat[i * rounds + r] ?? 0
    const c = s.seat[i * rounds + q] ?? 0
    if (a === tables || c === tables) return false
    const twin = this.partners.twin(i, r, q, table, a, c)
    const j = twin >= 0 ? twin : this.partners.draw(i, r, table, a, temperature)
    if (j === nobody) return false
    const k = twin >= 0 ? twin : this.partners.draw(i, q, a, c, temperature)
    if (k === nobody || (j === k && j >= 0 && twin < 0)) return false
    if (!couldSit(s, i, r, table, j) || !couldSit(s, i, q, a, k)) return false
    const alike = twin >= 0
    const first = gainOf(s, r, i, j, table, hopeless, true, alike)
    if (first + gainOf(s, q, i, k, a, floor - first, true, alike) < floor) return false
    const before = s.quality
    exchange(s, r, i, j, table)
    exchange(s, q, i, k, a)
    if (s.quality - before >= floor) return true
    exchange(s, q, i, k, c)
    exchange(s, r, i, j, a)
    return false
  }
}
