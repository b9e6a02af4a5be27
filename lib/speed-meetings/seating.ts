import { Acquaintances } from './acquaintances'
import { Companies } from './companies'
import { Groups } from './groups'
import { pointsFor } from './points'
import type { Problem } from './problem'
import { Worth } from './satisfaction'
import { type Shares, type Weights, weightsOf } from './weights'

/**
 * Who sits where, with everything the score counts kept up to date. Table number `tables` of each round is where people
 * stand who have no seat, so that "seat this one instead of that one" is a swap like any other.
 */
export class Seating extends Groups {
  readonly stride: number
  readonly seat: Int32Array
  readonly got: Int32Array
  readonly acquaintances: Acquaintances
  readonly companies: Companies
  readonly weights: Weights
  readonly worth: Worth
  kept = 0
  standing = 0
  idleHosts = 0
  worthSum = 0

  constructor(problem: Problem, shares?: Shares) {
    super(problem)
    const { visitors, rounds, tables, before } = problem
    this.stride = tables + 1
    this.seat = new Int32Array(visitors * rounds).fill(-1)
    this.got = before.slice()
    this.acquaintances = new Acquaintances(problem)
    this.companies = new Companies(problem, this.stride)
    this.weights = weightsOf(problem, shares)
    this.worth = new Worth(problem, this.weights)
    this.welcomeHosts()
    this.seatEverybodySomewhere()
    this.aimAt(0)
  }

  private welcomeHosts(): void {
    const { tables, hosts, on, least, from } = this.problem
    for (const [at, there] of hosts.entries()) {
      const table = at % tables
      const round = Math.floor(at / tables)
      for (const host of there) this.companies.addHost(host, round * this.stride + table)
      if (round >= from && on[at] && (least[table] ?? 0) > 0) this.idleHosts += there.length
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
    const { rounds, tables, keep } = this.problem
    const seat = i * rounds + r
    const table = this.seat[seat] ?? -1
    const group = r * this.stride + table
    this.exit(i, r, group)
    this.seat[seat] = -1
    if (table === tables) {
      this.standing--
      return
    }
    const first = this.first[group] ?? 0
    const end = first + (this.size[group] ?? 0)
    for (let k = first; k < end; k++) this.acquaintances.part(i, this.members[k] ?? 0, this.seat)
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
    this.enter(i, r, group)
    this.seat[seat] = table
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
