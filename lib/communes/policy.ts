import type { Actor } from '@/lib/auth/actor'

/** Administrators draw sectors and import reference data; so does the platform itself (command lines, seeds). */
export function mayKeepReference(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'user' && actor.isAdministrator)
}
