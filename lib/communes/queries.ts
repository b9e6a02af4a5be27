import 'server-only'
import { db, Prisma } from '@/lib/platform/db'
import type { CommuneKey, CommuneNames } from './commune'
import { kmTo } from './distance.queries'
import { boundsAround, type Position } from './geo'
import type { Placed } from './place'
import { nameColumns, placeKinds, type TerritoryKind, type TerritoryNames } from './territory'

// Communes are public facts: these reads ask nobody who they are.

export interface CommuneTerritory extends TerritoryNames {
  id: string
  kind: TerritoryKind
  country: string | null
  code: string | null
}

/** The public facts of a commune in being. */
export interface CommuneFacts extends CommuneKey, CommuneNames, Placed {
  codeSystem: string
  nameAr: string | null
  facilityLanguages: string[]
  postalCodes: string[]
  population: number | null
  populationYear: number | null
  position: Position | null
  borderKm: number | null
  flags: string[]
  territories: CommuneTerritory[]
  /** Codes that lead here, with their names where they are known. */
  former: { code: string; name: string | null }[]
}

export async function findCommune({ country, code }: CommuneKey): Promise<CommuneFacts | null> {
  const row = await db.commune.findUnique({
    where: { country_code: { country, code }, validTo: null },
    omit: { sortKey: true, validTo: true },
    include: {
      territories: {
        where: { territory: { OR: [{ endsOn: null }, { endsOn: { gte: new Date() } }] } },
        select: { territory: { select: { id: true, kind: true, country: true, code: true, ...nameColumns } } },
        orderBy: [{ territory: { kind: 'asc' } }, { territory: { name: 'asc' } }],
      },
      former: { select: { code: true, name: true }, orderBy: { code: 'asc' } },
    },
  })
  if (!row) return null
  const { latitude, longitude, ...facts } = row
  const territories = row.territories.map(({ territory }) => territory)
  const place = placeKinds.map((kind) => territories.find((territory) => territory.kind === kind)).find(Boolean) ?? null
  const position = latitude === null || longitude === null ? null : { latitude, longitude }
  return { ...facts, territories, place, position }
}

/** The commune that a code which no longer exists leads to, over several mergers if need be. */
export async function findSuccessor({ country, code }: CommuneKey): Promise<CommuneKey | null> {
  const rows = await db.$queryRaw<CommuneKey[]>`
    WITH RECURSIVE line AS (
      SELECT "country", "successorCode" AS "code", 1 AS step FROM "FormerCommune"
      WHERE "country" = ${country} AND "code" = ${code}
      UNION ALL
      SELECT f."country", f."successorCode", line.step + 1 FROM "FormerCommune" f
      JOIN line ON f."country" = line."country" AND f."code" = line."code" WHERE line.step < 10
    )
    SELECT c."country", c."code" FROM line JOIN "Commune" c USING ("country", "code")
    WHERE c."validTo" IS NULL ORDER BY line.step DESC LIMIT 1`
  return rows[0] ?? null
}

export interface Neighbour extends CommuneKey, CommuneNames {
  km: number
}

/** Nobody calls a commune beyond this a neighbour. */
const farthestKm = 100

/** The nearest communes of other countries by great-circle distance, nearest first. A wider circle only when needed. */
export async function listNeighbours(
  { country, position }: { country: string; position: Position | null },
  { limit = 8, withinKm = farthestKm }: { limit?: number; withinKm?: number } = {},
): Promise<Neighbour[]> {
  if (position === null) return []
  for (const km of [15, 40].filter((radius) => radius < withinKm)) {
    const near = await neighboursWithin(country, position, km, limit)
    if (near.length === limit) return near
  }
  return neighboursWithin(country, position, withinKm, limit)
}

function neighboursWithin(country: string, at: Position, km: number, limit: number): Promise<Neighbour[]> {
  const box = boundsAround(at, km)
  // The index on the position finds the box first.
  return db.$queryRaw<Neighbour[]>(Prisma.sql`
    SELECT * FROM (
      SELECT "country", "code", "name", "nameFr", "nameNl", "nameDe", "nameEn", "languages", ${kmTo(at)} AS "km"
      FROM "Commune" c
      WHERE "latitude" BETWEEN ${box.south} AND ${box.north} AND "longitude" BETWEEN ${box.west} AND ${box.east}
        AND "country" <> ${country} AND "validTo" IS NULL
    ) near
    WHERE "km" <= ${km} ORDER BY "km", "country", "code" LIMIT ${limit}`)
}
