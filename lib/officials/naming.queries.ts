import 'server-only'
import { plainKey } from '@/lib/communes/search-key'
import { db, Prisma } from '@/lib/platform/db'
import { columnOfDay, type Day } from './mandate'

// Who is meant by some words. Each way to be meant is a question of its own, with the order and the limit of the whole: then
// PostgreSQL answers it by an index, or stops when it has enough. One condition over names and bodies would read everybody.

export const wordsOf = (text: string): string[] => plainKey(text).split(' ').filter(Boolean).slice(0, 6)

/** Words of somebody's own name, and words of the name of a body that they serve or served. */
type Way = { name: string[]; body: string[] }

/** All in the name, all in the body's, or first the one and then the other. */
function waysOf(words: string[]): Way[] {
  const cuts = words.map((_, at) => [words.slice(0, at), words.slice(at)] as const)
  const bodyFirst = cuts.slice(1).map(([body, name]) => ({ name, body }))
  return [{ name: words, body: [] }, ...cuts.map(([name, body]) => ({ name, body })), ...bodyFirst]
}

/** How the words of a question are compared with a name. */
type Comparison = (name: Prisma.Sql, words: string[]) => Prisma.Sql

/** As words or their beginnings, kept in an index of words: as quick among half a million as among a thousand. */
function asBeginnings(question: string[]): Comparison {
  const lexeme = (word: string) => (isWhole(word, question) ? `'${word}'` : `'${word}':*`)
  return (name, words) =>
    Prisma.sql`to_tsvector('simple', ${name}) @@ to_tsquery('simple', ${words.map(lexeme).join(' & ')})`
}

/** Few letters begin a good part of all names, and mostly are a word of their own ("de", "sur"), unless one is still typing. */
const isWhole = (word: string, question: string[]) => word.length < (word === question.at(-1) ? 3 : 4)

/** As any part of it. Its letters stand in threes in an index, and many share some: it takes longer with every name there is. */
const asParts: Comparison = (name, words) =>
  Prisma.join(
    words.map((word) => Prisma.sql`${name} LIKE ${`%${word}%`}`),
    ' AND ',
  )

/** Conditions: who is listed under these very letters, each other way to be meant, and the same ways with parts of words. */
export type Meant = { first: Prisma.Sql; others: Prisma.Sql[]; parts: Prisma.Sql[] }

/** By bytes, as an index keeps it whatever the server's collation: what begins alike stands together. */
const place = Prisma.sql`person."sortKey" COLLATE "C"`

function meantBy(words: string[], servesIn: (body: Prisma.Sql) => Prisma.Sql): Meant {
  const first = Prisma.sql`${place} LIKE ${`${words.join(' ')}%`}`
  const meant = (compared: Comparison) =>
    waysOf(words).map(({ name, body }) => {
      const ofName = name.length > 0 && compared(Prisma.sql`person."sortKey"`, name)
      const ofBody = body.length > 0 && servesIn(compared(Prisma.sql`body."searchKey"`, body))
      return Prisma.join(
        [Prisma.sql`NOT (${first})`, ofName, ofBody].filter((part) => part !== false),
        ' AND ',
      )
    })
  return { first, others: meant(asBeginnings(words)), parts: meant(asParts) }
}

/** Of a `person`. */
export function peopleMeantBy(words: string[]): Meant {
  return meantBy(
    words,
    (body) => Prisma.sql`person."id" IN (
      SELECT mandate."personId" FROM "Body" body JOIN "Mandate" mandate ON mandate."bodyId" = body."id" WHERE ${body})`,
  )
}

/** Of a `mandate` and its `person`. */
export function mandatesMeantBy(words: string[]): Meant {
  return meantBy(words, (body) => Prisma.sql`mandate."bodyId" IN (SELECT body."id" FROM "Body" body WHERE ${body})`)
}

type Question = { id: Prisma.Sql; from: Prisma.Sql; where: Prisma.Sql }

/** More are not counted: finding everybody would take longer than anyone reads. */
export const mostMeant = 250

type Wanted = { limit: number; offset?: number; enough: number }

export type Found = { ids: string[]; total: number }

/**
 * The ids of one page of who is meant, and the `total` of those who were looked at: first, by name, `enough` of those listed
 * under these very letters, who are read in the order of an index; then, where they leave room, the others. These are any of
 * the many that a beginning may fit, by name: in the order of an index, looking for few among half a million would be reading
 * all. Parts of words are compared when nothing else finds anybody.
 */
export async function findIds({ first, others, parts }: Meant, question: Question, wanted: Wanted): Promise<Found> {
  const found = await ask(idsOf(first, others, question, wanted))
  return found.total === 0 && parts.length > 0 ? ask(idsOf(first, parts, question, wanted)) : found
}

/** A page without anybody on it is one row, which knows the total. */
async function ask(statement: Prisma.Sql): Promise<Found> {
  const rows = await db.$queryRaw<{ id: string | null; total: number }[]>(statement)
  return { ids: rows.flatMap(({ id }) => id ?? []), total: rows[0]?.total ?? 0 }
}

function idsOf(
  first: Prisma.Sql,
  others: Prisma.Sql[],
  { id, from, where }: Question,
  { limit, offset = 0, enough }: Wanted,
): Prisma.Sql {
  const order = Prisma.sql`ORDER BY "rank", "place", "id"`
  const those = (rank: number, who: Prisma.Sql, end: Prisma.Sql) => Prisma.sql`
    (SELECT ${id} AS "id", ${rank}::int AS "rank", ${place} AS "place" FROM ${from} WHERE ${who} AND ${where} ${end})`
  const hasRoom = Prisma.sql`(SELECT count(*) FROM begun) < ${enough}`
  const ways = others.map((who) =>
    those(1, Prisma.sql`${hasRoom} AND ${who}`, Prisma.sql`LIMIT ${Math.max(enough, mostMeant + 1)}`),
  )
  return Prisma.sql`
    WITH begun AS MATERIALIZED ${those(0, first, Prisma.sql`ORDER BY "place", "id" LIMIT ${enough}`)},
    found AS MATERIALIZED (${Prisma.join([Prisma.sql`SELECT * FROM begun`, ...ways], ' UNION ')})
    SELECT page."id", counted."total"
    FROM (SELECT count(*)::int AS "total" FROM found) counted
    LEFT JOIN (SELECT * FROM found ${order} LIMIT ${limit} OFFSET ${offset}) page ON true ${order}`
}

/** Rows as their ids were found. */
export function inOrderOf<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  const places = new Map(ids.map((id, at) => [id, at]))
  return rows.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}

export const hasNotEnded = (day: Day): Prisma.Sql =>
  Prisma.sql`(mandate."endsOn" IS NULL OR mandate."endsOn" >= ${columnOfDay(day)})`

export const isInOffice = (day: Day): Prisma.Sql =>
  Prisma.sql`(mandate."startsOn" IS NULL OR mandate."startsOn" <= ${columnOfDay(day)}) AND ${hasNotEnded(day)}`
