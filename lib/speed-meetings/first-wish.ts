import { type Exchange, exchangesInto } from './exchange'
import { Fairness } from './fairness'
import { isSeen } from './legality'
import { type Obstacle, obstacleAt, obstacles } from './obstacles'
import { pointsFor } from './points'
import { roundsLeft } from './reach'
import type { Seating } from './seating'

/** Why somebody does not hear what they asked for first. */
export type WhyNot =
  /** `past`: it only ran in rounds already played. */
  | { kind: 'blocked' | 'off' | 'past' | 'language' | 'noLanguage' }
  /** No table of it takes them, nor could anybody change places with them. */
  | { kind: 'obstacles'; obstacles: { obstacle: Obstacle; rounds: number[] }[] }
  /** The cheapest way there: in whose place, which subject they would lose, and what the evening would lose. */
  | { kind: 'cost'; round: number; inPlaceOf?: string; loses?: string; price: Price }

/** Points of the score, or somebody who would hear nothing they asked for: no points make up for that. */
export type Price = { points: number } | 'forgotten'

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

type Door = { r: number; table: number }

function whyNot(s: Seating, i: number, about: number, fairness: Fairness): WhyNot {
  const { rounds, tables, on, tablesOf, blocked, from, present, people, fixed } = s.problem
  const doorsIn = (open: readonly number[]): Door[] =>
    open.flatMap((r) => (tablesOf[about] ?? []).flatMap((table) => (on[r * tables + table] ? [{ r, table }] : [])))
  const doors = doorsIn(roundsLeft(s.problem, i))
  const isGiven = doors.some(({ r, table }) => fixed[i * rounds + r] === table)
  if (blocked[i]?.includes(about) && !isGiven) return { kind: 'blocked' }
  if (doors.length === 0) {
    const played = Array.from({ length: from }, (_, r) => r).filter((r) => present[i * rounds + r])
    return { kind: doorsIn(played).length > 0 ? 'past' : 'off' }
  }
  const ways = doors.flatMap((door) => waysThrough(s, i, door)).map((way) => ({ way, loss: -fairness.gainOf(way) }))
  const [first, ...others] = ways
  if (first) {
    const { way, loss } = others.reduce((least, one) => (one.loss < least.loss ? one : least), first)
    return described(s, way, loss)
  }
  const met = obstaclesOf(s, i, doors)
  if (met.some(({ obstacle }) => obstacle !== 'language')) return { kind: 'obstacles', obstacles: met }
  return { kind: people[i]?.languages?.length ? 'language' : 'noLanguage' }
}

/** A table may also open, or empty, where it needs nobody. */
function waysThrough(s: Seating, i: number, { r, table }: Door): Exchange[] {
  const ways = exchangesInto(s, i, r, table)
  const isFree = obstacleAt(s, i, r, table) === undefined && !ways.some(({ j }) => j < 0)
  return isFree ? [...ways, { r, i, j: -1, table }] : ways
}

function obstaclesOf(s: Seating, i: number, doors: readonly Door[]) {
  const met = doors.map(({ r, table }) => ({ r, obstacle: obstacleAt(s, i, r, table) }))
  return obstacles.flatMap((obstacle) => {
    const rounds = new Set(met.flatMap((one) => (one.obstacle === obstacle ? [one.r + 1] : [])))
    return rounds.size > 0 ? [{ obstacle, rounds: [...rounds] }] : []
  })
}

function described(s: Seating, { i, r, table, j }: Exchange, loss: number): WhyNot {
  const { people, tableList, rounds } = s.problem
  const home = s.seat[i * rounds + r] ?? 0
  // Quality goes from 0 to 100: what costs more is a level of the score.
  const price = loss > 100 ? 'forgotten' : { points: Math.max(0, loss) }
  const cost = { kind: 'cost' as const, round: r + 1, price } satisfies WhyNot
  if (j < 0) return cost
  const inPlaceOf = people[j]?.id ?? ''
  const lost = pointsFor(s.problem, j, table) > pointsFor(s.problem, j, home)
  const loses = tableList[table]?.subject
  return lost && loses !== undefined ? { ...cost, inPlaceOf, loses } : { ...cost, inPlaceOf }
}
