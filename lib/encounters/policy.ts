import type { Actor } from '@/lib/auth/actor'
import { mayOrganise, mayServeDesk } from '@/lib/organisations/policy'

/** The team of its organisation sees an encounter in the back office, drafts too. */
export function mayOpenEncounter(actor: Actor, encounter: { organisationId: string }): boolean {
  return mayServeDesk(actor, encounter.organisationId)
}

/** Owners and editors write and publish; the desk keeps the list and the door. */
export function mayChangeEncounter(actor: Actor, encounter: { organisationId: string }): boolean {
  return mayOrganise(actor, encounter.organisationId)
}

/** Encounters somebody works on. A Prisma `where`. */
export function encountersManagedBy(actor: Actor): { organisationId?: { in: string[] } } {
  if (actor.kind === 'system') return {}
  const memberships = actor.kind === 'user' ? actor.memberships : []
  return { organisationId: { in: memberships.map((membership) => membership.organisationId) } }
}
