import { gainOf, hopeless } from './gain'
import { isSeen, isShunned, mayTake, visitorsAt } from './legality'
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
  const found: Unmet[] = []
  for (let i = 0; i < visitors; i++) {
    const about = wishes[i]?.[0]
    if (about === undefined || isSeen(s, i, rounds, about)) continue
    found.push({ participant: people[i]?.id ?? '', subject: subjectNames[about] ?? '', why: whyNot(s, i, about) })
  }
  return found
}

function whyNot(s: Seating, i: number, about: number): WhyNot {
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
  const ways = followed.flatMap(({ r, table }) => cheapest(s, i, r, table))
  const best = ways.reduce<Way | undefined>(
    (least, way) => (!least || way.points < least.points ? way : least),
    undefined,
  )
  return best ? described(s, best) : { kind: 'full', rounds: [...new Set(followed.map(({ r }) => r + 1))] }
}

type Way = { i: number; r: number; table: number; j: number; points: number }

/** Exchanges that would bring `i` there, priced by what the score loses. */
function cheapest(s: Seating, i: number, r: number, table: number): Way[] {
  const { rounds, most, least, tables } = s.problem
  const home = s.seat[i * rounds + r] ?? 0
  const group = r * s.stride + table
  const first = (s.first[group] ?? 0) + (s.hosts[group] ?? 0)
  const there = visitorsAt(s, group)
  if (there === 0) return []
  const spared = home === tables || visitorsAt(s, r * s.stride + home) > Math.max(1, least[home] ?? 0)
  const partners = Array.from(s.members.subarray(first, first + there))
    .filter((j) => mayTake(s, j, r, home, i))
    .concat(there < (most[table] ?? 0) && spared ? [-1] : [])
  return partners
    .filter((j) => s.problem.may[(i * rounds + r) * tables + table] && !isShunned(s, i, r, table, j))
    .map((j) => ({ i, r, table, j, points: -gainOf(s, r, i, j, table, hopeless) }))
}

function described(s: Seating, { i, r, table, j, points }: Way): WhyNot {
  const { people, points: worth, tables, tableList, rounds } = s.problem
  const home = s.seat[i * rounds + r] ?? 0
  const cost = { kind: 'cost' as const, round: r + 1, points: Math.max(0, points) }
  if (j < 0) return cost
  const inPlaceOf = people[j]?.id ?? ''
  const lost = (worth[j * tables + table] ?? 0) > (home < tables ? (worth[j * tables + home] ?? 0) : 0)
  const loses = tableList[table]?.subject
  return lost && loses !== undefined ? { ...cost, inPlaceOf, loses } : { ...cost, inPlaceOf }
}
