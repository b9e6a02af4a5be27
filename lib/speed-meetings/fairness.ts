import type { Exchange } from './exchange'
import { gainOf, hopeless } from './gain'
import { visitorsAt } from './legality'
import { pointsFor } from './points'
import { forgotten, satisfactionOf, satisfactions } from './satisfaction'
import { type Score, scoreOf } from './score'
import type { Seating } from './seating'
import { worstDecile } from './weights'

type Change = { before: number; after: number }

/** What an exchange does to Q exactly: the search sees fairness from a threshold, people want to know the mean of the worst tenth. */
export class Fairness {
  private readonly sorted: Float64Array
  private readonly worst: number

  constructor(private readonly s: Seating) {
    this.sorted = satisfactions(s.problem, s.got)
    this.worst = worstDecile(this.sorted.length)
  }

  /** Points of the score; somebody forgotten for it weighs as a level does. */
  gainOf({ r, i, j, table }: Exchange): number {
    const { problem, weights, seat } = this.s
    const home = seat[i * problem.rounds + r] ?? 0
    if (j < 0 && (this.visitorsAt(r, table) === 0 || this.visitorsAt(r, home) === 1)) return this.byTrying(i, r, table)
    const company = gainOf(this.s, r, i, j, table, hopeless, true, true)
    const changes = [...this.change(i, home, table), ...(j >= 0 ? this.change(j, table, home) : [])]
    const wishes = changes.reduce((sum, { before, after }) => sum + after - before, 0)
    const remembered = changes.reduce((sum, { before, after }) => sum + Math.sign(after) - Math.sign(before), 0)
    const people = weights.satisfaction * wishes + weights.worstServed * this.riseOfWorst(changes)
    return company + people + forgotten * remembered
  }

  private readonly visitorsAt = (r: number, table: number) => visitorsAt(this.s, r * this.s.stride + table)

  /** The mean of mix is over open tables: where one opens or empties, everybody's share of it changes. */
  private byTrying(i: number, r: number, table: number): number {
    const { s } = this
    const home = s.seat[i * s.problem.rounds + r] ?? 0
    const worth = ({ Q, Z }: Score) => Q - forgotten * Z
    const before = worth(scoreOf(s))
    s.move(i, r, table)
    const after = worth(scoreOf(s))
    s.move(i, r, home)
    return after - before
  }

  /** How much the sum of the worst tenth rises. */
  private riseOfWorst(changes: readonly Change[]): number {
    const threshold = this.sorted[this.worst - 1] ?? 0
    if (changes.every(({ before, after }) => before > threshold && after > threshold)) return 0
    // Nobody beyond these can come into the worst tenth.
    const near = Array.from(this.sorted.subarray(0, this.worst + changes.length))
    const sum = (values: number[]) => values.slice(0, this.worst).reduce((total, value) => total + value, 0)
    const now = sum(near)
    for (const { before } of changes) if (near.includes(before)) near.splice(near.indexOf(before), 1)
    return sum([...near, ...changes.map(({ after }) => after)].sort((one, other) => one - other)) - now
  }

  /** Nothing for somebody who could not get anything they asked for: they count nowhere. */
  private change(i: number, from: number, to: number): Change[] {
    const { problem, got } = this.s
    const most = problem.best[i] ?? 0
    if (most === 0) return []
    const now = got[i] ?? 0
    const then = now - pointsFor(problem, i, from) + pointsFor(problem, i, to)
    return [{ before: satisfactionOf(now, most), after: satisfactionOf(then, most) }]
  }
}
