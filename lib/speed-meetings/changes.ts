import type { Plan } from './plan'
import type { Problem } from './problem'
import type { Instance, InstanceParticipant } from './schema'
import type { Seating } from './seating'

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

/** Somebody whose badge no longer says the truth. */
export type Moved = {
  participant: string
  round: number
  from: string | null
  to: string | null
  /** Why they cannot stay, or `better` where they could: it makes room or serves somebody. */
  why: 'tableLost' | 'tableClosed' | 'tooFewSeats' | 'newSeat' | 'noSeat' | 'better'
}

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
        why: whyMoved(s, r, was, is),
      })
    }
  }
  return moved
}

function whyMoved(s: Seating, r: number, was: number, is: number): Moved['why'] {
  const { tables, on, most } = s.problem
  if (was < 0) return 'newSeat'
  if (!on[r * tables + was]) return 'tableLost'
  if ((s.size[r * s.stride + was] ?? 0) === (s.hosts[r * s.stride + was] ?? 0)) return 'tableClosed'
  if (publishedAt(s.problem, r, was) > (most[was] ?? 0)) return 'tooFewSeats'
  return is === tables ? 'noSeat' : 'better'
}

function publishedAt({ visitors, rounds, published, present }: Problem, r: number, table: number): number {
  let count = 0
  for (let i = 0; i < visitors; i++) {
    if (published[i * rounds + r] === table && present[i * rounds + r]) count++
  }
  return count
}
