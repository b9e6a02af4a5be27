import { freeSeats, isOpen, isSeen, isShunned } from './legality'
import type { Seating } from './seating'

/** Why somebody stands: the first filter that leaves no table, section 6 of the problem. */
export const reasons = ['NO_TABLE', 'LANGUAGE', 'BLOCKED', 'SEEN', 'CLOSED', 'FULL', 'APART'] as const

export type Reason = (typeof reasons)[number]

export function reasonFor(s: Seating, i: number, r: number): Reason {
  let left = tablesThatAreOn(s, r)
  for (const { reason, keeps } of filtersFor(s, i, r)) {
    left = left.filter(keeps)
    if (left.length === 0) return reason
  }
  throw new Error('somebody stands though a table would take them')
}

function tablesThatAreOn({ problem: { tables, on } }: Seating, r: number): number[] {
  return Array.from({ length: tables }, (_, t) => t).filter((t) => on[r * tables + t] === 1)
}

type Filter = { reason: Reason; keeps: (table: number) => boolean }

function filtersFor(s: Seating, i: number, r: number): Filter[] {
  const { rounds, tables, follows, tongue, subject, fixed, hosts, apart } = s.problem
  const only = fixed[i * rounds + r] ?? -1
  const blocked = s.problem.blocked[i] ?? []
  const shunsHost = (table: number) => hosts[r * tables + table]?.some((host) => apart[i]?.includes(host))
  const about = (table: number) => subject[table] ?? 0
  const own: Filter[] =
    only >= 0
      ? [{ reason: 'SEEN', keeps: (table) => table === only }]
      : [
          { reason: 'LANGUAGE', keeps: (table) => follows[(tongue[i] ?? 0) * tables + table] === 1 },
          { reason: 'BLOCKED', keeps: (table) => !blocked.includes(about(table)) },
        ]
  return [
    { reason: 'NO_TABLE', keeps: () => true },
    ...own,
    { reason: 'SEEN', keeps: (table) => !isSeen(s, i, r, about(table)) },
    { reason: 'CLOSED', keeps: (table) => isOpen(s, r, table) },
    { reason: 'FULL', keeps: (table) => freeSeats(s, r, table) > 0 },
    { reason: 'APART', keeps: (table) => !isShunned(s, i, r, table) && !shunsHost(table) },
  ]
}
