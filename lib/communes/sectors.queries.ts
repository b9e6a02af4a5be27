import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db, Prisma } from '@/lib/platform/db'
import { type CommuneLine, type LineRow, lineColumns, lineOf, placeJoin } from './line.queries'
import { mayKeepReference } from './policy'
import { type DrawnKind, drawnKinds, type TerritoryKind, type TerritoryNames } from './territory'

export interface SectorLine extends TerritoryNames {
  id: string
  kind: DrawnKind
  startsOn: Date | null
  endsOn: Date | null
  communes: number
  countries: string[]
}

const isDrawn = Prisma.sql`t."kind"::text = ANY(${[...drawnKinds]}) AND t."source" IS DISTINCT FROM 'reference'`

/** What was drawn, by name; null for whom it is not. */
export async function listSectors(actor: Actor): Promise<SectorLine[] | null> {
  if (!mayKeepReference(actor)) return null
  return db.$queryRaw`
    SELECT t."id", t."kind"::text AS "kind", t."name", t."nameFr", t."nameNl", t."nameDe", t."nameEn", t."startsOn", t."endsOn",
      count(m."code")::int AS "communes", coalesce(array_agg(DISTINCT m."country"::text) FILTER (WHERE m."code" IS NOT NULL), '{}') AS "countries"
    FROM "Territory" t LEFT JOIN "TerritoryCommune" m ON m."territoryId" = t."id"
    WHERE ${isDrawn} GROUP BY t."id" ORDER BY lower(t."name"), t."id"`
}

/** How many official territories there are of each kind in each country. */
export async function countOfficial(
  actor: Actor,
): Promise<{ kind: TerritoryKind; countries: string[]; total: number }[]> {
  if (!mayKeepReference(actor)) return []
  return db.$queryRaw`
    SELECT t."kind"::text AS "kind", count(*)::int AS total,
      coalesce(array_agg(DISTINCT t."country"::text) FILTER (WHERE t."country" IS NOT NULL), '{}') AS "countries"
    FROM "Territory" t WHERE t."source" = 'reference' GROUP BY t."kind" ORDER BY t."kind"`
}

export interface Sector extends SectorLine {
  /** In how many sides of encounters it is used. */
  sides: number
  members: CommuneLine[]
}

export async function findSector(actor: Actor, id: string): Promise<Sector | null> {
  const sectors = await listSectors(actor)
  const sector = sectors?.find((one) => one.id === id)
  if (!sector) return null
  const rows = await db.$queryRaw<LineRow[]>(Prisma.sql`
    SELECT ${lineColumns} FROM "TerritoryCommune" s
    JOIN "Commune" c ON c."country" = s."country" AND c."code" = s."code" ${placeJoin}
    WHERE s."territoryId" = ${id}::uuid ORDER BY c."country", c."sortKey"`)
  return { ...sector, members: rows.map(lineOf), sides: await db.sideTerritory.count({ where: { territoryId: id } }) }
}
