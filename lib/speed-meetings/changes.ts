import type { Plan } from './plan'
import type { Instance, InstanceParticipant } from './schema'

/** What happens on the evening. */
export type Change =
  | { type: 'no-show'; participant: string }
  | { type: 'walk-in'; participant: InstanceParticipant }
  | { type: 'table-lost'; table: string }
  | { type: 'seats-lost'; table: string; max: number }

/** The evening from round `from` on, after what has changed, with the published plan to keep as far as can be. */
export function afterChanges(instance: Instance, plan: Plan, from: number, changes: readonly Change[]): Instance {
  const later = Array.from({ length: instance.rounds - from + 1 }, (_, k) => from + k)
  const without = (rounds: number[] | undefined) => [...new Set([...(rounds ?? []), ...later])].sort((a, b) => a - b)
  const gone = new Set(changes.flatMap((change) => (change.type === 'no-show' ? [change.participant] : [])))
  const lost = new Set(changes.flatMap((change) => (change.type === 'table-lost' ? [change.table] : [])))
  const seats = new Map(changes.flatMap((change) => (change.type === 'seats-lost' ? [[change.table, change.max]] : [])))
  const newcomers = changes.flatMap((change) => (change.type === 'walk-in' ? [change.participant] : []))
  return {
    ...instance,
    tables: instance.tables.map((table) => {
      const max = seats.get(table.id) ?? table.max
      const fewer = { ...table, max, min: Math.min(table.min ?? 0, max) }
      return lost.has(table.id) ? { ...fewer, unavailable: without(table.unavailable) } : fewer
    }),
    participants: [
      ...instance.participants.map((person) =>
        gone.has(person.id) ? { ...person, unavailable: without(person.unavailable) } : person,
      ),
      ...newcomers,
    ],
    replan: { from, published: plan.assignments },
  }
}
