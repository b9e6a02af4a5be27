/** sfc32 (Chris Doty-Humphrey, PractRand): 32-bit integer arithmetic alone, so the same on every machine. */
export class Random {
  private a = 0
  private b = 0
  private c = 0
  private counter = 1

  constructor(seed: number) {
    // Seeds differ in few bits; the warm-up spreads them over the whole state.
    this.a = seed | 0
    this.b = Math.floor(seed / 0x100000000) | 0
    this.c = 0x9e3779b9 | 0
    for (let k = 0; k < 12; k++) this.word()
  }

  /** 32 random bits, as a signed integer. */
  word(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return sum
  }

  /** A whole number from 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor(((this.word() >>> 0) * count) / 0x100000000)
  }

  shuffle<Item>(items: Item[]): Item[] {
    for (let k = items.length - 1; k > 0; k--) {
      const other = this.below(k + 1)
      const item = items[k]
      const swapped = items[other]
      if (item === undefined || swapped === undefined) continue
      items[k] = swapped
      items[other] = item
    }
    return items
  }
}
