import type { Fault } from './instance'
import type { Instance, Replan } from './schema'

type Say = (field: string, problem: string) => void

/** What each field allows by itself, but not beside the others. */
export function contradictions(instance: Instance): Fault[] {
  const faults: Fault[] = []
  const say: Say = (field, problem) => faults.push({ field, problem })
  const tables = firstPlaces('tables', instance.tables, say)
  const people = firstPlaces('participants', instance.participants, say)
  tablesAgree(instance, people, say)
  peopleAgree(instance, tables, say)
  for (const list of ['met', 'apart'] as const) pairsAreKnown(list, instance[list] ?? [], people, say)
  if (instance.replan) replanAgrees(instance, instance.replan, tables, people, say)
  return faults
}

type Places = Map<string, number>

function firstPlaces(list: string, items: readonly { id: string }[], say: Say): Places {
  const places: Places = new Map()
  for (const [at, { id }] of items.entries()) {
    if (places.has(id)) say(`${list}[${at}].id`, `"${id}" is already ${list}[${places.get(id)}]`)
    else places.set(id, at)
  }
  return places
}

function roundsExist(rounds: readonly number[] = [], field: string, { rounds: count }: Instance, say: Say): void {
  for (const [at, round] of rounds.entries()) {
    if (round > count) say(`${field}[${at}]`, `round ${round} of ${count}`)
  }
}

function tablesAgree(instance: Instance, people: Places, say: Say): void {
  const hostedAt = new Map<string, string>()
  for (const [at, table] of instance.tables.entries()) {
    const field = `tables[${at}]`
    if ((table.min ?? 0) > table.max) say(`${field}.min`, `${table.min} is more than max, ${table.max}`)
    roundsExist(table.unavailable, `${field}.unavailable`, instance, say)
    for (const [k, host] of (table.hosts ?? []).entries()) {
      const other = hostedAt.get(host)
      if (!people.has(host)) say(`${field}.hosts[${k}]`, `nobody is called "${host}"`)
      if (other !== undefined) say(`${field}.hosts[${k}]`, `"${host}" already hosts ${other}`)
      hostedAt.set(host, `table "${table.id}"`)
    }
  }
}

function peopleAgree(instance: Instance, tables: Places, say: Say): void {
  const subjects = new Set(instance.tables.map(({ subject }) => subject))
  for (const [at, person] of instance.participants.entries()) {
    const field = `participants[${at}]`
    roundsExist(person.unavailable, `${field}.unavailable`, instance, say)
    for (const list of ['wishes', 'blocked'] as const) {
      for (const [k, subject] of (person[list] ?? []).entries()) {
        if (!subjects.has(subject)) say(`${field}.${list}[${k}]`, `no table has the subject "${subject}"`)
      }
    }
    const wishes = person.wishes ?? []
    const again = wishes.findIndex((subject, k) => wishes.indexOf(subject) < k)
    if (again >= 0) say(`${field}.wishes[${again}]`, `"${wishes[again]}" is wished twice`)
    for (const [k, { round, table }] of (person.fixed ?? []).entries()) {
      if (!tables.has(table)) say(`${field}.fixed[${k}].table`, `no table is called "${table}"`)
      roundsExist([round], `${field}.fixed[${k}].round`, instance, say)
    }
  }
}

function pairsAreKnown(list: string, pairs: readonly [string, string][], people: Places, say: Say): void {
  for (const [at, [one, other]] of pairs.entries()) {
    if (!people.has(one)) say(`${list}[${at}][0]`, `nobody is called "${one}"`)
    if (!people.has(other)) say(`${list}[${at}][1]`, `nobody is called "${other}"`)
    if (one === other) say(`${list}[${at}]`, `"${one}" is paired with themself`)
  }
}

function replanAgrees(instance: Instance, replan: Replan, tables: Places, people: Places, say: Say): void {
  roundsExist([replan.from], 'replan.from', instance, say)
  for (const [id, seats] of Object.entries(replan.published)) {
    const field = `replan.published[${JSON.stringify(id)}]`
    const person = instance.participants[people.get(id) ?? -1]
    if (!person) say(field, `nobody is called "${id}"`)
    if (seats.length !== instance.rounds) say(field, `${seats.length} seats for ${instance.rounds} rounds`)
    for (const [k, table] of seats.entries()) {
      if (table === null) continue
      if (!tables.has(table)) say(`${field}[${k}]`, `no table is called "${table}"`)
      const played = k + 1 < replan.from
      if (played && person?.unavailable?.includes(k + 1)) say(`${field}[${k}]`, 'played while not present')
    }
  }
  for (const [at, change] of (replan.changes ?? []).entries()) {
    const problem = notApplied(instance, replan, change)
    if (problem) say(`replan.changes[${at}]`, problem)
  }
}

/** The instance is the world after its changes; one that was not applied would plan for a world that is gone. */
function notApplied(instance: Instance, replan: Replan, change: NonNullable<Replan['changes']>[number]): string | null {
  const person = instance.participants.find(({ id }) => id === change.participant)
  const table = instance.tables.find(({ id }) => id === change.table)
  const still = (off: readonly number[] | undefined, rounds: readonly number[]) => rounds.some((r) => !off?.includes(r))
  switch (change.type) {
    case 'no-show': {
      const later = Array.from({ length: instance.rounds - replan.from + 1 }, (_, k) => k + replan.from)
      return person && !still(person.unavailable, later) ? null : `"${change.participant}" is still expected`
    }
    case 'walk-in':
      return person && !Object.hasOwn(replan.published, person.id)
        ? null
        : `"${change.participant}" is unknown, or already has a published programme`
    case 'table-lost':
      return table && change.rounds?.length && !still(table.unavailable, change.rounds)
        ? null
        : `table "${change.table}" is still available`
    case 'seats-lost':
      return table?.max === change.max ? null : `table "${change.table}" does not have ${change.max} seats`
  }
}
