import type { Actor } from '@/lib/auth/actor'
import { mayActFor } from '@/lib/officials/policy'
import { mayOrganise, mayServeDesk } from '@/lib/organisations/policy'

type Of = { id: string; personId: string }

type At = { organisationId: string }

/** Oneself, somebody one acts for; the organiser adds people to their own encounter. */
export function mayRegister(actor: Actor, officialId: string, encounter: At): boolean {
  return mayActFor(actor, officialId, 'registrations') || mayOrganise(actor, encounter.organisationId)
}

/** The person, a delegate, or who holds a signed link to this registration. */
export function mayAnswerFor(actor: Actor, registration: Of): boolean {
  if (actor.kind === 'link') return actor.registrationId === registration.id
  return mayActFor(actor, registration.personId, 'registrations')
}

/** Consents are given by the person alone: not by a delegate, not by the organiser. */
export function mayConsent(actor: Actor, registration: { personId: string }): boolean {
  return (actor.kind === 'user' || actor.kind === 'link') && actor.personId === registration.personId
}

/** Approve, decline, cancel for the organiser, add guests, export. */
export function mayDecide(actor: Actor, encounter: At): boolean {
  return mayOrganise(actor, encounter.organisationId)
}

/** The list of an encounter: everybody in its team. */
export function maySeeList(actor: Actor, encounter: At): boolean {
  return mayServeDesk(actor, encounter.organisationId)
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
    case 'user': {
      const acted = actor.delegations.filter(({ scopes }) => scopes.includes('registrations'))
      return { personId: { in: [actor.personId, ...acted.map(({ officialId }) => officialId)] } }
    }
  }
}
