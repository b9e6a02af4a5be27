import { mayEnter } from '@/lib/speed-meetings/doors'
import { pointsFor } from '@/lib/speed-meetings/points'
import type { Problem } from '@/lib/speed-meetings/problem'
import { worstDecile } from '@/lib/speed-meetings/weights'
import { meetings } from './plan-model-meetings'
import { tableRounds } from './plan-model-tables'

/** A point more than any quality: somebody seated, or a duo with a table, comes first. */
export const level = 101

type Cell = { seat: number; table: number }

/**
 * The problem as a mixed-integer program in CPLEX's LP format: seats, minimums, subjects, wishes, worst decile (Rockafellar and
 * Uryasev, 2000), stability, colleagues, hosts met. On small evenings it is the score itself: who meets whom
 * (plan-model-meetings.ts) and mix (plan-model-tables.ts) are exact then; larger ones leave the one out and approach the other.
 */
export function modelOf(problem: Problem): { text: string; cellOf: Map<string, Cell> } {
  const { visitors, rounds, tables, from, best, wishing, keep, keepable, isReplan } = problem
  const cellOf = new Map<string, Cell>()
  const goal: Term[] = []
  const rules: string[] = []
  const at = (i: number, r: number, t: number) => `x_${i}_${r}_${t}`
  const rest = isReplan ? 0.75 : 1
  for (let i = 0; i < visitors; i++) {
    const got: string[] = []
    for (let r = from; r < rounds; r++) {
      const seat = i * rounds + r
      const row: string[] = []
      for (let t = 0; t < tables; t++) {
        if (!mayEnter(problem, seat, t)) continue
        const name = at(i, r, t)
        cellOf.set(name, { seat, table: t })
        row.push(name)
        const worth = pointsFor(problem, i, t)
        const satisfaction = (best[i] ?? 0) > 0 ? worth / (best[i] ?? 1) : 0
        if (worth > 0 && (best[i] ?? 0) > 0) got.push(`${satisfaction.toFixed(6)} ${name}`)
        const kept = keep[seat] === t ? 25 / Math.max(1, keepable) : 0
        goal.push([level + (rest * 35 * satisfaction) / Math.max(1, wishing) + kept, name])
      }
      if (row.length > 0) rules.push(`${row.join(' + ')} <= 1`)
    }
    if ((best[i] ?? 0) > 0) {
      rules.push(
        `z_${i} - tau ${got.map((term) => `+ ${term}`).join(' ')} >= ${(-(problem.before[i] ?? 0) / (best[i] ?? 1)).toFixed(6)}`,
      )
      goal.push([(rest * -15) / worstDecile(wishing), `z_${i}`])
    }
    rules.push(...oncePerSubject(problem, i, at))
  }
  if (wishing > 0) goal.push([rest * 15, 'tau'])
  const parts = [tableRounds(problem, at), meetings(problem, at)]
  const text = [
    'Maximize',
    ` ${sumOf([...goal, ...parts.flatMap((part) => part.goal)])}`,
    'Subject To',
    ...[...rules, ...parts.flatMap((part) => part.rules)].map((rule, k) => ` c${k}: ${rule}`),
    'Bounds',
    ' 0 <= tau <= 1',
    'Binary',
    ...[...cellOf.keys(), ...parts.flatMap((part) => part.binaries)].map((name) => ` ${name}`),
    'End',
  ].join('\n')
  return { text, cellOf }
}

/** What one more of a variable is worth. */
export type Term = [worth: number, name: string]

/** A part of the model; names in a rule that are not binary are numbers from 0 on. */
export type Part = { goal: Term[]; rules: string[]; binaries: string[] }

/** The name of a seat's variable. */
export type At = (i: number, r: number, t: number) => string

/** Each variable once: of those named twice HiGHS takes the last worth. */
function sumOf(terms: readonly Term[]): string {
  const worths = new Map<string, number>()
  for (const [worth, name] of terms) worths.set(name, (worths.get(name) ?? 0) + worth)
  const written = Array.from(worths, ([name, worth]) => `${worth.toFixed(6)} ${name}`)
  return written.join('\n + ').replaceAll('+ -', '- ')
}

function oncePerSubject(problem: Problem, i: number, at: At): string[] {
  const { rounds, from, tablesOf, published, subject } = problem
  const past = new Set(Array.from({ length: from }, (_, r) => subject[published[i * rounds + r] ?? -1]))
  return tablesOf.flatMap((tables_, about) => {
    const names = tables_.flatMap((t) =>
      Array.from({ length: rounds - from }, (_, k) => k + from)
        .filter((r) => mayEnter(problem, i * rounds + r, t))
        .map((r) => at(i, r, t)),
    )
    if (names.length === 0) return []
    if (past.has(about)) return [`${names.join(' + ')} <= 0`]
    return names.length > 1 ? [`${names.join(' + ')} <= 1`] : []
  })
}
