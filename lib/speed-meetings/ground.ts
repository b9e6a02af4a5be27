import type { Instance, InstanceParticipant, InstanceTable } from './schema'

/** Who and what there is: presence, languages, hosts, seats. */
export type Ground = {
  people: InstanceParticipant[]
  tableList: InstanceTable[]
  subjectNames: string[]
  /** Subjects of each visitor, the first wish first. */
  wishes: number[][]
  blocked: number[][]
  /** Visitors are people 0 … visitors − 1. */
  visitors: number
  persons: number
  rounds: number
  tables: number
  subjects: number
  /** First round that may still be changed, from 0. */
  from: number
  isReplan: boolean
  subject: Int32Array
  /** Tables of each subject. */
  tablesOf: number[][]
  least: Int32Array
  /** Seats of a table, and how many of them could ever be taken. */
  most: Int32Array
  /** present[person × rounds + round] */
  present: Uint8Array
  /** on[group]: the table is there, and a host of it, if it has any. */
  on: Uint8Array
  /** Present hosts of a group, as people. */
  hosts: number[][]
  country: Int32Array
  countries: number
  /** Published table of a seat, or −1. */
  published: Int32Array
  /** Active fixed table of a seat, or −1. */
  fixed: Int32Array
  /** follows[language set × tables + table] */
  tongue: Int32Array
  follows: Uint8Array
  /** may[seat × tables + table]: on, followable, not blocked, no host to be kept apart; a fixed seat allows itself only. */
  may: Uint8Array
  met: [number, number][]
  /** Whom a visitor must not sit with, hosts included. */
  apart: number[][]
}

export function layGround(instance: Instance): Ground {
  const { tables: tableList, rounds } = instance
  const hosting = new Map(tableList.flatMap(({ hosts = [] }, t) => hosts.map((host) => [host, t] as const)))
  const guests = instance.participants.filter(({ id }) => !hosting.has(id))
  const people = [...guests, ...instance.participants.filter(({ id }) => hosting.has(id))]
  const person = new Map(people.map(({ id }, i) => [id, i]))
  const table = new Map(tableList.map(({ id }, t) => [id, t]))
  const place = (id: string) => person.get(id) ?? -1
  const subjectNames = [...new Set(tableList.map(({ subject }) => subject))]
  const countryNames = [...new Set(people.map(({ country }) => country))]
  const present = presence(people, rounds)
  const { on, hosts } = groupsThatAreOn(tableList, rounds, present, place)
  const replan = instance.replan
  const from = replan ? replan.from - 1 : 0
  const apart: number[][] = people.map(() => [])
  for (const [one, other] of instance.apart ?? []) {
    apart[place(one)]?.push(place(other))
    apart[place(other)]?.push(place(one))
  }
  const subjectAt = new Map(subjectNames.map((subject, at) => [subject, at]))
  const countryAt = new Map(countryNames.map((country, at) => [country, at]))
  const subject = Int32Array.from(tableList, (table) => subjectAt.get(table.subject) ?? 0)
  const base = {
    people,
    tableList,
    subjectNames,
    visitors: guests.length,
    persons: people.length,
    rounds,
    tables: tableList.length,
    subjects: subjectNames.length,
    from,
    isReplan: replan !== undefined,
    subject,
    tablesOf: subjectNames.map((_, about) => tableList.flatMap((_, t) => (subject[t] === about ? [t] : []))),
    wishes: guests.map(({ wishes = [] }) => wishes.map((wish) => subjectAt.get(wish) ?? 0)),
    blocked: guests.map(({ blocked = [] }) => blocked.map((about) => subjectAt.get(about) ?? 0)),
    least: Int32Array.from(tableList, ({ min }) => min ?? 0),
    most: Int32Array.from(tableList, ({ max }) => Math.min(max, guests.length)),
    present,
    on,
    hosts,
    country: Int32Array.from(people, ({ country }) => countryAt.get(country) ?? 0),
    countries: countryNames.length,
    published: publishedSeats(guests, rounds, replan?.published ?? {}, table),
    fixed: fixedSeats(guests, from, rounds, present, on, table),
    ...tongues(guests, tableList),
    met: (instance.met ?? []).map(([one, other]): [number, number] => [place(one), place(other)]),
    apart,
  }
  return { ...base, may: openDoors(base) }
}

