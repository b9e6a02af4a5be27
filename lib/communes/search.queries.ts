import 'server-only'
import { db, Prisma, type Tx } from '@/lib/platform/db'
import { type CommuneLine, type LineRow, lineColumns, lineOf, placeJoin } from './line.queries'
import { beginsWith, isName, similarTo } from './names.queries'
import { beginnings, nearKeys, searchTerms } from './search-key'

export interface CommuneHit extends CommuneLine {
  /** The text is a name or a postal code of this commune, not only near one. */
  isExact: boolean
  /** The name of a merged commune that was found and leads here. */
  formerName: string | null
}

/**
 * How well a spelling answers, best first; within a rank the larger commune comes first.
 * 0 a name or postal code in full, 1 a former name or an official code, 2 the beginning of a name, 3 that of a former name, 4 a
 * word inside, 5 one typing error, 6 several (trigrams, only when nothing else was found: their cost grows with the number of
 * communes).
 */
const found = Prisma.sql`"country", "code", "weight", "text"`

const inFull = (key: string) => Prisma.sql`
  SELECT ${found}, CASE WHEN "kind" IN ('name', 'postalCode') THEN 0 ELSE 1 END AS rank, 0::real AS near
  FROM "CommuneName" WHERE "key" = ${key}`

const beginning = (those: Prisma.Sql, limit: number) => Prisma.sql`
  (SELECT ${found}, CASE "kind" WHEN 'formerName' THEN 3 ELSE 2 END AS rank, 0::real AS near FROM "CommuneName" WHERE ${those}
   ORDER BY "weight" DESC, "country", "code" LIMIT ${limit})`

/** Only where names that begin so do not fill the list. */
const few = (limit: number) => Prisma.sql`(SELECT count(*) FROM sure) < ${limit}`

/** Whoever wrote a name in full made no error. */
const nobody = Prisma.sql`NOT EXISTS (SELECT FROM sure WHERE rank = 0)`

const inside = (words: string, limit: number) => Prisma.sql`
  (SELECT ${found}, 4 AS rank, 0::real AS near FROM "CommuneName"
   WHERE ${few(limit)} AND "key" LIKE ${`% ${words}%`} AND ${isName} ORDER BY "weight" DESC LIMIT ${limit})`

const oneErrorAway = (words: string, limit: number) => Prisma.sql`
  (SELECT ${found}, 5 AS rank, 0::real AS near FROM "CommuneName"
   WHERE ${few(limit)} AND ${nobody} AND "near" && ${nearKeys(words)}::int[] ORDER BY "weight" DESC LIMIT ${limit})`

/** A large commune is meant more often than a hamlet of nearly the same spelling: the logarithm of its people counts too. */
function similar(words: string, limit: number): Prisma.Sql {
  const near = Prisma.sql`similarity("key", ${words}) + ln(greatest("weight", 1))::real / 40 AS near`
  const names = similarTo(words, Prisma.sql`${found}, 6 AS rank, ${near}`)
  return Prisma.sql`SELECT * FROM (${names}) names ORDER BY near DESC LIMIT ${limit}`
}

function byName(words: string, limit: number): Prisma.Sql {
  const sure = [inFull(words), ...beginnings(words).map((start) => beginning(beginsWith(start), limit * 2))]
  const guesses = [inside(words, limit), oneErrorAway(words, limit)]
  return Prisma.sql`
    WITH sure AS MATERIALIZED (${Prisma.join(sure, ' UNION ALL ')})
    SELECT * FROM sure ${words.length > 3 ? Prisma.sql`UNION ALL ${Prisma.join(guesses, ' UNION ALL ')}` : Prisma.empty}`
}

/** "59250" alone; "8500 Courtrai": the code says where, the name which one. */
function byCode(digits: string, words: string, limit: number): Prisma.Sql {
  if (words === '') {
    return Prisma.sql`${inFull(digits)} UNION ALL ${beginning(Prisma.sql`"key" LIKE ${`${digits}%`} AND "kind" = 'postalCode'`, limit * 2)}`
  }
  return Prisma.sql`
    SELECT n."country", n."code", n."weight", n."text", CASE WHEN n."key" = ${words} THEN 0 ELSE 2 END AS rank,
      similarity(n."key", ${words}) AS near
    FROM "CommuneName" d JOIN "CommuneName" n USING ("country", "code")
    WHERE d."key" = ${digits} AND n."kind" IN ('name', 'formerName') AND similarity(n."key", ${words}) > 0.2`
}

type HitRow = LineRow & { rank: number; former: string | null }

function listHits(names: Prisma.Sql, limit: number, client: Tx): Promise<HitRow[]> {
  return client.$queryRaw<HitRow[]>(Prisma.sql`
    SELECT ${lineColumns}, best.rank, best."text" AS former
    FROM (
      SELECT DISTINCT ON ("country", "code") * FROM (${names}) hits ORDER BY "country", "code", rank, near DESC
    ) best
    JOIN "Commune" c USING ("country", "code")
    ${placeJoin}
    WHERE c."validTo" IS NULL
    ORDER BY best.rank, best.near DESC, best."weight" DESC, c."sortKey"
    LIMIT ${limit}`)
}

/**
 * Communes by any name in any language, with typing errors, by postal or official code: the best answer first.
 * Nothing for a question without letters or digits.
 */
export async function searchCommunes(
  text: string,
  { limit = 8, client = db }: { limit?: number; client?: Tx } = {},
): Promise<CommuneHit[]> {
  const { words, digits } = searchTerms(text)
  const ways: Prisma.Sql[] = []
  if (digits !== '') ways.push(byCode(digits, words, limit))
  if (words !== '') ways.push(byName(words, limit))
  if (words.length > 2) ways.push(similar(words, limit))
  for (const way of ways) {
    const rows = await listHits(way, limit, client)
    if (rows.length > 0) {
      return rows.map(({ rank, former, ...row }) => ({ ...lineOf(row), isExact: rank <= 1, formerName: former }))
    }
  }
  return []
}
