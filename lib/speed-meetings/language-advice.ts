import type { Suggestion } from './advice'
import type { Problem } from './problem'
import { roundsLeft, seatsLeft } from './reach'

export type Language =
  | { kind: 'noLanguage'; participants: string[] }
  /** People of the same languages who find fewer subjects in them than rounds. */
  | { kind: 'languageDesert'; languages: string[]; people: number; subjects: number; rounds: number }

type Desert = { subjects: number; rounds: number; members: number[] }

export function languageFindings(problem: Problem): Suggestion[] {
  const { people, visitors } = problem
  const participants = people.slice(0, visitors).flatMap(({ id, languages }) => (languages?.length ? [] : [id]))
  const unknown: Suggestion = { finding: { kind: 'noLanguage', participants }, lack: participants.length }
  return [
    ...(participants.length > 0 ? [unknown] : []),
    ...deserts(problem).map((desert) => suggested(problem, desert)),
  ]
}

/** What is blocked or fixed is set aside: no interpretation changes that. */
function deserts(problem: Problem): Desert[] {
  const { people, visitors, tongue } = problem
  const found = new Map<string, Desert>()
  for (let i = 0; i < visitors; i++) {
    if (!people[i]?.languages?.length) continue
    const rounds = roundsLeft(problem, i).length
    const subjects = seatsLeft(problem, i, ['blocked', 'fixed'])
    if (subjects === rounds || subjects === seatsLeft(problem, i, ['language', 'blocked', 'fixed'])) continue
    const key = `${tongue[i]} ${subjects} ${rounds}`
    const known = found.get(key)
    if (known) known.members.push(i)
    else found.set(key, { subjects, rounds, members: [i] })
  }
  return [...found.values()]
}

function suggested(problem: Problem, { subjects, rounds, members }: Desert): Suggestion {
  const languages = problem.people[members[0] ?? 0]?.languages ?? []
  const finding = { kind: 'languageDesert' as const, languages, people: members.length, subjects, rounds }
  const remedy = interpretation(problem, members, languages)
  return { finding, lack: members.length, ...(remedy && { remedy }) }
}

/** At the table that most of them wish for, of those whose subject they follow nowhere. */
function interpretation(problem: Problem, members: readonly number[], languages: readonly string[]) {
  const { tableList, tables, tongue, follows, subject, tablesOf, wishes, rounds, from, on } = problem
  const row = (tongue[members[0] ?? 0] ?? 0) * tables
  const isFollowed = (t: number) => tablesOf[subject[t] ?? 0]?.some((like) => follows[row + like])
  const runs = (t: number) => Array.from({ length: rounds - from }, (_, k) => on[(k + from) * tables + t]).some(Boolean)
  const fans = (t: number) => members.filter((i) => wishes[i]?.includes(subject[t] ?? 0)).length
  const [best] = tableList
    .flatMap((table, t) => (runs(t) && !isFollowed(t) ? [{ table, fans: fans(t) }] : []))
    .sort((one, other) => other.fans - one.fans)
  const [spoken, wanted] = [best?.table.languages[0], languages[0]]
  if (!best || spoken === undefined || wanted === undefined) return undefined
  return { kind: 'interpretation' as const, table: best.table.id, pair: [spoken, wanted] as [string, string] }
}
