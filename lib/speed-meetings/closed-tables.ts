import { mayTake, visitorsAt } from './legality'
import type { Random } from './random'
import type { Seating } from './seating'

/**
 * Which tables stay closed is a choice of its own when there are too few people: a company moves as a whole from an open
 * table to a closed one, so that the search never has to pass through a table under its minimum. Ours, measured in decision 071.
 */
export class ClosedTables {
  private readonly rounds: number[]

  constructor(
    private readonly s: Seating,
    private readonly random: Random,
  ) {
    const { rounds, from } = s.problem
    this.rounds = Array.from({ length: rounds - from }, (_, k) => from + k).filter((r) => closedTables(s, r).length > 0)
  }

  get exist(): boolean {
    return this.rounds.length > 0
  }

  /** Moves one company, if nobody more stands and no more duo is idle for it, and if it is not worse than `floor`. */
  tryCompany(floor: number): boolean {
    const { s, random } = this
    const { rounds, tables } = s.problem
    const r = this.rounds[random.below(this.rounds.length)] ?? 0
    const closed = closedTables(s, r)
    const to = closed[random.below(closed.length)] ?? -1
    const from = random.below(tables)
    if (to < 0 || visitorsAt(s, r * s.stride + from) === 0) return false
    const company = companyAt(s, r, from)
    if (company.length < (s.problem.least[to] ?? 0) || company.length > (s.problem.most[to] ?? 0)) return false
    if (!company.every((i) => s.problem.fixed[i * rounds + r] !== from && mayTake(s, i, r, to))) return false
    const [quality, unseated] = [s.quality, s.unseated]
    for (const i of company) s.move(i, r, to)
    const gain = s.quality - quality
    if (s.unseated < unseated || (s.unseated === unseated && gain >= floor)) return true
    for (const i of company) s.move(i, r, from)
    return false
  }
}

export function companyAt(s: Seating, r: number, table: number): number[] {
  const group = r * s.stride + table
  const first = (s.first[group] ?? 0) + (s.hosts[group] ?? 0)
  return Array.from(s.members.subarray(first, first + visitorsAt(s, group)))
}

/** Tables that could have visitors and have none. */
export function closedTables(s: Seating, r: number): number[] {
  const { on, tables } = s.problem
  const closed: number[] = []
  for (let t = 0; t < tables; t++) if (on[r * tables + t] && visitorsAt(s, r * s.stride + t) === 0) closed.push(t)
  return closed
}
