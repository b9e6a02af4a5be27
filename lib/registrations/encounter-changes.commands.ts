import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { amendWithin, cancelWithin } from '@/lib/encounters/amend.commands'
import { concernsParticipants, type FieldChange } from '@/lib/encounters/change'
import { type EncounterRef, editEncounter } from '@/lib/encounters/commands'
import { lockForChange } from '@/lib/encounters/lock.commands'
import type { EncounterPatch } from '@/lib/encounters/parts'
import type { Content } from '@/lib/i18n/content'
import { inTransaction, type Tx } from '@/lib/platform/db'
import { done, type Refusal, Refused, type Result, refuse } from '@/lib/platform/result'
import { setSeatsWithin } from './capacity.commands'
import { endAllWithin } from './endings.commands'
import { queueChangeMails } from './letters.commands'

export type AmendOptions = {
  note: Content | null
  /** Fewer seats than are taken, and the organiser said so. */
  onPurpose: boolean
}

/**
 * Changes a published encounter: a dated note on its page, seats moved with their line, and whoever is registered told what
 * they planned by has changed, old and new, with an updated calendar entry.
 */
async function amendEncounter(
  actor: Actor,
  encounterId: string,
  version: number,
  patch: EncounterPatch,
  { note, onPurpose }: AmendOptions,
): Promise<Result<EncounterRef>> {
  return inTransaction(async (tx) => {
    const encounter = await lockForChange(tx, actor, encounterId, version)
    const seats = await seatsBefore(tx, encounterId)
    const alsoChanged = patch.seats ? seatChanges(seats, patch.seats.total, patch.seats.bySide) : []
    const changes = await amendWithin(tx, actor, encounter, patch, { note, alsoChanged })
    if (changes.length === 0) return refuse('nothingChanged')
    // The line follows seats, and the rules by which it moves.
    if (patch.seats || patch.rules) {
      const moved = await setSeatsWithin(tx, actor, encounterId, wantedSeats(seats, patch), { onPurpose })
      if (!moved.ok) throw new Refused(besideItsField(moved, seats))
    }
    if (concernsParticipants(changes)) await queueChangeMails(tx, actor, encounterId, changes, note)
    return done({ id: encounterId, slug: encounter.slug })
  }, encounterId)
}

type SeatsBefore = { total: number; sides: { sideId: string; code: string; seats: number }[] }

async function seatsBefore(tx: Tx, encounterId: string): Promise<SeatsBefore> {
  const pools = await tx.seatPool.findMany({ where: { encounterId }, include: { side: true }, orderBy: { id: 'asc' } })
  const sides = pools.flatMap(({ side, seats }) => (side ? [{ sideId: side.id, code: side.code, seats }] : []))
  return { total: pools.find((pool) => pool.side === null)?.seats ?? 0, sides }
}

function seatChanges(before: SeatsBefore, total: number, bySide: Record<string, number>): FieldChange[] {
  const sides = before.sides.some((side) => side.seats !== (bySide[side.code] ?? side.seats))
  return before.total !== total || sides ? [{ field: 'seats', before: before.total, after: total }] : []
}

function wantedSeats(before: SeatsBefore, { seats }: EncounterPatch) {
  const sides = before.sides.map((side) => ({ sideId: side.sideId, seats: seats?.bySide[side.code] ?? side.seats }))
  return { total: seats?.total ?? before.total, sides }
}

/** Fields of the form are named by the code of the side, not by its place in the list. */
function besideItsField(refusal: Refusal, { sides }: SeatsBefore): Refusal {
  const [, index] = /^seats\.sides\.(\d+)$/.exec(refusal.field ?? '') ?? []
  const side = index === undefined ? undefined : sides[Number(index)]
  return side ? { ...refusal, field: `seats.sides.${side.code}` } : refusal
}

/** Cancels a published encounter: every registration ends, everybody is told why, calendars are cleared. */
export async function cancelEncounter(
  actor: Actor,
  encounterId: string,
  version: number,
  reason: Content,
): Promise<Result<EncounterRef & { told: number }>> {
  return inTransaction(async (tx) => {
    const encounter = await lockForChange(tx, actor, encounterId, version)
    await cancelWithin(tx, actor, encounter, reason)
    const told = await endAllWithin(tx, actor, encounterId)
    return done({ id: encounterId, slug: encounter.slug, told })
  }, encounterId)
}

/** Changes an encounter as its state asks: a draft is edited, a published one amended. */
export async function changeEncounter(
  actor: Actor,
  { encounterId, version }: { encounterId: string; version: number },
  patch: EncounterPatch,
  options: AmendOptions,
): Promise<Result<EncounterRef>> {
  const edited = await editEncounter(actor, encounterId, version, patch)
  return !edited.ok && edited.code === 'notADraft'
    ? amendEncounter(actor, encounterId, version, patch, options)
    : edited
}
