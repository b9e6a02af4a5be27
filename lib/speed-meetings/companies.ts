import type { Problem } from './problem'

/** What kind of people each table-round brings together: countries, how mixed they are, and colleagues of one commune. */
export class Companies {
  readonly counts: Int32Array
  /** Σ count² over countries, per group. */
  readonly squares: Int32Array
  readonly mixes: Float64Array
  readonly communeCounts: Uint16Array
  mixSum = 0
  /** Groups with visitors. */
  mixCount = 0
  colleagues = 0

  constructor(
    private readonly problem: Problem,
    private readonly stride: number,
  ) {
    const groups = problem.rounds * stride
    this.counts = new Int32Array(groups * problem.countries)
    this.squares = new Int32Array(groups)
    this.mixes = new Float64Array(groups)
    this.communeCounts = new Uint16Array(groups * problem.communes)
  }

  addHost(host: number, group: number): void {
    this.countCountry(host, group, 1)
    const cell = this.homeCell(host, group)
    if (cell >= 0) this.communeCounts[cell] = (this.communeCounts[cell] ?? 0) + 1
  }

  /** A visitor comes or goes; `heads` and `visitors` are who is there afterwards. */
  change(i: number, group: number, step: 1 | -1, heads: number, visitors: number): void {
    this.countCountry(i, group, step)
    const cell = this.homeCell(i, group)
    if (cell >= 0) {
      const others = (this.communeCounts[cell] ?? 0) - (step < 0 ? 1 : 0)
      this.communeCounts[cell] = others + (step > 0 ? 1 : 0)
      this.colleagues += step * others
    }
    const before = this.mixes[group] ?? 0
    const now = visitors > 0 ? this.mixOf(group, heads, this.squares[group] ?? 0) : 0
    this.mixes[group] = now
    this.mixSum += now - before
    if (visitors === (step > 0 ? 1 : 0)) this.mixCount += step
  }

  /** 1 if a company looks like the room, or better; 0 if it has one country. */
  mixOf(group: number, heads: number, squares: number): number {
    const room = this.problem.meetings.roomMix[Math.floor(group / this.stride)] ?? 0
    if (room <= 0) return 1
    const mix = (1 - squares / (heads * heads)) / room
    return Math.min(mix, 1)
  }

  /** Sums again what additions and subtractions have blurred. */
  settle(): void {
    this.mixSum = 0
    for (let group = 0; group < this.mixes.length; group++) {
      if (group % this.stride < this.problem.tables) this.mixSum += this.mixes[group] ?? 0
    }
  }

  private homeCell(i: number, group: number): number {
    const { commune, communes } = this.problem
    const home = commune[i] ?? -1
    return home < 0 ? -1 : group * communes + home
  }

  private countCountry(i: number, group: number, step: 1 | -1): void {
    const { country, countries } = this.problem
    const cell = group * countries + (country[i] ?? 0)
    const count = this.counts[cell] ?? 0
    this.squares[group] = (this.squares[group] ?? 0) + 2 * step * count + 1
    this.counts[cell] = count + step
  }
}
