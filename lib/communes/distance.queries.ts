import 'server-only'
import { Prisma } from '@/lib/platform/db'
import type { Position } from './geo'

/** Kilometres from a row of `"Commune" c` to a point: haversine, as `distanceKm` in geo.ts. */
export function kmTo({ latitude, longitude }: Position): Prisma.Sql {
  return Prisma.sql`(2 * 6371.0088 * asin(least(1, sqrt(
    sin(radians(c."latitude" - ${latitude}::float8) / 2) ^ 2 + cos(radians(${latitude}::float8))
    * cos(radians(c."latitude")) * sin(radians(c."longitude" - ${longitude}::float8) / 2) ^ 2))))`
}