function presence(people: InstanceParticipant[], rounds: number): Uint8Array {
  const present = new Uint8Array(people.length * rounds).fill(1)
  for (const [i, { unavailable = [] }] of people.entries()) for (const r of unavailable) present[i * rounds + r - 1] = 0
  return present
}

function groupsThatAreOn(tables: InstanceTable[], rounds: number, present: Uint8Array, place: (id: string) => number) {
  const on = new Uint8Array(rounds * tables.length)
  const hosts: number[][] = Array.from({ length: rounds * tables.length }, () => [])
  for (let r = 0; r < rounds; r++) {
    for (const [t, table] of tables.entries()) {
      const there = (table.hosts ?? []).map(place).filter((host) => present[host * rounds + r])
      hosts[r * tables.length + t] = there
      const off = table.unavailable?.includes(r + 1)
      on[r * tables.length + t] = !off && (there.length > 0 || !table.hosts?.length) ? 1 : 0
    }
  }
  return { on, hosts }
}

function publishedSeats(
  guests: InstanceParticipant[],
  rounds: number,
  published: Record<string, (string | null)[]>,
  table: Map<string, number>,
): Int32Array {
  const seats = new Int32Array(guests.length * rounds).fill(-1)
  const known = new Map(Object.entries(published))
  for (const [i, { id }] of guests.entries()) {
    for (const [r, name] of (known.get(id) ?? []).entries()) {
      if (name !== null) seats[i * rounds + r] = table.get(name) ?? -1
    }
  }
  return seats
}

/** A fixed seat holds while the person and the table are both there; the last one of a round counts. */
function fixedSeats(
  guests: InstanceParticipant[],
  from: number,
  rounds: number,
  present: Uint8Array,
  on: Uint8Array,
  table: Map<string, number>,
): Int32Array {
  const fixed = new Int32Array(guests.length * rounds).fill(-1)
  for (const [i, person] of guests.entries()) {
    for (const { round, table: name } of person.fixed ?? []) {
      const r = round - 1
      const t = table.get(name) ?? -1
      fixed[i * rounds + r] = r >= from && present[i * rounds + r] && on[r * table.size + t] ? t : -1
    }
  }
  return fixed
}

/** People with the same languages follow the same tables: worked out once per set. One hop of interpretation. */
function tongues(guests: InstanceParticipant[], tables: InstanceTable[]) {
  const sets = new Map<string, number>()
  const tongue = new Int32Array(guests.length)
  const rows: boolean[][] = []
  const heard = tables.map(({ languages, interpretation = [] }) => {
    const hops = interpretation.flatMap(([a, b]) => [
      ...(languages.includes(a) ? [b] : []),
      ...(languages.includes(b) ? [a] : []),
    ])
    return new Set([...languages, ...hops])
  })
  for (const [i, { languages = [] }] of guests.entries()) {
    const key = JSON.stringify([...languages].sort())
    const known = sets.get(key) ?? rows.push(heard.map((at) => languages.some((language) => at.has(language)))) - 1
    sets.set(key, known)
    tongue[i] = known
  }
  return { tongue, follows: Uint8Array.from(rows.flat(), Number) }
}

function openDoors(ground: Omit<Ground, 'may'>): Uint8Array {
  const { visitors, rounds, tables, from, present, on, fixed, tongue, follows, apart, blocked, tablesOf, hosts } =
    ground
  const may = new Uint8Array(visitors * rounds * tables)
  const row = new Uint8Array(tables)
  for (let seat = 0; seat < visitors * rounds; seat++) {
    const r = seat % rounds
    if (r < from || !present[seat]) continue
    const i = (seat - r) / rounds
    const only = fixed[seat] ?? -1
    const followed = (tongue[i] ?? 0) * tables
    for (let t = 0; t < tables; t++) row[t] = (follows[followed + t] ?? 0) & (on[r * tables + t] ?? 0)
    for (const about of blocked[i] ?? []) for (const t of tablesOf[about] ?? []) row[t] = 0
    if (only >= 0) row.fill(0)[only] = 1
    for (const shunned of apart[i] ?? []) {
      if (shunned < visitors) continue
      for (let t = 0; t < tables; t++) if (hosts[r * tables + t]?.includes(shunned)) row[t] = 0
    }
    may.set(row, seat * tables)
  }
  return may
}
