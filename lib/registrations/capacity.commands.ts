import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { isSideReleased } from '@/lib/encounters/encounter'
import { type LockedEncounter, lockEncounter } from '@/lib/encounters/lock.commands'
import type { Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, type Refusal, type Result, refuse } from '@/lib/platform/result'
import type { Pool } from './line'
import { serveLine, settle } from './line.commands'
import { loadPools, touchSeats } from './seats.commands'

/** Seats wanted in total and per side; a side left out has no ceiling of its own. */
export type WantedSeats = { total: number; sides: { sideId: string; seats: number }[] }

/**
 * Writes how many seats there are. Going below what is taken has to be said on purpose: nobody loses a seat, and the room
 * shrinks as people leave. New seats are offered to the line at once. Also re-applies the release date of sides.
 */
export async function setSeatsWithin(
  tx: Tx,
  actor: Actor,
  encounterId: string,
  wanted: WantedSeats,
  { onPurpose }: { onPurpose: boolean },
): Promise<Result<undefined>> {
  const encounter = await lockEncounter(tx, encounterId)
  if (!encounter) return refuse('notFound')
  await settle(tx, encounter)
  const pools = await loadPools(tx, encounterId)
  const refusal = onPurpose ? null : refusalOfSeats(wanted, pools)
  if (refusal) return refusal
  await writePools(tx, encounter, wanted)
  await record(tx, actor, {
    subject: { type: 'encounter', id: encounterId },
    action: 'encounter.seatsSet',
    details: { total: wanted.total, sides: wanted.sides.map(({ sideId, seats }) => `${sideId}:${seats}`), onPurpose },
  })
  await serveLine(tx, encounter)
  await touchSeats(tx, encounter)
  return done()
}

function refusalOfSeats({ total, sides }: WantedSeats, pools: readonly Pool[]): Refusal | null {
  const takenOf = (sideId: string | null) =>
    pools.find((pool) => pool.sideId === sideId && !pool.isReleased)?.taken ?? 0
  const below = [
    { field: 'seats.total', seats: total, taken: takenOf(null) },
    ...sides.map(({ sideId, seats }, index) => ({ field: `seats.sides.${index}`, seats, taken: takenOf(sideId) })),
  ].find(({ seats, taken }) => seats < taken)
  return below ? refuse('seatsBelowTaken', { field: below.field, params: { count: below.taken } }) : null
}

async function writePools(tx: Tx, encounter: LockedEncounter, { total, sides }: WantedSeats): Promise<void> {
  const figures = [{ sideId: null, seats: total }, ...sides]
  await tx.seatPool.deleteMany({
    where: { encounterId: encounter.id, sideId: { not: null, notIn: sides.map(({ sideId }) => sideId) } },
  })
  for (const { sideId, seats } of figures) await writePool(tx, encounter, sideId, seats)
}

/** `taken` of a pool that is made now is counted: people of the side may have seats already. */
async function writePool(tx: Tx, encounter: LockedEncounter, sideId: string | null, seats: number): Promise<void> {
  const releasedAt = sideId !== null && isSideReleased(encounter, encounter.now) ? encounter.now : null
  const known = await tx.seatPool.findFirst({ where: { encounterId: encounter.id, sideId } })
  const taken = known?.taken ?? (await countSeated(tx, encounter.id, sideId))
  const figures = {
    seats,
    capacity: Math.max(seats, taken),
    releasedAt: releasedAt && (known?.releasedAt ?? releasedAt),
  }
  if (known) await tx.seatPool.update({ where: { id: known.id }, data: figures })
  else await tx.seatPool.create({ data: { ...figures, taken, encounterId: encounter.id, sideId } })
}

function countSeated(tx: Tx, encounterId: string, sideId: string | null): Promise<number> {
  const side = sideId === null ? {} : { sideId }
  return tx.registration.count({ where: { encounterId, ...side, status: { in: ['offered', 'confirmed'] } } })
}
