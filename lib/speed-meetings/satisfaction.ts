import type { Problem } from './problem'
import { type Weights, worstDecile } from './weights'

/** Somebody who asked and gets nothing weighs as the score says: a level of its own. */
export const forgotten = 1000

export const satisfactionOf = (got: number, best: number): number => Math.min(1, got / best)

/**
 * What each visitor's points are worth, as a table of what they could get at best and what they get: the search then needs no
 * arithmetic on wishes.
 *
 * The mean of the k smallest is max over τ of τ − Σ (τ − s)⁺ / k (Rockafellar and Uryasev, Optimization of conditional
 * value-at-risk, 2000): for a given threshold it is a sum over people, so that one move changes one or two cells of it
 * and a person below the threshold is worth raising even while others keep the worst decile where it is.
 */
export class Worth {
  /** Where the row of each visitor begins in `table`. */
  readonly row: Int32Array
  readonly table: Float64Array
  private readonly width: number

  constructor(
    { before, best, rounds }: Problem,
    private readonly weights: Weights,
  ) {
    const largest = (all: Int32Array) => all.reduce((most, points) => Math.max(most, points), 0)
    const width = largest(before) + 5 * rounds + 1
    this.width = width
    this.row = best.map((most) => most * width)
    this.table = new Float64Array((largest(best) + 1) * width)
  }

  aimAt(threshold: number): void {
    const { satisfaction, worstServed } = this.weights
    for (let cell = this.width; cell < this.table.length; cell++) {
      const got = cell % this.width
      const s = satisfactionOf(got, (cell - got) / this.width)
      const missing = Math.max(0, threshold - s)
      this.table[cell] = satisfaction * s - worstServed * missing - (got === 0 ? forgotten : 0)
    }
  }

  /** What `points` more are worth to somebody who has `got`. */
  change(i: number, got: number, points: number): number {
    const cell = (this.row[i] ?? 0) + got
    return (this.table[cell + points] ?? 0) - (this.table[cell] ?? 0)
  }

  ofAll(got: Int32Array): number {
    let sum = 0
    for (let i = 0; i < got.length; i++) sum += this.table[(this.row[i] ?? 0) + (got[i] ?? 0)] ?? 0
    return sum
  }
}

/** Satisfactions of those who can have any, smallest first. */
export function satisfactions({ best, visitors }: Problem, got: Int32Array): Float64Array {
  const all: number[] = []
  for (let i = 0; i < visitors; i++) {
    const most = best[i] ?? 0
    if (most > 0) all.push(satisfactionOf(got[i] ?? 0, most))
  }
  return Float64Array.from(all).sort()
}

/** The satisfaction under which the worst decile lies, or `ahead` times as many. */
export const worstThreshold = (sorted: Float64Array, ahead = 1): number =>
  sorted[Math.min(Math.floor(worstDecile(sorted.length) * ahead), sorted.length) - 1] ?? 1
