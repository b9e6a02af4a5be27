import type { Problem } from './problem'
import { type Weights, worstDecile } from './weights'

/** Somebody who asked and gets nothing weighs as the score says: a level of its own. */
const forgotten = 1000

const satisfactionOf = (got: number, best: number): number => Math.min(1, got / best)

/**
 * What each visitor's points are worth, as a table: the search then needs no arithmetic on wishes.
 *
 * The mean of the k smallest is max over τ of τ − Σ (τ − s)⁺ / k (Rockafellar and Uryasev, Optimization of conditional
 * value-at-risk, 2000): for a given threshold it is a sum over people, so that one move changes one or two cells of it
 * and a person below the threshold is worth raising even while others keep the worst decile where it is.
 */
export class Worth {
  readonly width: number
  readonly table: Float64Array

  constructor(
    private readonly problem: Problem,
    private readonly weights: Weights,
  ) {
    const { before, rounds } = problem
    this.width = before.reduce((most, points) => Math.max(most, points), 0) + 5 * rounds + 1
    this.table = new Float64Array(problem.visitors * this.width)
  }

  aimAt(threshold: number): void {
    const { visitors, best } = this.problem
    const { satisfaction, worstServed } = this.weights
    for (let i = 0; i < visitors; i++) {
      const most = best[i] ?? 0
      for (let got = 0; most > 0 && got < this.width; got++) {
        const s = satisfactionOf(got, most)
        const missing = Math.max(0, threshold - s)
        this.table[i * this.width + got] = satisfaction * s - worstServed * missing - (got === 0 ? forgotten : 0)
      }
    }
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

/** The satisfaction under which the worst decile lies. */
export const worstThreshold = (sorted: Float64Array): number => sorted[worstDecile(sorted.length) - 1] ?? 1
