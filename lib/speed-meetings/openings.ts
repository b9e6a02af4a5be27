import { closedTables, companyAt } from './closed-tables'
import { mayEnter } from './doors'
import { freeSeats, isOpen, isShunned, mayTake, visitorsAt } from './legality'
import type { Random } from './random'
import type { Seating } from './seating'
import { roundToGiveUp } from './standing'

/** People drawn beyond its minimum when a table opens, at most. */
const more = 4

/**
 * Opens a closed table with people of several others, closes one whose people find seats elsewhere, or both: one table for two,
 * two for one. All or nothing.
 */
export class Openings {
  private readonly rounds: number[]
  private readonly trail: { i: number; r: number; table: number }[] = []

  constructor(
    private readonly s: Seating,
    private readonly random: Random,
  ) {
    const { rounds, from } = s.problem
    this.rounds = Array.from({ length: rounds - from }, (_, k) => from + k).filter(
      (r) => closedTables(s, r).length > 0 || this.closable(r).length > 0,
    )
  }

  get exist(): boolean {
    return this.rounds.length > 0
  }

  /** Keeps the change if fewer stand or wait in vain, or as many and it is not worse than `floor`. */
  tryOne(floor: number): boolean {
    const { s, random } = this
    const r = this.rounds[random.below(this.rounds.length)] ?? 0
    const { quality, unseated } = s
    this.trail.length = 0
    if (this.change(r)) {
      const gain = s.quality - quality
      if (s.unseated < unseated || (s.unseated === unseated && gain >= floor)) return true
    }
    this.back(0)
    return false
  }

  private change(r: number): boolean {
    const { random } = this
    const closed = random.shuffle(closedTables(this.s, r))
    const opens = closed.length > 0 && random.below(4) > 0
    // Nobody gains by a table that only closes, unless its hosts do not mind.
    const from = opens && random.below(2) > 0 ? -1 : this.oneOf(opens ? this.dissoluble(r) : this.closable(r))
    if (from < 0 && !opens) return false
    const company = from < 0 ? [] : companyAt(this.s, r, from)
    for (const i of company) this.go(i, r, this.s.problem.tables)
    for (const [at, to] of (opens ? closed : []).entries()) {
      if (!this.open(r, to) && at === 0) return false
      if (at === 0 && from < 0) break
    }
    for (const i of company) this.seatElsewhere(i, r, from)
    return true
  }

  /** Brings a table to its minimum and now and then some more: those who stand, then those who can be spared. */
  private open(r: number, to: number): boolean {
    const { s, random } = this
    const { visitors, rounds, tables, least } = s.problem
    const mark = this.trail.length
    const minimum = Math.max(1, least[to] ?? 0)
    const wanted = minimum + (random.below(2) > 0 ? random.below(more) : 0)
    const begin = random.below(visitors)
    for (const mayStand of [true, false]) {
      for (let k = 0; k < visitors && visitorsAt(s, r * s.stride + to) < wanted && freeSeats(s, r, to) > 0; k++) {
        const i = (begin + k) % visitors
        const home = s.seat[i * rounds + r] ?? -1
        if (home < 0 || home === to || (home === tables) !== mayStand || !this.canSpare(r, home)) continue
        if (mayTake(s, i, r, to) || (mayStand && this.comesFromAnotherRound(i, r, to))) this.go(i, r, to)
      }
    }
    if (visitorsAt(s, r * s.stride + to) >= minimum) return true
    this.back(mark)
    return false
  }

  /** Whether somebody has given up a seat with the same subject for this one. */
  private comesFromAnotherRound(i: number, r: number, to: number): boolean {
    const { s } = this
    const { rounds, tables, subject } = s.problem
    if (!mayEnter(s.problem, i * rounds + r, to) || isShunned(s, i, r, to)) return false
    const q = roundToGiveUp(s, i, r, subject[to] ?? 0)
    if (q >= 0) this.go(i, q, tables)
    return q >= 0
  }

  private canSpare(r: number, table: number): boolean {
    const { tables, least } = this.s.problem
    return table === tables || visitorsAt(this.s, r * this.s.stride + table) > Math.max(1, least[table] ?? 0)
  }

  private seatElsewhere(i: number, r: number, but: number): void {
    const { s } = this
    const { rounds, tables } = s.problem
    if (s.seat[i * rounds + r] !== tables) return
    const begin = this.random.below(tables)
    for (let k = 0; k < tables; k++) {
      const t = (begin + k) % tables
      if (t === but || !isOpen(s, r, t) || freeSeats(s, r, t) <= 0 || !mayTake(s, i, r, t)) continue
      this.go(i, r, t)
      return
    }
  }

  /** Tables with visitors, none of whom the organiser wants right there. */
  private dissoluble(r: number): number[] {
    const { tables, rounds, fixed } = this.s.problem
    return Array.from({ length: tables }, (_, t) => t).filter((t) => {
      const company = companyAt(this.s, r, t)
      return company.length > 0 && company.every((i) => (fixed[i * rounds + r] ?? -1) < 0)
    })
  }

  /** Those of them that may be empty. */
  private closable(r: number): number[] {
    const { s } = this
    return this.dissoluble(r).filter((t) => s.problem.least[t] === 0 || s.hosts[r * s.stride + t] === 0)
  }

  private oneOf(tables: readonly number[]): number {
    return tables[this.random.below(tables.length || 1)] ?? -1
  }

  private go(i: number, r: number, table: number): void {
    this.trail.push({ i, r, table: this.s.seat[i * this.s.problem.rounds + r] ?? -1 })
    this.s.move(i, r, table)
  }

  private back(mark: number): void {
    for (const { i, r, table } of this.trail.splice(mark).reverse()) this.s.move(i, r, table)
  }
}
