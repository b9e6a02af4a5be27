import 'server-only'
import { db, Prisma, type Tx } from '@/lib/platform/db'
import { kmTo } from './distance.queries'
import { boundsAround, type Position } from './geo'
import { type CommuneLine, type LineRow, lineColumns, lineOf, placeJoin } from './line.queries'
import { soughtBy } from './list.queries'

/** What a program asks of the list of communes. */
export type CommuneQuestion = {
  search?: string | undefined
  country?: string | undefined
  near?: (Position & { km: number }) | undefined
}

/** A commune of a list with where it is; `km` from the point that was asked for. */
export type CommuneAtPlace = CommuneLine & { position: Position | null; km: number | null }

type Row = LineRow & { latitude: number | null; longitude: number | null; km: number | null }

/** Nearest first where a point is given, else best answers first where a name is sought, else by name. */
export async function listCommunesFrom(
  question: CommuneQuestion,
  offset: number,
  limit: number,
  client: Tx = db,
): Promise<CommuneAtPlace[]> {
  const { search = '', country, near } = question
  const { from, rank, order, where } = soughtBy(search, country || near ? null : offset + limit)
  const km = near ? kmTo(near) : Prisma.sql`NULL::float8`
  const conditions = [
    Prisma.sql`c."validTo" IS NULL`,
    ...where,
    ...(country ? [Prisma.sql`c."country" = ${country}`] : []),
    ...(near ? [within(near)] : []),
  ]
  const rows = await client.$queryRaw<Row[]>(Prisma.sql`
    SELECT ${lineColumns}, c."latitude", c."longitude", c."km" FROM (
      SELECT * FROM (
        SELECT c.*, ${km} AS km, ${rank} AS rank FROM ${from} WHERE ${Prisma.join(conditions, ' AND ')}
      ) c ${near ? Prisma.sql`WHERE c."km" <= ${near.km}` : Prisma.empty}
      ORDER BY c."km", rank, ${order} "sortKey", "country", "code" LIMIT ${limit} OFFSET ${offset}
    ) c ${placeJoin}
    ORDER BY c."km", c.rank, ${order} c."sortKey", c."country", c."code"`)
  return rows.map(({ latitude, longitude, km, ...row }) => ({
    ...lineOf(row),
    position: latitude === null || longitude === null ? null : { latitude, longitude },
    km,
  }))
}

/** The box that holds the circle, found by the index on the position; kmTo decides. */
function within(near: Position & { km: number }): Prisma.Sql {
  const box = boundsAround(near, near.km)
  return Prisma.sql`(c."latitude" BETWEEN ${box.south} AND ${box.north} AND c."longitude" BETWEEN ${box.west} AND ${box.east})`
}
