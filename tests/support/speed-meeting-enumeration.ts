import { mayEnter } from '@/lib/speed-meetings/doors'
import { planOf, seatingOf } from '@/lib/speed-meetings/plan'
import { formulate } from '@/lib/speed-meetings/problem'
import type { Instance } from '@/lib/speed-meetings/schema'
import { seatWhoCan } from '@/lib/speed-meetings/standing'
import { checked } from './speed-meetings'

type Level = { U: number; Z: number; Q: number }

/** The best legal plan by trying every seat of everybody; for a handful of people. */
export function bestByEnumeration(instance: Instance): Level {
  const problem = formulate(instance)
  const { visitors, rounds, tables, present } = problem
  const seats = new Int32Array(visitors * rounds).fill(-1)
  let best: Level | undefined
  const visit = (cell: number): void => {
    if (cell === seats.length) {
      best = better(best, judged())
      return
    }
    if (!present[cell]) visit(cell + 1)
    for (let t = 0; present[cell] && t <= tables; t++) {
      if (t < tables && !mayEnter(problem, cell, t)) continue
      seats[cell] = t
      visit(cell + 1)
    }
    seats[cell] = -1
  }
  const judged = (): Level | undefined => {
    const s = seatingOf(problem, seats)
    const standing = s.standing
    seatWhoCan(s)
    // Somebody who could be seated is seated in another branch.
    if (s.standing !== standing) return undefined
    const { ok, score } = checked(instance, planOf(problem, seats, instance.name))
    return ok ? score : undefined
  }
  visit(0)
  return best ?? { U: Number.NaN, Z: Number.NaN, Q: Number.NaN }
}

function better(one: Level | undefined, other: Level | undefined): Level | undefined {
  if (!one || !other) return one ?? other
  if (one.U !== other.U) return one.U < other.U ? one : other
  if (one.Z !== other.Z) return one.Z < other.Z ? one : other
  return one.Q >= other.Q ? one : other
}
