import { mayEnter } from './doors'
import { freeSeats, isOpen, isShunned, visitorsAt } from './legality'
import type { Seating } from './seating'

/** What keeps somebody from a table in a round, where nobody there could take their place either. */
export const obstacles = ['fixed', 'language', 'blocked', 'apart', 'closed', 'atMinimum', 'full'] as const

export type Obstacle = (typeof obstacles)[number]

export function obstacleAt(s: Seating, i: number, r: number, table: number): Obstacle | undefined {
  const { rounds, tables, fixed, follows, tongue, blocked, subject } = s.problem
  const seat = i * rounds + r
  const only = fixed[seat] ?? -1
  if (only >= 0 && only !== table) return 'fixed'
  if (only < 0 && !follows[(tongue[i] ?? 0) * tables + table]) return 'language'
  if (only < 0 && blocked[i]?.includes(subject[table] ?? 0)) return 'blocked'
  // What else closes a door is a host.
  if (!mayEnter(s.problem, seat, table)) return 'apart'
  if (!isOpen(s, r, table)) return 'closed'
  if (isShunned(s, i, r, table)) return 'apart'
  if (!canBeSpared(s, i, r)) return 'atMinimum'
  return freeSeats(s, r, table) > 0 ? undefined : 'full'
}

/** Whether the table left still has its minimum. */
function canBeSpared(s: Seating, i: number, r: number): boolean {
  const { rounds, tables, least } = s.problem
  const home = s.seat[i * rounds + r] ?? 0
  return home === tables || visitorsAt(s, r * s.stride + home) > (least[home] ?? 0)
}
