import { type Actor, isWithinScope } from '@/lib/auth/actor'
import type { ApiScope } from '@/lib/auth/api-scope'
import { mayActFor } from '@/lib/officials/policy'
import { mayOrganise, mayServeDesk } from '@/lib/organisations/policy'

type Of = { id: string; personId: string }

type At = { organisationId: string }

/** Oneself, somebody one acts for; the organiser adds people to their own encounter. */
export function mayRegister(actor: Actor, officialId: string, encounter: At): boolean {
  return mayWriteFor(actor, officialId) || mayDecide(actor, encounter)
}

function mayWriteFor(actor: Actor, personId: string): boolean {
  return isWithinScope(actor, 'registrations:write') && mayActFor(actor, personId, 'registrations')
}

/** The person, a delegate, or who holds a signed link to this registration. */
export function mayAnswerFor(actor: Actor, registration: Of): boolean {
  if (actor.kind === 'link') return actor.registrationId === registration.id
  return mayWriteFor(actor, registration.personId)
}

/** Consents are given by the person alone: not by a delegate, not by the organiser. */
export function mayConsent(actor: Actor, registration: { personId: string }): boolean {
  return 'personId' in actor && actor.personId === registration.personId
}

/** Approve, decline, cancel for the organiser, add guests, export. */
export function mayDecide(actor: Actor, encounter: At, scope: ApiScope = 'registrations:write'): boolean {
  return mayOrganise(actor, encounter.organisationId, scope)
}

/** What somebody answered: for whose it is, who acts for them, and who prepares. */
export function mayReadAnswers(actor: Actor, registration: { personId: string }, encounter: At): boolean {
  const isTheirs =
    isWithinScope(actor, 'registrations:read') && mayActFor(actor, registration.personId, 'registrations')
  return isTheirs || mayDecide(actor, encounter, 'registrations:read')
}

/** The list of an encounter: everybody in its team. */
export function maySeeList(actor: Actor, encounter: At): boolean {
  return mayServeDesk(actor, encounter.organisationId, 'registrations:read')
}

type ReadBy = { OR: [ReturnType<typeof registrationsSeenBy>, { encounter: { organisationId: { in: string[] } } }] }

/** Those somebody sees as their own, and those of encounters whose team they are in. A Prisma `where`. */
export function registrationsReadBy(actor: Actor): ReadBy {
  const memberships = 'memberships' in actor && isWithinScope(actor, 'registrations:read') ? actor.memberships : []
  const organisationIds = memberships.map(({ organisationId }) => organisationId)
  return { OR: [registrationsSeenBy(actor), { encounter: { organisationId: { in: organisationIds } } }] }
}

/** Registrations somebody sees as their own or for those they act for. A Prisma `where`. */
export function registrationsSeenBy(actor: Actor): { id?: string | { in: [] }; personId?: { in: string[] } } {
  switch (actor.kind) {
    case 'visitor':
      return { id: { in: [] } }
    case 'link':
      return { id: actor.registrationId }
    case 'system':
      return {}
    case 'token':
    case 'user': {
      if (!isWithinScope(actor, 'registrations:read')) return { id: { in: [] } }
      const acted = actor.delegations.filter(({ scopes }) => scopes.includes('registrations'))
      return { personId: { in: [actor.personId, ...acted.map(({ officialId }) => officialId)] } }
    }
  }
}
