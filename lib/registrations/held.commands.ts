import 'server-only'
import { type LockedEncounter, lockEncounter } from '@/lib/encounters/lock.commands'
import type { Registration } from '@/lib/generated/prisma/client'
import { db, inTransaction, type Tx } from '@/lib/platform/db'
import { type Result, refuse } from '@/lib/platform/result'
import { settle } from './line.commands'

/** A registration as it is under the lock of its encounter, offers that ran out already ended. */
export type Held = { registration: Registration; encounter: LockedEncounter }

/**
 * One decision about one registration: lock the encounter, bring it up to its clock, read the registration again, then
 * ask. Not there and not theirs are the same.
 */
export async function onRegistration<Value>(
  registrationId: string,
  may: (held: Held) => boolean,
  work: (tx: Tx, held: Held) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const found = await db.registration.findUnique({ where: { id: registrationId }, select: { encounterId: true } })
  if (!found) return refuse('notFound')
  return inTransaction(async (tx) => {
    const encounter = await lockEncounter(tx, found.encounterId)
    if (!encounter) return refuse('notFound')
    await settle(tx, encounter)
    const registration = await tx.registration.findUniqueOrThrow({ where: { id: registrationId } })
    const held = { registration, encounter }
    return may(held) ? work(tx, held) : refuse('notFound')
  }, found.encounterId)
}

/** What a decision answers, where nothing more is to be said. */
export type Decided = { id: string; status: Registration['status'] }
