import 'server-only'
import { db, Prisma, type Tx } from '@/lib/platform/db'
import { type CommuneLine, type LineRow, lineColumns, lineOf, placeJoin } from './line.queries'
import { beginsWith, isName, similarTo } from './names.queries'
import { type CommuneFilters, communesPerPage } from './schema'
import { nearKeys, searchTerms } from './search-key'
import type { TerritoryReference } from './territory'

/** Of what is sought by name no more are listed: nobody turns so many pages, and counting all takes longer than finding the best. */
const mostFound = 250

export interface CommuneCount {
  total: number
  /** There are more; the first of them are listed. */
  isMore: boolean
}

export interface CommunePage extends CommuneCount {
  communes: CommuneLine[]
  page: number
  pages: number
}

/** One page of the communes that filters leave: best answers first when a name is sought, else by name. */
export async function listCommunes(filters: CommuneFilters, client: Tx = db): Promise<CommunePage> {
  const sought = filters.q === '' ? null : await linesOf(filters, filters.page, client)
  const isCounted = sought !== null && (sought.lines.length > 0 || filters.page === 1)
  const count = isCounted ? countOf(sought.found, filters) : await countCommunes(filters, client)
  const pages = Math.max(1, Math.ceil(count.total / communesPerPage))
  const page = Math.min(filters.page, pages)
  const { lines } = sought && page === filters.page ? sought : await linesOf(filters, page, client)
  return { communes: lines, ...count, page, pages }
}

type Found = { lines: CommuneLine[]; found: number }

/** A name is searched once: what is found also says how much that is. Without one, counting all is quicker by itself. */
async function linesOf(filters: CommuneFilters, page: number, client: Tx): Promise<Found> {
  const { from, rank, order, where } = asked(filters)
  const found = filters.q === '' ? Prisma.sql`0` : Prisma.sql`(count(*) OVER ())::int`
  const rows = await client.$queryRaw<(LineRow & { found: number })[]>(Prisma.sql`
    SELECT ${lineColumns}, c.found FROM (
      SELECT c.*, ${rank} AS rank, ${found} AS found FROM ${from} WHERE ${where}
      ORDER BY rank, ${order} "sortKey", "country", "code" LIMIT ${communesPerPage} OFFSET ${(page - 1) * communesPerPage}
    ) c ${placeJoin}
    ORDER BY c.rank, ${order} c."sortKey", c."country", c."code"`)
  return { lines: rows.map(({ found: _, ...row }) => lineOf(row)), found: rows[0]?.found ?? 0 }
}

/** How many filters leave; more than can be listed are not counted. */
export async function countCommunes(filters: CommuneFilters, client: Tx = db): Promise<CommuneCount> {
  const { from, where } = asked(filters)
  const rows = await client.$queryRaw<{ total: number }[]>(
    Prisma.sql`SELECT count(*)::int AS total FROM ${from} WHERE ${where}`,
  )
  return countOf(rows[0]?.total ?? 0, filters)
}

function countOf(found: number, { q }: CommuneFilters): CommuneCount {
  const most = q === '' ? found : mostFound
  return { total: Math.min(found, most), isMore: found > most }
}

function asked(filters: CommuneFilters) {
  const others = conditions(filters)
  const sought = soughtBy(filters.q, others.length > 0 ? null : mostFound + 1)
  const where = Prisma.join([Prisma.sql`c."validTo" IS NULL`, ...sought.where, ...others], ' AND ')
  return { ...sought, where }
}

interface Sought {
  /** Communes as `c`, and as `f` how well each answers. */
  from: Prisma.Sql
  where: Prisma.Sql[]
  rank: Prisma.Sql
  order: Prisma.Sql
}

/** Spellings that one commune, a bilingual one, has of the same beginning. */
const spellingsOfOne = 2

/**
 * What a name or a code finds, ranked; what is near only when nothing is right. `most`: so many communes at least, the best;
 * null gives all, for other filters to choose from.
 */
export function soughtBy(text: string, most: number | null): Sought {
  const { words, digits } = searchTerms(text)
  if (words === '' && digits === '') {
    // Something was asked that no name contains: nothing is the answer, not everything.
    return {
      from: Prisma.sql`"Commune" c`,
      where: text === '' ? [] : [Prisma.sql`false`],
      rank: Prisma.sql`0`,
      order: Prisma.empty,
    }
  }
  const names = most && most * spellingsOfOne
  const found =
    digits === '' ? named(words, names) : words === '' ? coded(digits) : both(named(words, null), coded(digits))
  return {
    from: withCommunes(
      Prisma.sql`SELECT "country", "code", min(rank) AS rank FROM (${found}) hits GROUP BY 1, 2 ORDER BY 3 LIMIT ${names}`,
      most !== null,
    ),
    where: [],
    rank: Prisma.sql`f.rank`,
    order: Prisma.sql`"population" DESC NULLS LAST,`,
  }
}

/** A few are looked up one by one: PostgreSQL, which expects more of them, would read all communes instead. */
function withCommunes(found: Prisma.Sql, areFew: boolean): Prisma.Sql {
  return areFew
    ? Prisma.sql`(${found}) f CROSS JOIN LATERAL (
        SELECT * FROM "Commune" WHERE "country" = f."country" AND "code" = f."code" OFFSET 0) c`
    : Prisma.sql`"Commune" c JOIN (${found}) f USING ("country", "code")`
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

/** A word inside a name is looked for from four letters on, or where no name begins so: "sur" is inside thousands. */
const shortestInside = 4

/**
 * 0 the name, 1 its beginning, 2 that of a former name, 3 a word inside, 4 one typing error, 5 several: each only when nothing
 * before was right (3: when 1 and 2 leave room). What several errors cost grows with the number of communes, what one costs
 * does not (search-key.ts).
 */
function named(words: string, most: number | null): Prisma.Sql {
  const best = Prisma.sql`ORDER BY "weight" DESC, "country", "code" LIMIT ${most}`
  const enough = words.length < shortestInside ? 1 : most
  const hasRoom = enough === null ? Prisma.sql`true` : Prisma.sql`(SELECT count(*) FROM begun) < ${enough}`
  const ranked = (rank: Prisma.Sql | number) => Prisma.sql`SELECT "country", "code", ${rank}::int AS rank`
  const beginning = Prisma.sql`CASE "kind" WHEN 'formerName' THEN 2 ELSE 1 END`
  return Prisma.sql`
    WITH begun AS MATERIALIZED (${ranked(beginning)} FROM "CommuneName" WHERE ${beginsWith(words)} ${best}),
    sure AS MATERIALIZED (
      ${ranked(0)} FROM "CommuneName" WHERE "key" = ${words} AND ${isName} UNION ALL
      SELECT * FROM begun UNION ALL
      (${ranked(3)} FROM "CommuneName" WHERE ${hasRoom} AND "key" LIKE ${`% ${words}%`} AND ${isName} ${best})
    ),
    neighbours AS MATERIALIZED (
      ${ranked(4)} FROM "CommuneName" WHERE NOT EXISTS (SELECT FROM sure) AND "near" && ${nearKeys(words)}::int[]
    ),
    close AS MATERIALIZED (SELECT * FROM neighbours LIMIT ${mostClose})
    SELECT * FROM sure UNION ALL SELECT * FROM close UNION ALL
    SELECT * FROM (${similarTo(
      words,
      Prisma.sql`"country", "code", 5 AS rank`,
      Prisma.sql`NOT EXISTS (SELECT FROM sure) AND NOT EXISTS (SELECT FROM close)`,
    )}) alike`
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
