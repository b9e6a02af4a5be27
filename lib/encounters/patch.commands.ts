import 'server-only'
import type { Encounter } from '@/lib/generated/prisma/client'
import type { Tx } from '@/lib/platform/db'
import type { FieldChange } from './change'
import { writeAbout, writeOccasion, writeRules } from './description.commands'
import type { EncounterPatch } from './parts'
import { writePartners, writeProgramme, writeTopics } from './programme.commands'
import { checkSeats, writeDraftPools, writeSeatRules } from './seats.commands'
import { writeSides } from './sides.commands'

/**
 * Writes the parts given, in an order in which each may look at the earlier ones.
 * Seats of a published encounter are not written here: they move with its line (lib/registrations).
 */
export async function applyPatch(tx: Tx, encounter: Encounter, patch: EncounterPatch): Promise<FieldChange[]> {
  const changes: FieldChange[] = []
  if (patch.about) changes.push(...(await writeAbout(tx, encounter, patch.about)))
  if (patch.occasion) changes.push(...(await writeOccasion(tx, encounter, patch.occasion)))
  if (patch.rules) changes.push(...(await writeRules(tx, encounter, patch.rules)))
  if (patch.sides) changes.push(...(await writeSides(tx, encounter, patch.sides)))
  if (patch.seats) changes.push(...(await writeSeats(tx, encounter, patch.seats)))
  if (patch.programme) changes.push(...(await writeProgramme(tx, encounter, patch.programme)))
  if (patch.topics) changes.push(...(await writeTopics(tx, encounter, patch.topics)))
  if (patch.partners) changes.push(...(await writePartners(tx, encounter, patch.partners)))
  return changes
}

async function writeSeats(
  tx: Tx,
  encounter: Encounter,
  part: NonNullable<EncounterPatch['seats']>,
): Promise<FieldChange[]> {
  checkSeats(part)
  const rules = await writeSeatRules(tx, encounter, part)
  return encounter.status === 'draft' ? [...rules, ...(await writeDraftPools(tx, encounter.id, part))] : rules
}
