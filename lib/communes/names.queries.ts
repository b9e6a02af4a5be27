import 'server-only'
import { Prisma } from '@/lib/platform/db'

// How spellings are looked up, in conditions that their indexes answer.

/** As the index of the first letters says it. */
export const isName = Prisma.sql`"kind" IN ('name', 'formerName')`

/**
 * Names that begin so. Two indexes know them: by letters, for a beginning that few have; and by the first two letters, the
 * largest communes first, of which the first that fit are enough where thousands would ("Saint").
 */
export function beginsWith(start: string): Prisma.Sql {
  const begins = Prisma.sql`"key" LIKE ${`${start}%`} AND ${isName}`
  return start.length < 2 ? begins : Prisma.sql`left("key", 2) = ${start.slice(0, 2)} AND ${begins}`
}

/** Without "sur" and "les", which are parts of thousands of names and tell none from another. */
function tellingWords(words: string): string[] {
  const all = words.split(' ')
  const telling = all.filter((word) => word.length > 3)
  return telling.length > 0 ? telling : all
}

/**
 * With `columns`, those that have parts like the two longest of the words; where there are none, like the longest; else those
 * alike as a whole.
 */
export function similarTo(words: string, columns: Prisma.Sql, condition = Prisma.sql`true`): Prisma.Sql {
  const telling = tellingWords(words)
  const longest = telling.toSorted((a, b) => b.length - a.length)
  const part = (word: string) => Prisma.sql`"key" %> ${word}`
  const ways = [
    Prisma.join(longest.slice(0, 2).map(part), ' AND '),
    part(longest[0] ?? ''),
    Prisma.sql`"key" % ${telling.join(' ')}`,
  ].map((way, n) => ({ way, name: Prisma.raw(`alike${n}`) }))
  const steps = ways.map(({ way, name }, n) => {
    const before = ways.slice(0, n).map((earlier) => Prisma.sql`NOT EXISTS (SELECT FROM ${earlier.name})`)
    const conditions = Prisma.join([condition, ...before, way, isName], ' AND ')
    return Prisma.sql`${name} AS MATERIALIZED (SELECT ${columns} FROM "CommuneName" WHERE ${conditions})`
  })
  const all = ways.map(({ name }) => Prisma.sql`SELECT * FROM ${name}`)
  return Prisma.sql`WITH ${Prisma.join(steps)} ${Prisma.join(all, ' UNION ALL ')}`
}
