import { formulate, type Problem } from './problem'
import { wouldTake } from './reach'
import type { Instance } from './schema'
import type { Score } from './score'
import { compared, type Variation } from './variation'

/** What an organiser can still change before planning, most people concerned first. */
export type Finding =
  | { kind: 'wantedMore'; subject: string; people: number; seats: number }
  | { kind: 'languageDesert'; languages: string[]; people: number; subjects: number; rounds: number }
  | { kind: 'underMinimum'; table: string; min: number; people: number }
  | { kind: 'tooFewVisitors'; round: number; visitors: number; needed: number }

export type Advice = { finding: Finding; remedy?: Variation; before?: Score; after?: Score }

/** Findings; each with a remedy has its effect estimated by a short run of the same search before and after. */
export function advise(instance: Instance, { moves, seed }: { moves: number; seed: number }): Advice[] {
  const problem = formulate(instance)
  const findings = [...wantedMore(problem), ...deserts(problem), ...underMinimum(problem), ...tooFewVisitors(problem)]
  return findings.map((finding) => {
    const remedy = remedyFor(problem, finding)
    if (!remedy) return { finding }
    const [before, after] = compared(instance, [{ kind: 'asItIs' }, remedy], { moves, seed })
    return { finding, remedy, ...(before && after && { before: before.score, after: after.score }) }
  })
}

function wantedMore({ visitors, rounds, tables, from, on, most, tablesOf, wishes, subjectNames }: Problem): Finding[] {
  return subjectNames.flatMap((subject, about) => {
    // Somebody can hear as many of their wishes as there are rounds; later ones are spare.
    let people = 0
    for (let i = 0; i < visitors; i++) if (wishes[i]?.slice(0, rounds - from).includes(about)) people++
    let seats = 0
    for (const t of tablesOf[about] ?? []) {
      for (let r = from; r < rounds; r++) seats += on[r * tables + t] ? (most[t] ?? 0) : 0
    }
    return people > seats ? [{ kind: 'wantedMore' as const, subject, people, seats }] : []
  })
}

function deserts({ people, visitors, rounds, tables, from, on, follows, tongue, subject }: Problem): Finding[] {
  const groups = new Map<number, number[]>()
  for (let i = 0; i < visitors; i++) groups.set(tongue[i] ?? 0, [...(groups.get(tongue[i] ?? 0) ?? []), i])
  return [...groups].flatMap(([set, members]) => {
    const open = new Set<number>()
    for (let t = 0; t < tables; t++) {
      const isOn = Array.from({ length: rounds - from }, (_, k) => on[(k + from) * tables + t]).some(Boolean)
      if (isOn && follows[set * tables + t]) open.add(subject[t] ?? 0)
    }
    const languages = people[members[0] ?? 0]?.languages ?? []
    const desert = { languages, people: members.length, subjects: open.size, rounds: rounds - from }
    return open.size < rounds - from ? [{ kind: 'languageDesert' as const, ...desert }] : []
  })
}

function underMinimum(problem: Problem): Finding[] {
  const { visitors, rounds, tables, from, least, tableList, present } = problem
  return tableList.flatMap(({ id }, t) => {
    const min = least[t] ?? 0
    const could = Array.from({ length: rounds - from }, (_, k) => {
      let people = 0
      for (let i = 0; i < visitors; i++) {
        if (present[i * rounds + k + from] && wouldTake(problem, i, k + from, t)) people++
      }
      return problem.on[(k + from) * tables + t] ? people : min
    })
    const people = Math.min(...could)
    return people < min ? [{ kind: 'underMinimum' as const, table: id, min, people }] : []
  })
}

function tooFewVisitors({ visitors, rounds, tables, from, present, on, least }: Problem): Finding[] {
  return Array.from({ length: rounds - from }, (_, k) => k + from).flatMap((r) => {
    let there = 0
    for (let i = 0; i < visitors; i++) there += present[i * rounds + r] ?? 0
    let needed = 0
    for (let t = 0; t < tables; t++) needed += on[r * tables + t] ? (least[t] ?? 0) : 0
    return needed > there ? [{ kind: 'tooFewVisitors' as const, round: r + 1, visitors: there, needed }] : []
  })
}

function remedyFor(problem: Problem, finding: Finding): Variation | undefined {
  const { tableList, subject, subjectNames } = problem
  switch (finding.kind) {
    case 'wantedMore': {
      const like = tableList[subject.indexOf(subjectNames.indexOf(finding.subject))]
      if (!like) return undefined
      const table = { ...like, id: freeName(problem, like.id), hosts: [], min: 0 }
      return { kind: 'anotherTable', table }
    }
    case 'languageDesert': {
      const deaf = tableList.find(({ languages }) => !languages.some((one) => finding.languages.includes(one)))
      const [spoken, wanted] = [deaf?.languages[0], finding.languages[0]]
      if (!deaf || spoken === undefined || wanted === undefined) return undefined
      return { kind: 'interpretation', table: deaf.id, pair: [spoken, wanted] }
    }
    case 'underMinimum':
      return { kind: 'withoutTable', table: finding.table }
    case 'tooFewVisitors': {
      const least = leastWanted(problem)
      return least === undefined ? undefined : { kind: 'withoutTable', table: least, rounds: [finding.round] }
    }
  }
}

function leastWanted({ tableList, wishes, subject }: Problem): string | undefined {
  const fans = tableList.map((_, t) => wishes.filter((wished) => wished.includes(subject[t] ?? 0)).length)
  return tableList[fans.indexOf(Math.min(...fans))]?.id
}

function freeName({ tableList }: Problem, like: string): string {
  let name = `${like}+`
  while (tableList.some(({ id }) => id === name)) name += '+'
  return name
}
