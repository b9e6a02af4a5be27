import type { Actor } from '@/lib/auth/actor'
import { mayOrganise, mayServeDesk } from '@/lib/organisations/policy'

/** The team of its organisation sees a call in the back office, drafts too. */
export function mayOpenCall(actor: Actor, call: { organisationId: string }): boolean {
  return mayServeDesk(actor, call.organisationId)
}

/** Owners and editors write, publish and decide. */
export function mayChangeCall(actor: Actor, call: { organisationId: string }): boolean {
  return mayOrganise(actor, call.organisationId)
}

/** Calls somebody works on. A Prisma `where`. */
export function callsManagedBy(actor: Actor): { organisationId?: { in: string[] } } {
  if (actor.kind === 'system') return {}
  const memberships = actor.kind === 'user' ? actor.memberships : []
  return { organisationId: { in: memberships.map((membership) => membership.organisationId) } }
}
