import { Acquaintances } from './acquaintances'
import { Companies } from './companies'
import { pointsFor } from './points'
import type { Problem } from './problem'
import { Worth } from './satisfaction'
import { type Shares, type Weights, weightsOf } from './weights'

/**
 * Who sits where, with everything the score counts kept up to date. Table number `tables` of each round is where people
 * stand who have no seat, so that "seat this one instead of that one" is a swap like any other.
 * Members of a group: its present hosts first, then visitors in any order.
 */
export class Seating {
  readonly stride: number
  readonly seat: Int32Array
  readonly place: Int32Array
  readonly first: Int32Array
  readonly size: Int32Array
  readonly hosts: Int32Array
  readonly members: Int32Array
  readonly got: Int32Array
  readonly acquaintances: Acquaintances
  readonly companies: Companies
  readonly weights: Weights
  readonly worth: Worth
  kept = 0
  standing = 0
  idleHosts = 0
  worthSum = 0

  constructor(
    readonly problem: Problem,
    shares?: Shares,
  ) {
    const { visitors, rounds, tables, before } = problem
    this.stride = tables + 1
    const groups = rounds * this.stride
    this.seat = new Int32Array(visitors * rounds).fill(-1)
    this.place = new Int32Array(visitors * rounds)
    this.first = new Int32Array(groups)
    this.size = new Int32Array(groups)
    this.hosts = new Int32Array(groups)
    this.members = new Int32Array(this.layGroups())
    this.got = before.slice()
    this.acquaintances = new Acquaintances(problem)
    this.companies = new Companies(problem, this.stride)
    this.weights = weightsOf(problem, shares)
    this.worth = new Worth(problem, this.weights)
    this.seatHosts()
    this.seatEverybodySomewhere()
    this.aimAt(0)
  }

  /** Where the members of each group begin; gives how many there can be in all. */
  private layGroups(): number {
    const { visitors, tables, from, most, hosts } = this.problem
    let room = 0
    for (let group = 0; group < this.first.length; group++) {
      const table = group % this.stride
      const round = Math.floor(group / this.stride)
      this.first[group] = room
      // A round already played may have had more people at a table than it has seats now.
      const seats = table === tables || round < from ? visitors : (most[table] ?? 0) + 2
      room += seats + (hosts[round * tables + table]?.length ?? 0)
    }
    return room
  }

  private seatHosts(): void {
    const { rounds, tables, hosts, on, least, from } = this.problem
    for (let r = 0; r < rounds; r++) {
      for (let t = 0; t < tables; t++) {
        const group = r * this.stride + t
        const there = hosts[r * tables + t] ?? []
        this.members.set(there, this.first[group])
        for (const host of there) this.companies.addHost(host, group)
        this.size[group] = there.length
        this.hosts[group] = there.length
        if (r >= from && on[r * tables + t] && (least[t] ?? 0) > 0) this.idleHosts += there.length
      }
    }
  }

  private seatEverybodySomewhere(): void {
    const { visitors, rounds, tables, from, present, published } = this.problem
    for (let i = 0; i < visitors; i++) {
      for (let r = 0; r < rounds; r++) {
        const played = published[i * rounds + r] ?? -1
        if (r < from && played >= 0) this.sit(i, r, played, 0)
        else if (r >= from && present[i * rounds + r]) this.sit(i, r, tables)
      }
    }
  }

  /** U of the score: people standing and hosts at closed tables. */
  get unseated(): number {
    return this.standing + this.idleHosts
  }

  /** Q of the score, fairness seen from the threshold last aimed at, up to a constant. */
  get quality(): number {
    const { meeting, mix, colleagues, kept } = this.weights
    const { companies, acquaintances } = this
    const mixed = companies.mixCount > 0 ? companies.mixSum / companies.mixCount : 1
    const company = mix * mixed - colleagues * companies.colleagues
    return this.worthSum + meeting * acquaintances.pairs + company + kept * this.kept
  }

  aimAt(threshold: number): void {
    this.worth.aimAt(threshold)
    this.settle()
  }

  /** Sums again what additions and subtractions have blurred. */
  settle(): void {
    this.worthSum = this.worth.ofAll(this.got)
    this.companies.settle()
  }

  leave(i: number, r: number): void {
    const { rounds, tables, visitors, keep } = this.problem
    const seat = i * rounds + r
    const table = this.seat[seat] ?? -1
    const group = r * this.stride + table
    const first = this.first[group] ?? 0
    const last = first + (this.size[group] ?? 0) - 1
    const at = this.place[seat] ?? 0
    const moved = this.members[last] ?? 0
    this.members[at] = moved
    if (moved < visitors) this.place[moved * rounds + r] = at
    this.size[group] = last - first
    this.seat[seat] = -1
    if (table === tables) {
      this.standing--
      return
    }
    for (let k = first; k < last; k++) this.acquaintances.part(i, this.members[k] ?? 0, this.seat)
    if (keep[seat] === table) this.kept--
    this.addPoints(i, -pointsFor(this.problem, i, table))
    this.changeCompany(i, r, table, -1)
  }

  /** `worth` is what the seat counts for in wishes, if not what the subject is worth: played rounds are counted already. */
  sit(i: number, r: number, table: number, worth?: number): void {
    const { rounds, tables, keep } = this.problem
    const seat = i * rounds + r
    const group = r * this.stride + table
    const first = this.first[group] ?? 0
    const end = first + (this.size[group] ?? 0)
    this.seat[seat] = table
    this.members[end] = i
    this.place[seat] = end
    this.size[group] = end - first + 1
    if (table === tables) {
      this.standing++
      return
    }
    for (let k = first; k < end; k++) this.acquaintances.meet(i, this.members[k] ?? 0)
    if (keep[seat] === table) this.kept++
    this.addPoints(i, worth ?? pointsFor(this.problem, i, table))
    this.changeCompany(i, r, table, 1)
  }

  move(i: number, r: number, table: number): void {
    this.leave(i, r)
    this.sit(i, r, table)
  }

  private addPoints(i: number, points: number): void {
    const before = this.got[i] ?? 0
    this.got[i] = before + points
    this.worthSum += this.worth.change(i, before, points)
  }

  /** Company and, with the first or the last visitor, the table itself. */
  private changeCompany(i: number, r: number, table: number, step: 1 | -1): void {
    const group = r * this.stride + table
    const heads = this.size[group] ?? 0
    const hosts = this.hosts[group] ?? 0
    const visitors = heads - hosts
    this.companies.change(i, group, step, heads, visitors)
    if (visitors === (step > 0 ? 1 : 0) && r >= this.problem.from && (this.problem.least[table] ?? 0) > 0) {
      this.idleHosts -= step * hosts
    }
  }
}
