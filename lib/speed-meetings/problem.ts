import { attainable } from './attainable'
import { colleagues } from './colleagues'
import { type Doors, openDoors } from './doors'
import { type Ground, layGround } from './ground'
import { type Points, pointsOf } from './points'
import { type Meetings, referenceMeetings } from './reference-meetings'
import type { Instance } from './schema'

// An instance as arrays of numbers. Visitors come first, then hosts; rounds count from 0; a seat is
// person × rounds + round, a table-round ("group") is round × tables + table. Cells of typed arrays exist by
// construction: `?? 0` is what the compiler asks for, and costs nothing once compiled.

export type Problem = Ground &
  Doors &
  Points & {
    /** Points of the rounds already played. */
    before: Int32Array
    /** The most points each visitor could get if alone in the room. */
    best: Int32Array
    /** Visitors who can get something they asked for. */
    wishing: number
    /** Commune of a person, −1 where nobody else of it is there. */
    commune: Int32Array
    communes: number
    /** Sittings of colleagues if they always sat together. */
    worstColleagues: number
    meetings: Meetings
    /** keep[seat]: the published table that can still be kept, or −1. */
    keep: Int32Array
    keepable: number
  }

export function formulate(instance: Instance): Problem {
  const ground = layGround(instance)
  const { before, best } = attainable(ground)
  const { keep, keepable } = keepableSeats(ground)
  return {
    ...ground,
    ...openDoors(ground),
    ...colleagues(ground),
    ...pointsOf(ground),
    before,
    best,
    wishing: best.reduce((count, most) => count + (most > 0 ? 1 : 0), 0),
    meetings: referenceMeetings(ground),
    keep,
    keepable,
  }
}

function keepableSeats({ visitors, rounds, tables, from, published, present, on, isReplan }: Ground) {
  const keep = new Int32Array(visitors * rounds).fill(-1)
  let keepable = 0
  for (let i = 0; isReplan && i < visitors; i++) {
    for (let r = from; r < rounds; r++) {
      const table = published[i * rounds + r] ?? -1
      if (table < 0 || !present[i * rounds + r] || !on[r * tables + table]) continue
      keep[i * rounds + r] = table
      keepable++
    }
  }
  return { keep, keepable }
}
