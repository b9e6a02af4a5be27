import { type Exchange, exchangesInto } from './exchange'
import { Fairness } from './fairness'
import { isSeen } from './legality'
import { pointsFor } from './points'
import type { Seating } from './seating'

/** Why somebody does not hear what they asked for first. */
export type WhyNot =
  | { kind: 'blocked' | 'off' | 'language' }
  /** Every table of it they could reach is full of people whom nobody could replace. */
  | { kind: 'full'; rounds: number[] }
  /** The cheapest way there: in whose place, which subject they would lose, and what the evening would lose. */
  | { kind: 'cost'; round: number; inPlaceOf?: string; loses?: string; points: number }

export type Unmet = { participant: string; subject: string; why: WhyNot }

/** Everybody whose first wish is not in their programme, and why. */
export function unmetFirstWishes(s: Seating): Unmet[] {
  const { people, visitors, rounds, subjectNames, wishes } = s.problem
  const fairness = new Fairness(s)
  const found: Unmet[] = []
  for (let i = 0; i < visitors; i++) {
    const about = wishes[i]?.[0]
    if (about === undefined || isSeen(s, i, rounds, about)) continue
    found.push({
      participant: people[i]?.id ?? '',
      subject: subjectNames[about] ?? '',
      why: whyNot(s, i, about, fairness),
    })
  }
  return found
}

function whyNot(s: Seating, i: number, about: number, fairness: Fairness): WhyNot {
  const { rounds, tables, on, follows, tongue, tablesOf, blocked, from, present } = s.problem
  if (blocked[i]?.includes(about)) return { kind: 'blocked' }
  const doors = (tablesOf[about] ?? []).flatMap((table) =>
    Array.from({ length: rounds - from }, (_, k) => ({ r: k + from, table })).filter(
      ({ r }) => present[i * rounds + r] && on[r * tables + table],
    ),
  )
  if (doors.length === 0) return { kind: 'off' }
  const followed = doors.filter(({ table }) => follows[(tongue[i] ?? 0) * tables + table])
  if (followed.length === 0) return { kind: 'language' }
  const ways = followed
    .flatMap(({ r, table }) => exchangesInto(s, i, r, table))
    .map((way) => ({ ...way, points: -fairness.gainOf(way) }))
  const best = ways.reduce<Way | undefined>(
    (least, way) => (!least || way.points < least.points ? way : least),
    undefined,
  )
  return best ? described(s, best) : { kind: 'full', rounds: [...new Set(followed.map(({ r }) => r + 1))] }
}

type Way = Exchange & { points: number }

function described(s: Seating, { i, r, table, j, points }: Way): WhyNot {
  const { people, tableList, rounds } = s.problem
  const home = s.seat[i * rounds + r] ?? 0
  const cost = { kind: 'cost' as const, round: r + 1, points: Math.max(0, points) }
  if (j < 0) return cost
  const inPlaceOf = people[j]?.id ?? ''
  const lost = pointsFor(s.problem, j, table) > pointsFor(s.problem, j, home)
  const loses = tableList[table]?.subject
  return lost && loses !== undefined ? { ...cost, inPlaceOf, loses } : { ...cost, inPlaceOf }
}
