import { mayEnter } from './doors'
import { isOpen, isShunned, mayTake, visitorsAt } from './legality'
import { pointsFor } from './points'
import type { Seating } from './seating'

/**
 * Finds a seat for somebody who stands: an ejection chain (Glover, Ejection chains, reference structures and alternating path
 * methods, 1996). Inside a round it is an augmenting path; a subject that stands in the way in another round sends the same
 * person to look for a seat there. All or nothing.
 */
export class Chain {
  spent = 0
  private readonly trail: { i: number; r: number; table: number }[] = []
  /** The last chain that came by each seat. */
  private readonly visited: Int32Array
  private chains = 0
  private most = 0

  constructor(private readonly s: Seating) {
    this.visited = new Int32Array(s.seat.length)
  }

  begin(i: number, r: number, effort: number): boolean {
    this.chains++
    this.spent = 0
    this.most = effort
    this.trail.length = 0
    return this.seat(i, r)
  }

  /** `i` stands in round `r`; true when nobody stands more than before who did not. */
  private seat(i: number, r: number): boolean {
    const { rounds, most } = this.s.problem
    if (this.hasVisited(i * rounds + r) || this.isSpent) return false
    this.spent++
    this.visited[i * rounds + r] = this.chains
    const options = this.tablesFor(i, r)
    const free = options.find(
      (t) => visitorsAt(this.s, r * this.s.stride + t) < (most[t] ?? 0) && mayTake(this.s, i, r, t),
    )
    if (free !== undefined) return this.go(i, r, free)
    for (const table of options) {
      const clash = this.roundOf(i, r, this.s.problem.subject[table] ?? 0)
      if (clash >= 0 ? this.throughOtherRound(i, r, table, clash) : this.instead(i, r, table)) return true
      if (this.isSpent) break
    }
    return false
  }

  /** Takes the seat of somebody who then finds another. */
  private instead(i: number, r: number, table: number): boolean {
    const { s } = this
    const { tables, fixed, rounds } = s.problem
    const group = r * s.stride + table
    const first = (s.first[group] ?? 0) + (s.hosts[group] ?? 0)
    for (const j of Array.from(s.members.subarray(first, first + visitorsAt(s, group)))) {
      if (this.isSpent) return false
      if (this.hasVisited(j * rounds + r) || fixed[j * rounds + r] === table) continue
      if (s.seat[j * rounds + r] !== table || isShunned(s, i, r, table, j)) continue
      const mark = this.trail.length
      this.go(j, r, tables)
      this.go(i, r, table)
      if (this.seat(j, r)) return true
      this.back(mark)
    }
    return false
  }

  /** The subject is in the programme of round `q`: that seat is given up for this one, and `i` looks for another there. */
  private throughOtherRound(i: number, r: number, table: number, q: number): boolean {
    const { s } = this
    const { rounds, tables, most, from, fixed, least } = s.problem
    const there = s.seat[i * rounds + q] ?? -1
    if (q < from || fixed[i * rounds + q] === there) return false
    if (visitorsAt(s, q * s.stride + there) <= Math.max(1, least[there] ?? 0)) return false
    const mark = this.trail.length
    this.go(i, q, tables)
    const free = visitorsAt(s, r * s.stride + table) < (most[table] ?? 0)
    const seated = free ? mayTake(s, i, r, table) && this.go(i, r, table) : this.instead(i, r, table)
    if (seated && this.seat(i, q)) return true
    this.back(mark)
    return false
  }

  private get isSpent(): boolean {
    return this.spent >= this.most
  }

  private hasVisited(seat: number): boolean {
    return this.visited[seat] === this.chains
  }

  private tablesFor(i: number, r: number): number[] {
    const { problem } = this.s
    const { rounds, tables } = problem
    const open: number[] = []
    for (let t = 0; t < tables; t++) {
      if (mayEnter(problem, i * rounds + r, t) && isOpen(this.s, r, t)) open.push(t)
    }
    return open.sort((a, b) => pointsFor(problem, i, b) - pointsFor(problem, i, a))
  }

  private roundOf(i: number, r: number, about: number): number {
    const { rounds, tables, subject } = this.s.problem
    for (let q = 0; q < rounds; q++) {
      const table = this.s.seat[i * rounds + q] ?? -1
      if (q !== r && table >= 0 && table < tables && subject[table] === about) return q
    }
    return -1
  }

  private go(i: number, r: number, table: number): true {
    this.trail.push({ i, r, table: this.s.seat[i * this.s.problem.rounds + r] ?? -1 })
    this.s.move(i, r, table)
    return true
  }

  private back(mark: number): void {
    for (const { i, r, table } of this.trail.splice(mark).reverse()) this.s.move(i, r, table)
  }
}
