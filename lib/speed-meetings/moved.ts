import { mayEnter } from './doors'
import { freeSeats, isOpen, isSeen, isShunned } from './legality'
import { pointsFor } from './points'
import type { Problem } from './problem'
import { wouldTake } from './reach'
import type { Seating } from './seating'

/** Why a badge no longer says the truth: what keeps them from staying, else what the change is good for. */
type Why =
  | 'newSeat'
  | 'tableLost'
  | 'fixed'
  | 'language'
  | 'blocked'
  | 'tableClosed'
  | 'apart'
  | 'seen'
  | 'tooFewSeats'
  | 'noSeat'
  | 'wish'
  | 'room'
  | 'better'

/** Somebody whose badge no longer says the truth. */
export type Moved = { participant: string; round: number; from: string | null; to: string | null; why: Why }

/** Who moves, where from, where to, why: what the papers of a re-plan say. */
export function movedPeople(s: Seating): Moved[] {
  const { people, visitors, rounds, tables, from, published, present, tableList } = s.problem
  const moved: Moved[] = []
  for (let i = 0; i < visitors; i++) {
    for (let r = from; r < rounds; r++) {
      const [was, is] = [published[i * rounds + r] ?? -1, s.seat[i * rounds + r] ?? -1]
      if (!present[i * rounds + r] || was === is || (was < 0 && is === tables)) continue
      moved.push({
        participant: people[i]?.id ?? '',
        round: r + 1,
        from: tableList[was]?.id ?? null,
        to: tableList[is]?.id ?? null,
        why: whyMoved(s, i, r, was, is),
      })
    }
  }
  return moved
}

function whyMoved(s: Seating, i: number, r: number, was: number, is: number): Why {
  const { tables, on, most, rounds, subject, fixed } = s.problem
  if (was < 0) return 'newSeat'
  if (!on[r * tables + was]) return 'tableLost'
  const only = fixed[i * rounds + r] ?? -1
  if (only >= 0 && only !== was) return 'fixed'
  if (!wouldTake(s.problem, i, r, was)) return wouldTake(s.problem, i, r, was, ['blocked']) ? 'blocked' : 'language'
  if (!isOpen(s, r, was)) return 'tableClosed'
  if (!mayEnter(s.problem, i * rounds + r, was) || isShunned(s, i, r, was)) return 'apart'
  if (isSeen(s, i, r, subject[was] ?? 0)) return 'seen'
  const isFull = freeSeats(s, r, was) <= 0
  if (isFull && publishedAt(s.problem, r, was) > (most[was] ?? 0)) return 'tooFewSeats'
  if (is === tables) return 'noSeat'
  if (pointsFor(s.problem, i, is) > pointsFor(s.problem, i, was)) return 'wish'
  return isFull ? 'room' : 'better'
}

function publishedAt({ visitors, rounds, published, present }: Problem, r: number, table: number): number {
  let count = 0
  for (let i = 0; i < visitors; i++) {
    if (published[i * rounds + r] === table && present[i * rounds + r]) count++
  }
  return count
}
