import 'server-only'
import { db, Prisma } from '@/lib/platform/db'
import { type CommuneLine, type LineRow, lineColumns, lineOf, placeJoin } from './line.queries'
import { type CommuneFilters, communesPerPage } from './schema'
import { nearKeys, searchTerms } from './search-key'
import type { TerritoryReference } from './territory'

export interface CommunePage {
  communes: CommuneLine[]
  total: number
  page: number
  pages: number
}

/** One page of the communes that filters leave: best answers first when a name is sought, else by name. */
export async function listCommunes(filters: CommuneFilters): Promise<CommunePage> {
  const total = await countCommunes(filters)
  const pages = Math.max(1, Math.ceil(total / communesPerPage))
  const page = Math.min(filters.page, pages)
  const { join, rank, order, where } = asked(filters)
  const rows = await db.$queryRaw<LineRow[]>(Prisma.sql`
    SELECT ${lineColumns} FROM (
      SELECT c.*, ${rank} AS rank FROM "Commune" c ${join} WHERE ${where}
      ORDER BY rank, ${order} "sortKey", "country", "code" LIMIT ${communesPerPage} OFFSET ${(page - 1) * communesPerPage}
    ) c ${placeJoin}
    ORDER BY c.rank, ${order} c."sortKey", c."country", c."code"`)
  return { communes: rows.map(lineOf), total, page, pages }
}

export async function countCommunes(filters: CommuneFilters): Promise<number> {
  const { join, where } = asked(filters)
  const rows = await db.$queryRaw<{ total: number }[]>(
    Prisma.sql`SELECT count(*)::int AS total FROM "Commune" c ${join} WHERE ${where}`,
  )
  return rows[0]?.total ?? 0
}

function asked(filters: CommuneFilters) {
  const sought = soughtBy(filters.q)
  const where = Prisma.join([Prisma.sql`c."validTo" IS NULL`, ...sought.where, ...conditions(filters)], ' AND ')
  return { ...sought, where }
}

interface Sought {
  join: Prisma.Sql
  where: Prisma.Sql[]
  rank: Prisma.Sql
  order: Prisma.Sql
}

/** All that a name or a code finds, ranked; what is near only when nothing is right. */
export function soughtBy(text: string): Sought {
  const { words, digits } = searchTerms(text)
  if (words === '' && digits === '') {
    // Something was asked that no name contains: nothing is the answer, not everything.
    return {
      join: Prisma.empty,
      where: text === '' ? [] : [Prisma.sql`false`],
      rank: Prisma.sql`0`,
      order: Prisma.empty,
    }
  }
  const found = digits === '' ? named(words) : words === '' ? coded(digits) : both(named(words), coded(digits))
  return {
    join: Prisma.sql`
      JOIN (SELECT "country", "code", min(rank) AS rank FROM (${found}) hits GROUP BY 1, 2) f USING ("country", "code")`,
    where: [],
    rank: Prisma.sql`f.rank`,
    order: Prisma.sql`"population" DESC NULLS LAST,`,
  }
}

function coded(digits: string): Prisma.Sql {
  return Prisma.sql`SELECT "country", "code", CASE WHEN "key" = ${digits} THEN 0 ELSE 1 END AS rank FROM "CommuneName"
    WHERE "key" LIKE ${`${digits}%`} AND "kind" IN ('postalCode', 'code')`
}

function both(some: Prisma.Sql, others: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT s."country", s."code", s.rank FROM (${some}) s JOIN (${others}) o USING ("country", "code")`
}

/** No more are one error away; PostgreSQL, told nothing, expects tens of thousands and reads every commune to join them. */
const mostClose = 1000

/**
 * 0 the name, 1 its beginning, 2 a word inside, 3 one typing error, 4 several: each only when nothing before was right. What
 * several errors cost grows with the number of communes, what one costs does not (search-key.ts).
 */
function named(words: string): Prisma.Sql {
  const isName = Prisma.sql`"kind" IN ('name', 'formerName')`
  return Prisma.sql`
    WITH sure AS MATERIALIZED (
      SELECT "country", "code", CASE WHEN "key" = ${words} THEN 0 WHEN "key" LIKE ${`${words}%`} THEN 1 ELSE 2 END AS rank
      FROM "CommuneName"
      WHERE ("key" LIKE ${`${words}%`} OR "key" LIKE ${`% ${words}%`}) AND ${isName}
    ),
    neighbours AS MATERIALIZED (
      SELECT "country", "code", 3 AS rank FROM "CommuneName"
      WHERE NOT EXISTS (SELECT FROM sure) AND "near" && ${nearKeys(words)}::int[]
    ),
    close AS MATERIALIZED (SELECT * FROM neighbours LIMIT ${mostClose})
    SELECT * FROM sure UNION ALL SELECT * FROM close UNION ALL
    SELECT "country", "code", 4 AS rank FROM "CommuneName"
    WHERE NOT EXISTS (SELECT FROM sure) AND NOT EXISTS (SELECT FROM close) AND "key" % ${words} AND ${isName}`
}

function conditions({ country, territory, border }: CommuneFilters): Prisma.Sql[] {
  return [
    ...(country ? [Prisma.sql`c."country" = ${country}`] : []),
    ...(border === null ? [] : [Prisma.sql`c."borderKm" <= ${border}`]),
    ...(territory ? [inTerritory(territory)] : []),
  ]
}

function inTerritory(reference: TerritoryReference): Prisma.Sql {
  const which =
    'id' in reference
      ? Prisma.sql`t."id" = ${reference.id}::uuid`
      : Prisma.sql`t."kind" = ${reference.kind}::"TerritoryKind" AND t."code" = ${reference.code}
          AND t."country" IS NOT DISTINCT FROM ${reference.country}::char(2)`
  return Prisma.sql`(c."country", c."code") IN (
    SELECT m."country", m."code" FROM "TerritoryCommune" m JOIN "Territory" t ON t."id" = m."territoryId" WHERE ${which})`
}

/** How many communes there are in each country, for the choices of the list. */
export function countByCountry(): Promise<{ country: string; total: number }[]> {
  return db.$queryRaw`
    SELECT "country", count(*)::int AS total FROM "Commune" WHERE "validTo" IS NULL GROUP BY 1 ORDER BY 2 DESC, 1`
}
