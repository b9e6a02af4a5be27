import 'server-only'
import { Prisma } from '@/lib/platform/db'
import type { CommuneKey, CommuneNames } from './commune'
import type { Placed } from './place'
import type { TerritoryNames } from './territory'

/** A commune as lists show it. */
export interface CommuneLine extends CommuneKey, CommuneNames, Placed {
  population: number | null
  borderKm: number | null
}

/** Columns of a `CommuneLine` from `"Commune" c`, and the join that finds its place. */
export const lineColumns = Prisma.sql`
  c."country", c."code", c."name", c."nameFr", c."nameNl", c."nameDe", c."nameEn", c."languages", c."population",
  c."borderKm", p."name" AS "placeName", p."nameFr" AS "placeFr", p."nameNl" AS "placeNl", p."nameDe" AS "placeDe",
  p."nameEn" AS "placeEn"`

export const placeJoin = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT t."name", t."nameFr", t."nameNl", t."nameDe", t."nameEn"
    FROM "TerritoryCommune" m JOIN "Territory" t ON t."id" = m."territoryId"
    WHERE m."country" = c."country" AND m."code" = c."code" AND t."source" = 'reference'
      AND t."kind" IN ('province', 'department', 'region')
    ORDER BY t."kind" = 'region' LIMIT 1
  ) p ON true`

export interface LineRow extends Omit<CommuneLine, 'place'> {
  placeName: string | null
  placeFr: string | null
  placeNl: string | null
  placeDe: string | null
  placeEn: string | null
}

export function lineOf({ placeName, placeFr, placeNl, placeDe, placeEn, ...line }: LineRow): CommuneLine {
  const place: TerritoryNames | null =
    placeName === null ? null : { name: placeName, nameFr: placeFr, nameNl: placeNl, nameDe: placeDe, nameEn: placeEn }
  return { ...line, place }
}
