import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Encounter } from '@/lib/generated/prisma/client'
import type { Tx } from '@/lib/platform/db'
import { Refused, refuse } from '@/lib/platform/result'
import { mayChangeEncounter, mayOpenEncounter } from './policy'

/** `now`: the database's moment, read once the lock was held: whoever got it first is earlier. */
export type LockedEncounter = Encounter & { now: Date }

/**
 * The encounter, held until the transaction ends: whoever takes seats or changes it waits, and is served in the order of
 * arrival, whatever process asks (`lock_encounter` in prisma/migrations). Locks: encounter, then pools by id.
 */
export async function lockEncounter(tx: Tx, encounterId: string): Promise<LockedEncounter | null> {
  const rows = await tx.$queryRaw<LockedEncounter[]>`
    SELECT encounter.*, app_now() AS "now" FROM lock_encounter(${encounterId}::uuid) encounter`
  const [row] = rows
  // An empty list is NULL in the column; Prisma's own reads say [].
  return row ? { ...row, languages: row.languages ?? [], allowedFunctions: row.allowedFunctions ?? [] } : null
}

/**
 * Locks an encounter for somebody who means to change it, as they last saw it.
 * @throws Refused: not there or not theirs, not in their role, or changed by somebody else meanwhile.
 */
export async function lockForChange(tx: Tx, actor: Actor, encounterId: string, version: number): Promise<Encounter> {
  const encounter = await lockEncounter(tx, encounterId)
  if (!encounter || !mayOpenEncounter(actor, encounter)) throw new Refused(refuse('notFound'))
  if (!mayChangeEncounter(actor, encounter)) throw new Refused(refuse('notAllowed'))
  if (encounter.version !== version) throw new Refused(refuse('staleForm'))
  return encounter
}
