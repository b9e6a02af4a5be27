import type { Problem } from './problem'

/** What meeting once more, or once less, would mean for two people. Two bits each, so that an evening of thousands fits into a cache. */
export const unmet = 0
export const metOnce = 1
const metOften = 2
/** Of one country, or acquainted before tonight: a meeting is worth nothing. */
const worthless = 3

/** Who has met whom so far: a row per visitor, four people to a byte. */
export class Acquaintances {
  readonly width: number
  readonly cells: Uint8Array
  /** New acquaintances. */
  pairs = 0

  constructor(private readonly problem: Problem) {
    const { visitors, persons, country, countries, met } = problem
    this.width = (persons + 3) >> 2
    this.cells = new Uint8Array(visitors * this.width)
    const compatriots = Array.from({ length: countries }, () => new Uint8Array(this.width))
    for (let i = 0; i < persons; i++) {
      const row = compatriots[country[i] ?? 0] ?? new Uint8Array(0)
      row[i >> 2] = (row[i >> 2] ?? 0) | (worthless << ((i & 3) << 1))
    }
    for (let i = 0; i < visitors; i++) this.cells.set(compatriots[country[i] ?? 0] ?? [], i * this.width)
    for (const [one, other] of met) {
      if (one < visitors) this.write(one, other, worthless)
      if (other < visitors) this.write(other, one, worthless)
    }
  }

  private write(i: number, other: number, state: number): void {
    const cell = i * this.width + (other >> 2)
    const shift = (other & 3) << 1
    this.cells[cell] = ((this.cells[cell] ?? 0) & ~(3 << shift)) | (state << shift)
  }

  private writeBoth(i: number, other: number, state: number): void {
    this.write(i, other, state)
    if (other < this.problem.visitors) this.write(other, i, state)
  }

  private read(i: number, other: number): number {
    return ((this.cells[i * this.width + (other >> 2)] ?? 0) >> ((other & 3) << 1)) & 3
  }

  /** Visitor `i` sits down with another person. */
  meet(i: number, other: number): void {
    const state = this.read(i, other)
    if (state >= metOften) return
    if (state === unmet) this.pairs++
    this.writeBoth(i, other, state + 1)
  }

  /** Visitor `i` has got up from beside another person; `seats` says who still sits where. */
  part(i: number, other: number, seats: Int32Array): void {
    const state = this.read(i, other)
    if (state === metOnce) {
      this.pairs--
      this.writeBoth(i, other, unmet)
    } else if (state === metOften && this.timesTogether(i, other, seats) === 1) this.writeBoth(i, other, metOnce)
  }

  private timesTogether(i: number, other: number, seats: Int32Array): number {
    const { visitors, rounds, tables, present, hostOf } = this.problem
    let times = 0
    for (let r = 0; r < rounds; r++) {
      const table = seats[i * rounds + r] ?? -1
      if (table < 0 || table === tables) continue
      if (
        other < visitors ? seats[other * rounds + r] === table : hostOf[other] === table && present[other * rounds + r]
      )
        times++
    }
    return times
  }
}
