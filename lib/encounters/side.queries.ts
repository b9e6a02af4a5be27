import 'server-only'
import type { db, Tx } from '@/lib/platform/db'
import { type CommuneKey, type Overlap, overlapsOf, type SideGround, sideOf } from './side'

type Client = Tx | typeof db

/** The side of an encounter that a body is on (the body of a mandate), or null. One query. */
export async function findSideIdFor(client: Client, encounterId: string, bodyId: string): Promise<string | null> {
  const rows = await client.$queryRaw<
    { id: string; hasTerritories: boolean; communes: CommuneKey[]; ground: CommuneKey[] }[]
  >`
    WITH body AS (SELECT "communeCountry", "communeCode", "territoryId" FROM "Body" WHERE "id" = ${bodyId}::uuid),
    ground AS (
      SELECT "communeCountry" AS country, "communeCode" AS code FROM body WHERE "communeCode" IS NOT NULL
      UNION
      SELECT served."country", served."code" FROM body JOIN "TerritoryCommune" served USING ("territoryId")
    )
    SELECT side."id"::text,
      EXISTS (SELECT 1 FROM "SideTerritory" st WHERE st."sideId" = side."id") AS "hasTerritories",
      ARRAY(
        SELECT DISTINCT ground.country || '/' || ground.code
        FROM "SideTerritory" st JOIN "TerritoryCommune" tc USING ("territoryId")
        JOIN ground ON ground.country = tc."country" AND ground.code = tc."code"
        WHERE st."sideId" = side."id"
      ) AS communes,
      ARRAY(SELECT ground.country || '/' || ground.code FROM ground) AS ground
    FROM "Side" side WHERE side."encounterId" = ${encounterId}::uuid ORDER BY side."position"`
  const [first] = rows
  if (!first) return null
  const sides: SideGround[] = rows.map((row) => ({ ...row, communes: new Set(row.communes) }))
  return sideOf(first.ground, sides)
}

export type NamedOverlap = Overlap & { name: string }

/** Communes that two sides of an encounter claim; at most ten, with their names. */
export async function findOverlaps(client: Client, encounterId: string): Promise<NamedOverlap[]> {
  const rows = await client.$queryRaw<{ commune: CommuneKey; name: string; sides: string[] }[]>`
    SELECT tc."country" || '/' || tc."code" AS commune, commune."name", array_agg(DISTINCT side."id"::text) AS sides
    FROM "Side" side
    JOIN "SideTerritory" st ON st."sideId" = side."id"
    JOIN "TerritoryCommune" tc USING ("territoryId")
    JOIN "Commune" commune ON commune."country" = tc."country" AND commune."code" = tc."code"
    WHERE side."encounterId" = ${encounterId}::uuid
    GROUP BY 1, 2 HAVING count(DISTINCT side."id") > 1 ORDER BY 2 LIMIT 10`
  const names = new Map(rows.map((row) => [row.commune, row.name]))
  const ids = [...new Set(rows.flatMap((row) => row.sides))]
  const grounds = ids.map((id) => ({
    id,
    communes: new Set(rows.filter((row) => row.sides.includes(id)).map((row) => row.commune)),
  }))
  return overlapsOf(grounds).map((overlap) => ({ ...overlap, name: names.get(overlap.commune) ?? overlap.commune }))
}
