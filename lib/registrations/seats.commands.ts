import 'server-only'
import { isSideReleased } from '@/lib/encounters/encounter'
import type { LockedEncounter } from '@/lib/encounters/lock.commands'
import type { Tx } from '@/lib/platform/db'
import { touch } from '@/lib/platform/freshness'
import type { Pool } from './line'

/** The seats of an encounter, in the order in which they are locked. */
export async function loadPools(tx: Tx, encounterId: string): Promise<Pool[]> {
  const rows = await tx.seatPool.findMany({ where: { encounterId }, orderBy: { id: 'asc' } })
  return rows.map(({ releasedAt, ...pool }) => ({ ...pool, isReleased: releasedAt !== null }))
}

/**
 * Takes one seat of each of these pools, or none at all. Pools of several encounters may be mixed: they are locked in the
 * order of their ids, so two requests never wait for each other in a circle.
 */
export async function takeSeats(tx: Tx, poolIds: readonly string[]): Promise<boolean> {
  const ids = [...new Set(poolIds)]
  const taken = await tx.$executeRaw`
    UPDATE "SeatPool" SET "taken" = "taken" + 1
    WHERE "id" = ANY(${ids}::uuid[])
      AND (SELECT bool_and("releasedAt" IS NOT NULL OR "taken" < "capacity") FROM lock_pools(${ids}::uuid[]))`
  if (taken !== 0 && taken !== ids.length) throw new Error(`Took ${taken} seats of ${ids.length}`)
  return taken > 0
}

/** Gives back the seat of the total and of the side. Where fewer seats are wanted than were taken, the room shrinks. */
export async function freeSeats(tx: Tx, encounterId: string, sideId: string | null): Promise<void> {
  await tx.$executeRaw`
    UPDATE "SeatPool" SET "taken" = "taken" - 1,
      "capacity" = CASE WHEN "releasedAt" IS NULL THEN greatest("seats", "taken" - 1) ELSE "capacity" END
    WHERE "encounterId" = ${encounterId}::uuid AND ("sideId" IS NULL OR "sideId" = ${sideId}::uuid)`
}

/** From the release date on a side is no ceiling any more. True when that was to be written down now. */
export async function releaseSides(tx: Tx, encounter: LockedEncounter): Promise<boolean> {
  if (!isSideReleased(encounter, encounter.now)) return false
  const { count } = await tx.seatPool.updateMany({
    where: { encounterId: encounter.id, sideId: { not: null }, releasedAt: null },
    data: { releasedAt: encounter.now },
  })
  return count > 0
}

/** Pages that show free seats and the line are rendered anew. */
export async function touchSeats(tx: Tx, encounter: { slug: string }): Promise<void> {
  await touch(tx, ['encounters', `encounter:${encounter.slug}`])
}
