import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Encounter } from '@/lib/generated/prisma/client'
import type { Content } from '@/lib/i18n/content'
import { dbNow, type Tx } from '@/lib/platform/db'
import { touch } from '@/lib/platform/freshness'
import { record } from '@/lib/platform/history'
import { jsonOrNull } from '@/lib/platform/json-column'
import { Refused, refuse } from '@/lib/platform/result'
import type { FieldChange } from './change'
import { tagsOf } from './commands'
import { encounterLife, encounterStatusAt } from './encounter'
import type { EncounterPatch } from './parts'
import { applyPatch } from './patch.commands'

type Amendment = {
  /** What was changed, in the organiser's words. */
  note: Content | null
  /** Changes made beside the patch, in the same transaction: seats. */
  alsoChanged?: FieldChange[]
}

/**
 * Changes a published encounter that the caller has locked, and dates the change for its page. Who is registered is told
 * by the caller, in the same transaction. @returns what changed, empty when nothing did.
 */
export async function amendWithin(
  tx: Tx,
  actor: Actor,
  encounter: Encounter,
  patch: EncounterPatch,
  { note, alsoChanged = [] }: Amendment,
): Promise<FieldChange[]> {
  const now = await dbNow(tx)
  if (encounter.status !== 'published') throw new Refused(refuse('notPublished'))
  if (encounterStatusAt(encounter, now) === 'past') throw new Refused(refuse('alreadyOver'))
  if (patch.occasion && patch.occasion.endsAt <= now) throw new Refused(refuse('endInPast', { field: 'ends.date' }))
  const fields = [...(await applyPatch(tx, encounter, patch)), ...alsoChanged]
  if (fields.length === 0) return []
  await tx.encounterChange.create({ data: { encounterId: encounter.id, at: now, note: jsonOrNull(note), fields } })
  await tx.encounter.update({
    where: { id: encounter.id },
    data: { version: { increment: 1 }, sequence: { increment: 1 }, updatedAt: now },
  })
  const details = { fields: fields.map((change) => change.field) }
  await record(tx, actor, { subject: { type: 'encounter', id: encounter.id }, action: 'encounter.amended', details })
  await touch(tx, tagsOf(encounter))
  return fields
}

/** Cancels a published encounter that the caller has locked; the caller ends its registrations and tells everybody why. */
export async function cancelWithin(tx: Tx, actor: Actor, encounter: Encounter, reason: Content): Promise<void> {
  const now = await dbNow(tx)
  if (!encounterLife.allows('cancel', encounter.status)) throw new Refused(refuse('notPublished'))
  if (encounterStatusAt(encounter, now) === 'past') throw new Refused(refuse('alreadyOver'))
  await tx.encounter.update({
    where: { id: encounter.id },
    data: {
      status: encounterLife.to('cancel'),
      cancelledAt: now,
      cancelledReason: reason,
      updatedAt: now,
      version: { increment: 1 },
      sequence: { increment: 1 },
    },
  })
  await record(tx, actor, { subject: { type: 'encounter', id: encounter.id }, action: 'encounter.cancelled' })
  await touch(tx, tagsOf(encounter))
}
