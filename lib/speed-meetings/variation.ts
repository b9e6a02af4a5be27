import { bestPlan } from './planner'
import { formulate } from './problem'
import type { Instance, InstanceTable } from './schema'
import type { Score } from './score'

/** One thing that could be otherwise. */
export type Variation =
  | { kind: 'asItIs' }
  | { kind: 'fixedSeat'; participant: string; round: number; table: string }
  | { kind: 'withoutTable'; table: string; rounds?: number[] }
  | { kind: 'anotherTable'; table: InstanceTable }
  | { kind: 'interpretation'; table: string; pair: [string, string] }
  | { kind: 'withoutInterpretation'; table: string }
  | { kind: 'seats'; table: string; max: number }

export type Compared = { variation: Variation; score: Score }

function varied(instance: Instance, variation: Variation): Instance {
  const withTable = (id: string, change: (table: InstanceTable) => InstanceTable): Instance => ({
    ...instance,
    tables: instance.tables.map((table) => (table.id === id ? change(table) : table)),
  })
  switch (variation.kind) {
    case 'asItIs':
      return instance
    case 'fixedSeat':
      return {
        ...instance,
        participants: instance.participants.map((person) => {
          if (person.id !== variation.participant) return person
          const others = (person.fixed ?? []).filter(({ round }) => round !== variation.round)
          return { ...person, fixed: [...others, { round: variation.round, table: variation.table }] }
        }),
      }
    case 'withoutTable': {
      const off = variation.rounds ?? Array.from({ length: instance.rounds }, (_, k) => k + 1)
      return withTable(variation.table, (table) => ({
        ...table,
        unavailable: [...new Set([...(table.unavailable ?? []), ...off])],
      }))
    }
    case 'anotherTable':
      return { ...instance, tables: [...instance.tables, variation.table] }
    case 'interpretation':
      return withTable(variation.table, (table) => ({
        ...table,
        interpretation: [...(table.interpretation ?? []), variation.pair],
      }))
    case 'withoutInterpretation':
      return withTable(variation.table, (table) => ({ ...table, interpretation: [] }))
    case 'seats':
      return withTable(variation.table, (table) => ({
        ...table,
        max: variation.max,
        min: Math.min(table.min ?? 0, variation.max),
      }))
  }
}

/** The same search on each variation, so that their scores can stand side by side. */
export function compared(
  instance: Instance,
  variations: readonly Variation[],
  { moves, seed, signal }: { moves: number; seed: number; signal?: { readonly aborted: boolean } },
): Compared[] {
  return variations.map((variation) => {
    const problem = formulate(varied(instance, variation))
    return { variation, score: bestPlan(problem, { budget: { moves }, seed, ...(signal && { signal }) }).score }
  })
}
