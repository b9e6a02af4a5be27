import { tablesToOpen } from './knapsack'
import { mayTake, visitorsAt } from './legality'
import { pointsFor } from './points'
import type { Random } from './random'
import type { Seating } from './seating'

/**
 * Brings every table of a round to its minimum where it can be: a bipartite matching of minimum seats with visitors by
 * augmenting paths from the tables' side (Kuhn, The Hungarian Method, 1955). Seats once filled stay filled.
 */
export function fillToMinimum(s: Seating, r: number, { fans, asked }: Demand, random: Random): void {
  const { tables, visitors, rounds, least, on, present } = s.problem
  const queues = fans.map((keen) => ({ keen, next: 0 }))
  const costly = (t: number) => (s.hosts[r * s.stride + t] ?? 0) / Math.max(1, least[t] ?? 0)
  const order = random
    .shuffle(Array.from({ length: tables }, (_, t) => t))
    .filter((t) => on[r * tables + t] && (least[t] ?? 0) > 0)
    .sort((a, b) => costly(b) - costly(a) || (asked[b] ?? 0) - (asked[a] ?? 0))
  let people = 0
  for (let i = 0; i < visitors; i++) people += present[i * rounds + r] ?? 0
  const needs = (t: number) => least[t] ?? 0
  const hosts = (t: number) => s.hosts[r * s.stride + t] ?? 0
  for (const table of tablesToOpen(order, needs, hosts, people)) openTable(s, r, table, queues)
}

/** Whether the table could be brought to its minimum from visitors who stand or are spared elsewhere. */
function openTable(s: Seating, r: number, table: number, queues: Queue[]): boolean {
  const { least } = s.problem
  const group = r * s.stride + table
  while (visitorsAt(s, group) < (least[table] ?? 0)) {
    const standing = standingFor(s, r, table, queues)
    if (standing >= 0) s.move(standing, r, table)
    if (standing >= 0 || fillSeat(s, r, table, new Uint8Array(s.stride), queues)) continue
    closeTable(s, r, table)
    for (const queue of queues) queue.next = 0
    return false
  }
  return true
}

function closeTable(s: Seating, r: number, table: number): void {
  const group = r * s.stride + table
  const first = (s.first[group] ?? 0) + (s.hosts[group] ?? 0)
  while (visitorsAt(s, group) > 0) s.move(s.members[first] ?? 0, r, s.problem.tables)
}

function fillSeat(s: Seating, r: number, table: number, tried: Uint8Array, queues: Queue[]): boolean {
  const { tables, least } = s.problem
  tried[table] = 1
  const standing = standingFor(s, r, table, queues)
  if (standing >= 0) {
    s.move(standing, r, table)
    return true
  }
  for (let other = 0; other < tables; other++) {
    if (other === table || visitorsAt(s, r * s.stride + other) <= (least[other] ?? 0)) continue
    const spared = bestMember(s, r, other, table)
    if (spared < 0) continue
    s.move(spared, r, table)
    return true
  }
  for (let other = 0; other < tables; other++) {
    if (tried[other] || visitorsAt(s, r * s.stride + other) === 0) continue
    const lent = bestMember(s, r, other, table)
    if (lent < 0 || !fillSeat(s, r, other, tried, queues) || !mayTake(s, lent, r, table)) continue
    if (s.seat[lent * s.problem.rounds + r] !== other) continue
    s.move(lent, r, table)
    return true
  }
  return false
}

/** The member of a group who wants the table most and may take it. */
function bestMember(s: Seating, r: number, from: number, table: number): number {
  const { problem } = s
  const { tables, fixed, rounds } = problem
  const group = r * s.stride + from
  const end = (s.first[group] ?? 0) + (s.size[group] ?? 0)
  let chosen = -1
  let highest = -1
  for (let k = (s.first[group] ?? 0) + (s.hosts[group] ?? 0); k < end; k++) {
    const i = s.members[k] ?? 0
    const value = pointsFor(problem, i, table)
    if (value <= highest || !mayTake(s, i, r, table)) continue
    if (from < tables && fixed[i * rounds + r] === from) continue
    highest = value
    chosen = i
  }
  return chosen
}

/** Whoever stands and wants the table most, or else whoever may take it. */
function standingFor(s: Seating, r: number, table: number, queues: Queue[]): number {
  const { rounds, tables, subject } = s.problem
  const stands = (i: number | undefined) => i !== undefined && s.seat[i * rounds + r] === tables
  const queue = queues[subject[table] ?? 0] ?? { keen: [], next: 0 }
  while (queue.next < queue.keen.length && !stands(queue.keen[queue.next])) queue.next++
  for (let k = queue.next; k < queue.keen.length; k++) {
    const i = queue.keen[k] ?? 0
    if (stands(i) && mayTake(s, i, r, table)) return i
  }
  const group = r * s.stride + tables
  const first = s.first[group] ?? 0
  for (let k = first + (s.size[group] ?? 0) - 1; k >= first; k--) {
    const i = s.members[k] ?? 0
    if (mayTake(s, i, r, table)) return i
  }
  return -1
}

/** Who asked for a subject, the keenest first; those before `next` have a seat in this round. */
type Queue = { keen: number[]; next: number }

export type Demand = {
  /** Who asked for a subject, the keenest first. */
  fans: number[][]
  /** Points that everybody would give a table. */
  asked: Int32Array
}

export function demandFor({ problem }: Seating, random: Random): Demand {
  const { tables, subjects, wishes, tablesOf } = problem
  const fans: number[][] = Array.from({ length: subjects }, () => [])
  const asked = new Int32Array(tables)
  for (const [i, wished] of wishes.entries()) for (const about of wished) fans[about]?.push(i)
  for (const [about, keen] of fans.entries()) {
    const table = tablesOf[about]?.[0] ?? 0
    const worth = (i: number) => pointsFor(problem, i, table)
    random.shuffle(keen).sort((i, j) => worth(j) - worth(i))
    const sum = keen.reduce((total, i) => total + worth(i), 0)
    for (const t of tablesOf[about] ?? []) asked[t] = sum
  }
  return { fans, asked }
}
