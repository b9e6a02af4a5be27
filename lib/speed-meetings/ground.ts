import { fixedSeats, publishedSeats } from './given-seats'
import type { Instance, InstanceParticipant, InstanceTable } from './schema'
import { tongues } from './tongues'

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
  met: [number, number][]
  /** Whom a visitor must not sit with, hosts included. */
  apart: number[][]
  /** The same without hosts, flat: `apartWith` from `apartFrom[visitor]` to the next. */
  apartFrom: Int32Array
  apartWith: Int32Array
  /** The table that somebody hosts, or −1. */
  hostOf: Int32Array
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
  const subjectAt = new Map(subjectNames.map((subject, at) => [subject, at]))
  const countryAt = new Map(countryNames.map((country, at) => [country, at]))
  const subject = Int32Array.from(tableList, (table) => subjectAt.get(table.subject) ?? 0)
  return {
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
    ...keptApart(instance.apart ?? [], people.length, guests.length, place),
    hostOf: Int32Array.from(people, ({ id }) => hosting.get(id) ?? -1),
  }
}

function keptApart(pairs: [string, string][], persons: number, visitors: number, place: (id: string) => number) {
  const apart: number[][] = Array.from({ length: persons }, () => [])
  for (const [one, other] of pairs) {
    apart[place(one)]?.push(place(other))
    apart[place(other)]?.push(place(one))
  }
  const apartFrom = new Int32Array(visitors + 1)
  const apartWith: number[] = []
  for (let i = 0; i < visitors; i++) {
    for (const other of apart[i] ?? []) if (other < visitors) apartWith.push(other)
    apartFrom[i + 1] = apartWith.length
  }
  return { apart, apartFrom, apartWith: Int32Array.from(apartWith) }
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
