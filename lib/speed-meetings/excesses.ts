import type { Fault } from './instance'
import type { Instance } from './schema'

// What each field allows by itself, but not all at once: the planner keeps a cell per table-round and side, commune or seat,
// in typed arrays, which no limit of a thread's memory holds back.

const mostTableRounds = 5000
const mostSides = 100
const mostSeats = 1_000_000

export function excesses({ rounds, tables, participants }: Instance): Fault[] {
  const sides = new Set(participants.map(({ country }) => country)).size
  const seats = tables.reduce((sum, { max }) => sum + Math.min(max, participants.length), 0) * rounds
  const over = (field: string, count: number, what: string, most: number): Fault[] =>
    count > most ? [{ field, problem: `${count} ${what}: more than ${most}` }] : []
  return [
    ...over('tables', tables.length * rounds, 'tables over all rounds', mostTableRounds),
    ...over('tables', seats, 'seats over all rounds', mostSeats),
    ...over('participants', sides, 'countries', mostSides),
  ]
}
