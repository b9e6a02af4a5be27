import 'server-only'
import type { Encounter } from '@/lib/generated/prisma/client'
import type { Tx } from '@/lib/platform/db'
import { Refused, refuse } from '@/lib/platform/result'
import { type FieldChange, isSame } from './change'
import type { SeatsPart } from './parts'

/** A side's figure is a ceiling within the total: more would never be used. */
export function checkSeats(part: SeatsPart): void {
  for (const [code, seats] of Object.entries(part.bySide)) {
    if (seats > part.total) {
      throw new Refused(refuse('sideSeatsOverTotal', { field: `seats.sides.${code}`, params: { total: part.total } }))
    }
  }
  if (part.minimumToHold !== null && part.minimumToHold > part.total) {
    throw new Refused(refuse('minimumOverTotal', { field: 'minimumToHold', params: { total: part.total } }))
  }
}

/** When the seats of a side are released to all, and how many it takes to hold the encounter. */
export async function writeSeatRules(tx: Tx, encounter: Encounter, part: SeatsPart): Promise<FieldChange[]> {
  const before = encounter.seatsReleaseAt?.toISOString() ?? null
  const after = part.releaseAt?.toISOString() ?? null
  if (before !== after) await checkRelease(tx, encounter, part.releaseAt)
  await tx.encounter.update({
    where: { id: encounter.id },
    data: { seatsReleaseAt: part.releaseAt, minimumToHold: part.minimumToHold },
  })
  const changes: FieldChange[] = [
    { field: 'seatsReleaseAt', before, after },
    { field: 'minimumToHold', before: encounter.minimumToHold, after: part.minimumToHold },
  ]
  return changes.filter((change) => !isSame(change.before, change.after))
}

async function checkRelease(tx: Tx, encounter: Encounter, releaseAt: Date | null): Promise<void> {
  const { startsAt, zone } = await tx.encounter.findUniqueOrThrow({ where: { id: encounter.id } })
  if (releaseAt && releaseAt > startsAt) {
    const starts = { at: startsAt, zone }
    throw new Refused(refuse('releaseAfterStart', { field: 'release.date', params: { starts } }))
  }
  const released = await tx.seatPool.count({ where: { encounterId: encounter.id, releasedAt: { not: null } } })
  if (released > 0) throw new Refused(refuse('seatsReleased', { field: 'release.date' }))
}

/** The pools of a draft: nobody holds a seat, so what is wanted holds. Published ones move with their line (lib/registrations). */
export async function writeDraftPools(tx: Tx, encounterId: string, part: SeatsPart): Promise<FieldChange[]> {
  const pools = await tx.seatPool.findMany({ where: { encounterId }, include: { side: true }, orderBy: { id: 'asc' } })
  const wanted = (code: string | undefined) => (code === undefined ? part.total : (part.bySide[code] ?? 0))
  const changed = pools.filter((pool) => pool.seats !== wanted(pool.side?.code))
  for (const pool of changed) {
    const seats = wanted(pool.side?.code)
    await tx.seatPool.update({ where: { id: pool.id }, data: { seats, capacity: seats } })
  }
  return changed.length > 0 ? [{ field: 'seats', before: null, after: part.total }] : []
}
