import 'server-only'
import { plainKey } from '@/lib/communes/search-key'
import { Prisma } from '@/lib/platform/db'
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

function holds(column: Prisma.Sql, words: string[]): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`true`
  return Prisma.join(
    words.map((word) => Prisma.sql`${column} LIKE ${`%${word}%`}`),
    ' AND ',
  )
}

const ofName = (words: string[]) => holds(Prisma.sql`person."sortKey"`, words)
const ofBody = (words: string[]) => holds(Prisma.sql`body."searchKey"`, words)

/** Conditions on a `person`; who fulfils one of them is meant. */
export function waysToAPerson(words: string[]): Prisma.Sql[] {
  return waysOf(words).map(({ name, body }) =>
    body.length === 0
      ? ofName(name)
      : Prisma.sql`${ofName(name)} AND person."id" IN (
          SELECT mandate."personId" FROM "Body" body JOIN "Mandate" mandate ON mandate."bodyId" = body."id"
          WHERE ${ofBody(body)})`,
  )
}

/** Conditions on a `mandate` and its `person`. */
export function waysToAMandate(words: string[]): Prisma.Sql[] {
  return waysOf(words).map(({ name, body }) =>
    body.length === 0
      ? ofName(name)
      : Prisma.sql`${ofName(name)} AND mandate."bodyId" IN (SELECT body."id" FROM "Body" body WHERE ${ofBody(body)})`,
  )
}

/** What each way finds, each thing once. */
export const anyOf = (ways: Prisma.Sql[], ask: (way: Prisma.Sql) => Prisma.Sql): Prisma.Sql =>
  Prisma.join(
    ways.map((way) => Prisma.sql`(${ask(way)})`),
    ' UNION ',
  )

export const hasNotEnded = (day: Day): Prisma.Sql =>
  Prisma.sql`(mandate."endsOn" IS NULL OR mandate."endsOn" >= ${columnOfDay(day)})`

export const isInOffice = (day: Day): Prisma.Sql =>
  Prisma.sql`(mandate."startsOn" IS NULL OR mandate."startsOn" <= ${columnOfDay(day)}) AND ${hasNotEnded(day)}`
