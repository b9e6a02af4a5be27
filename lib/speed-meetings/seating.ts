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
  readonly together: Uint8Array
  readonly counts: Int32Array
  /** Σ count² over countries, per group. */
  readonly squares: Int32Array
  readonly mixes: Float64Array
  readonly communeCounts: Uint16Array
  readonly got: Int32Array
  readonly apartFrom: Int32Array
  readonly apartWith: Int32Array
  readonly weights: Weights
  readonly worth: Worth
  pairs = 0
  colleagues = 0
  kept = 0
  standing = 0
  idleHosts = 0
  mixSum = 0
  mixCount = 0
  worthSum = 0

  constructor(
    readonly problem: Problem,
    shares?: Shares,
  ) {
    const { visitors, persons, rounds, tables, countries, communes, most, hosts, meetings, before, apart } = problem
    this.stride = tables + 1
    const groups = rounds * this.stride
    this.seat = new Int32Array(visitors * rounds).fill(-1)
    this.place = new Int32Array(visitors * rounds)
    this.first = new Int32Array(groups)
    this.size = new Int32Array(groups)
    this.hosts = new Int32Array(groups)
    this.counts = new Int32Array(groups * countries)
    this.squares = new Int32Array(groups)
    this.mixes = new Float64Array(groups)
    this.communeCounts = new Uint16Array(groups * communes)
    this.together = meetings.start.slice()
    this.got = before.slice()
    this.weights = weightsOf(problem, shares)
    this.worth = new Worth(problem, this.weights)
    let room = 0
    for (let group = 0; group < groups; group++) {
      const table = group % this.stride
      const round = Math.floor(group / this.stride)
      this.first[group] = room
      // A round already played may have had more people at a table than it has seats now.
      const seats = table === tables || round < problem.from ? visitors : (most[table] ?? 0) + 2
      room += seats + (hosts[round * tables + table]?.length ?? 0)
    }
    this.members = new Int32Array(room)
    this.apartFrom = new Int32Array(visitors + 1)
    const pairs: number[] = []
    for (let i = 0; i < visitors; i++) {
      pairs.push(...(apart[i] ?? []).filter((other) => other < visitors))
      this.apartFrom[i + 1] = pairs.length
    }
    this.apartWith = Int32Array.from(pairs)
    this.worth.aimAt(0)
    this.worthSum = this.worthOfAll()
    this.seatHosts(persons)
    this.seatEverybodySomewhere()
  }

  private seatHosts(persons: number): void {
    const { rounds, tables, hosts, on, least, from, country, countries, commune, communes } = this.problem
    for (let r = 0; r < rounds; r++) {
      for (let t = 0; t < tables; t++) {
        const group = r * this.stride + t
        const there = hosts[r * tables + t] ?? []
        for (const host of there) {
          if (host >= persons) continue
          this.members[(this.first[group] ?? 0) + (this.size[group] ?? 0)] = host
          this.size[group] = (this.size[group] ?? 0) + 1
          this.countCountry(group * countries + (country[host] ?? 0), group, 1)
          const home = commune[host] ?? -1
          if (home >= 0) {
            const cell = group * communes + home
            this.communeCounts[cell] = (this.communeCounts[cell] ?? 0) + 1
          }
        }
        this.hosts[group] = there.length
        if (r >= from && on[r * tables + t] && (least[t] ?? 0) > 0) this.idleHosts += there.length
      }
    }
  }

  private seatEverybodySomewhere(): void {
    const { visitors, rounds, tables, from, present, published } = this.problem
    for (let seat = 0; seat < visitors * rounds; seat++) {
      const r = seat % rounds
      const played = published[seat] ?? -1
      if (r < from && played >= 0) this.sit(Math.floor(seat / rounds), r, played, 0)
      else if (r >= from && present[seat]) this.sit(Math.floor(seat / rounds), r, tables)
    }
  }

  /** U of the score: people standing and hosts at closed tables. */
  get unseated(): number {
    return this.standing + this.idleHosts
  }

  /** Q of the score, fairness seen from the threshold last aimed at, up to a constant. */
  get quality(): number {
    const { meeting, mix, colleagues, kept } = this.weights
    const mixed = this.mixCount > 0 ? this.mixSum / this.mixCount : 1
    return this.worthSum + meeting * this.pairs + mix * mixed - colleagues * this.colleagues + kept * this.kept
  }

  aimAt(threshold: number): void {
    this.worth.aimAt(threshold)
    this.settle()
  }

  /** Sums again what additions and subtractions have blurred. */
  settle(): void {
    this.worthSum = this.worthOfAll()
    this.mixSum = 0
    for (let group = 0; group < this.size.length; group++) {
      if (group % this.stride < this.problem.tables) this.mixSum += this.mixes[group] ?? 0
    }
  }

  private worthOfAll(): number {
    let sum = 0
    for (let i = 0; i < this.got.length; i++) sum += this.worth.table[i * this.worth.width + (this.got[i] ?? 0)] ?? 0
    return sum
  }

  leave(i: number, r: number): void {
    const { rounds, tables, visitors, persons, points, keep } = this.problem
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
    for (let k = first; k < last; k++) {
      const other = this.members[k] ?? 0
      const cell = i * persons + other
      const times = (this.together[cell] ?? 0) - 1
      this.together[cell] = times
      if (times === 0) this.pairs--
      if (other < visitors) this.together[other * persons + i] = times
    }
    this.countColleague(i, group, -1)
    if (keep[seat] === table) this.kept--
    this.addPoints(i, -(points[i * tables + table] ?? 0))
    this.countVisitor(i, group, table, -1)
  }

  /** `worth` is what the seat counts for in wishes, if not what the subject is worth: played rounds are counted already. */
  sit(i: number, r: number, table: number, worth?: number): void {
    const { rounds, tables, visitors, persons, points, keep } = this.problem
    const seat = i * rounds + r
    const group = r * this.stride + table
    const first = this.first[group] ?? 0
    const end = first + (this.size[group] ?? 0)
    this.seat[seat] = table
    if (table === tables) {
      this.standing++
    } else {
      for (let k = first; k < end; k++) {
        const other = this.members[k] ?? 0
        const cell = i * persons + other
        const times = (this.together[cell] ?? 0) + 1
        this.together[cell] = times
        if (times === 1) this.pairs++
        if (other < visitors) this.together[other * persons + i] = times
      }
      this.countColleague(i, group, 1)
      if (keep[seat] === table) this.kept++
      this.addPoints(i, worth ?? points[i * tables + table] ?? 0)
      this.countVisitor(i, group, table, 1)
    }
    this.members[end] = i
    this.place[seat] = end
    this.size[group] = end - first + 1
  }

  move(i: number, r: number, table: number): void {
    this.leave(i, r)
    this.sit(i, r, table)
  }

  private addPoints(i: number, points: number): void {
    const row = i * this.worth.width
    const before = this.got[i] ?? 0
    this.got[i] = before + points
    this.worthSum += (this.worth.table[row + before + points] ?? 0) - (this.worth.table[row + before] ?? 0)
  }

  private countColleague(i: number, group: number, step: 1 | -1): void {
    const { commune, communes } = this.problem
    const home = commune[i] ?? -1
    if (home < 0) return
    const cell = group * communes + home
    const others = (this.communeCounts[cell] ?? 0) - (step < 0 ? 1 : 0)
    this.communeCounts[cell] = others + (step > 0 ? 1 : 0)
    this.colleagues += step * others
  }

  private countCountry(cell: number, group: number, step: 1 | -1): void {
    const count = this.counts[cell] ?? 0
    this.squares[group] = (this.squares[group] ?? 0) + 2 * step * count + 1
    this.counts[cell] = count + step
  }

  /** Country, mix and, with the first or the last visitor, the table itself. Called while `i` is not a member. */
  private countVisitor(i: number, group: number, table: number, step: 1 | -1): void {
    const { country, countries, least, from } = this.problem
    const others = (this.size[group] ?? 0) - (this.hosts[group] ?? 0)
    this.countCountry(group * countries + (country[i] ?? 0), group, step)
    const heads = (this.size[group] ?? 0) + (step > 0 ? 1 : 0)
    const before = this.mixes[group] ?? 0
    const visitorsNow = others + (step > 0 ? 1 : 0)
    const now = visitorsNow > 0 ? this.mixOf(group, heads, this.squares[group] ?? 0) : 0
    this.mixes[group] = now
    this.mixSum += now - before
    if (others > 0) return
    this.mixCount += step
    const played = Math.floor(group / this.stride) < from
    if (!played && (least[table] ?? 0) > 0) this.idleHosts -= step * (this.hosts[group] ?? 0)
  }

  mixOf(group: number, heads: number, squares: number): number {
    const room = this.problem.meetings.roomMix[Math.floor(group / this.stride)] ?? 0
    if (room <= 0) return 1
    const mix = (1 - squares / (heads * heads)) / room
    return Math.min(mix, 1)
  }
}
