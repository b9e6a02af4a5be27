import { patience, patienceMask } from './acceptance'
import { hopeless } from './gain'
import { couldSit, mayTake, visitorsAt } from './legality'
import type { Random } from './random'
import type { Seating } from './seating'

/** Nobody needs to make room: a seat is free. */
export const free = -1
/** No seat, and nobody who could leave one. */
export const nobody = -2

/** Whom somebody changes seats with. */
export class Partners {
  constructor(
    private readonly s: Seating,
    private readonly random: Random,
  ) {}

  /**
   * Who leaves a seat at `table` for one at `home`: drawn as a heat bath would (Geman and Geman, Stochastic relaxation, 1984), by
   * what it means for their wishes, so that few exchanges are proposed that cannot be accepted.
   */
  draw(i: number, r: number, table: number, home: number, temperature: number): number {
    const { s, random } = this
    const { most, least, tables, points, pointsAt } = s.problem
    const { got, worth, members } = s
    const group = r * s.stride + table
    const there = visitorsAt(s, group)
    if (there === 0) return nobody
    let chosen = nobody
    let highest = hopeless
    let word = random.word()
    if (table < tables && there < (most[table] ?? 0)) {
      const spared = home === tables || visitorsAt(s, r * s.stride + home) > Math.max(1, least[home] ?? 0)
      if (spared) {
        chosen = free
        highest = temperature * (patience[word & patienceMask] ?? 0)
      }
    }
    const left = pointsAt[table] ?? 0
    const taken = pointsAt[home] ?? 0
    const first = (s.first[group] ?? 0) + (s.hosts[group] ?? 0)
    for (let k = first; k < first + there; k++) {
      const j = members[k] ?? 0
      word = (Math.imul(word, 1664525) + 1013904223) | 0
      let value = temperature * (patience[(word >>> 16) & patienceMask] ?? 0)
      const gives = points[left + j] ?? 0
      const takes = points[taken + j] ?? 0
      if (gives !== takes) value += worth.change(j, got[j] ?? 0, takes - gives)
      if (value <= highest || !mayTake(s, j, r, home, i)) continue
      highest = value
      chosen = j
    }
    return chosen
  }

  /** Somebody at `table` in round `r` and at `a` in round `q` who may have them the other way round: ours, measured in decision 071. */
  twin(i: number, r: number, q: number, table: number, a: number, c: number): number {
    const { s, random } = this
    if (table !== c) return nobody
    const { rounds } = s.problem
    const group = r * s.stride + table
    const there = visitorsAt(s, group)
    const first = (s.first[group] ?? 0) + (s.hosts[group] ?? 0)
    let at = random.below(there || 1)
    for (let k = 0; k < there; k++) {
      const j = s.members[first + at] ?? 0
      at = at + 1 === there ? 0 : at + 1
      if (s.seat[j * rounds + q] === a && couldSit(s, j, r, a, i) && couldSit(s, j, q, c, i)) return j
    }
    return nobody
  }
}
