import { type Actor, isWithinScope, type TeamRole } from '@/lib/auth/actor'
import type { ApiScope } from '@/lib/auth/api-scope'
import { isAdministrator } from '@/lib/officials/policy'

/** From the most to the least: owner (everything), editor (not the team, not the branding), desk (list and check-in). */
const rank: Record<TeamRole, number> = { owner: 3, editor: 2, desk: 1 }

/**
 * The actor's role in an organisation's team; the platform itself acts as an owner. A program has its person's role only
 * for what its token is for: who names no scope asks for people.
 */
export function roleIn(actor: Actor, organisationId: string, scope?: ApiScope): TeamRole | null {
  if (actor.kind === 'system') return 'owner'
  if (actor.kind === 'token' && !(scope && isWithinScope(actor, scope))) return null
  if (actor.kind !== 'user' && actor.kind !== 'token') return null
  return actor.memberships.find((membership) => membership.organisationId === organisationId)?.role ?? null
}

/** Holds `role` or more. */
function mayManage(actor: Actor, organisationId: string, role: TeamRole, scope?: ApiScope): boolean {
  const held = roleIn(actor, organisationId, scope)
  return held !== null && rank[held] >= rank[role]
}

/** Calls, encounters, registrations, exports and mails of the organisation: owner and editor. */
export function mayOrganise(actor: Actor, organisationId: string, scope?: ApiScope): boolean {
  return mayManage(actor, organisationId, 'editor', scope)
}

/** The same, of a role already known: what a page offers to whom. */
export function mayOrganiseRole(role: TeamRole | null): boolean {
  return role === 'owner' || role === 'editor'
}

/** The list and the check-in of its encounters: everybody in the team. */
export function mayServeDesk(actor: Actor, organisationId: string, scope?: ApiScope): boolean {
  return mayManage(actor, organisationId, 'desk', scope)
}

/** The organisation's name, presentation and contacts: its owners; administrators, who create organisations. */
export function mayEditOrganisation(actor: Actor, organisationId: string): boolean {
  return mayManage(actor, organisationId, 'owner') || isAdministrator(actor)
}

/** Who is in the team: its owners; administrators, who invite the first. */
export function mayEditTeam(actor: Actor, organisationId: string): boolean {
  return mayEditOrganisation(actor, organisationId)
}

/** Organisations whose desk somebody opens: those of one's teams. Administrators keep theirs on pages of their own. A Prisma `where`. */
export function organisationsServedBy(actor: Actor): { id?: { in: string[] } } {
  if (actor.kind === 'system') return {}
  return { id: { in: actor.kind === 'user' ? actor.memberships.map((membership) => membership.organisationId) : [] } }
}
