import { type Language, languageFindings } from './language-advice'
import { formulate, type Problem } from './problem'
import { wouldTake } from './reach'
import type { Instance } from './schema'
import type { Score } from './score'
import { compared, type Variation } from './variation'

/** What an organiser can still change before planning. */
export type Finding =
  | Language
  | { kind: 'wantedMore'; subject: string; people: number; seats: number }
  | { kind: 'underMinimum'; table: string; min: number; people: number }
  | { kind: 'tooFewVisitors'; round: number; visitors: number; needed: number }

/** `lack`: how many people, or seats for them, it is about. */
export type Suggestion = { finding: Finding; lack: number; remedy?: Variation }

export type Advice = { finding: Finding; remedy?: Variation; before?: Score; after?: Score }

type Asked = { moves: number; seed: number; signal?: { readonly aborted: boolean } }

/** Where most is lacking first; the effect of a remedy is estimated by a short run of the same search before and after. */
export function advise(instance: Instance, asked: Asked): Advice[] {
  const problem = formulate(instance)
  const suggestions = [wantedMore, languageFindings, underMinimum, tooFewVisitors].flatMap((look) => look(problem))
  const remedies = suggestions.flatMap(({ remedy }) => remedy ?? [])
  if (remedies.length === 0) return suggestions.sort(byLack).map(({ finding }) => ({ finding }))
  const [asItIs, ...others] = compared(instance, [{ kind: 'asItIs' }, ...remedies], asked)
  return suggestions.sort(byLack).map(({ finding, remedy }) => {
    const after = others.find(({ variation }) => variation === remedy)?.score
    return { finding, ...(remedy && asItIs && after && { remedy, before: asItIs.score, after }) }
  })
}

const byLack = (one: Suggestion, other: Suggestion) => other.lack - one.lack

function wantedMore(problem: Problem): Suggestion[] {
  const { visitors, rounds, tables, from, on, most, tablesOf, wishes, subjectNames, tableList } = problem
  return subjectNames.flatMap((subject, about): Suggestion[] => {
    // Somebody can hear as many of their wishes as there are rounds; later ones are spare.
    let people = 0
    for (let i = 0; i < visitors; i++) if (wishes[i]?.slice(0, rounds - from).includes(about)) people++
    let seats = 0
    for (const t of tablesOf[about] ?? []) {
      for (let r = from; r < rounds; r++) seats += on[r * tables + t] ? (most[t] ?? 0) : 0
    }
    const like = tableList[tablesOf[about]?.[0] ?? -1]
    if (people <= seats || !like) return []
    const table = { ...like, id: freeName(problem, like.id), hosts: [], min: 0 }
    const finding = { kind: 'wantedMore' as const, subject, people, seats }
    return [{ finding, lack: people - seats, remedy: { kind: 'anotherTable', table } }]
  })
}

function underMinimum(problem: Problem): Suggestion[] {
  const { visitors, rounds, tables, from, least, tableList, present, on } = problem
  return tableList.flatMap(({ id }, t): Suggestion[] => {
    const min = least[t] ?? 0
    const short = Array.from({ length: rounds - from }, (_, k) => k + from).flatMap((r) => {
      let people = 0
      for (let i = 0; i < visitors; i++) if (present[i * rounds + r] && wouldTake(problem, i, r, t)) people++
      return on[r * tables + t] && people < min ? [{ round: r + 1, people }] : []
    })
    if (short.length === 0) return []
    const people = Math.min(...short.map((one) => one.people))
    const remedy = { kind: 'withoutTable' as const, table: id, rounds: short.map(({ round }) => round) }
    return [{ finding: { kind: 'underMinimum', table: id, min, people }, lack: min - people, remedy }]
  })
}

function tooFewVisitors(problem: Problem): Suggestion[] {
  const { visitors, rounds, tables, from, present, on, least } = problem
  return Array.from({ length: rounds - from }, (_, k) => k + from).flatMap((r): Suggestion[] => {
    let there = 0
    for (let i = 0; i < visitors; i++) there += present[i * rounds + r] ?? 0
    let needed = 0
    for (let t = 0; t < tables; t++) needed += on[r * tables + t] ? (least[t] ?? 0) : 0
    if (needed <= there) return []
    const finding = { kind: 'tooFewVisitors' as const, round: r + 1, visitors: there, needed }
    const table = leastWanted(problem, r)
    const remedy = { kind: 'withoutTable' as const, table, rounds: [r + 1] }
    return [{ finding, lack: needed - there, remedy }]
  })
}

/** Of the tables that need people in this round. */
function leastWanted({ tableList, tables, wishes, subject, on, least }: Problem, r: number): string {
  const fans = (t: number) => wishes.filter((wished) => wished.includes(subject[t] ?? 0)).length
  const [first] = tableList
    .flatMap(({ id }, t) => (on[r * tables + t] && (least[t] ?? 0) > 0 ? [{ id, fans: fans(t) }] : []))
    .sort((one, other) => one.fans - other.fans)
  return first?.id ?? ''
}

function freeName({ tableList }: Problem, like: string): string {
  let name = `${like}+`
  while (tableList.some(({ id }) => id === name)) name += '+'
  return name
}
