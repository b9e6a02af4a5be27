import type { Locale } from '@/lib/i18n/locales'

export type ActorMandate = { id: string; bodyId: string; function: string; isVerified: boolean }

export type TeamRole = 'owner' | 'editor' | 'desk'

export type ActorMembership = { organisationId: string; organisationSlug: string; role: TeamRole }

export type DelegationScope = 'registrations' | 'contacts' | 'applications' | 'exchange'

/** Officials one acts for, already worked out from delegations in force (a commune's are its officials in office). */
export type ActorDelegation = { officialId: string; scopes: DelegationScope[] }

export type Visitor = { kind: 'visitor' }

/** Somebody signed in. Only what is in force now: mandates, memberships and delegations that ended are not here. */
export type User = {
  kind: 'user'
  personId: string
  accountId: string
  sessionId: string
  name: string
  locale: Locale
  mandates: ActorMandate[]
  memberships: ActorMembership[]
  delegations: ActorDelegation[]
  /** The official chosen to act for in this session: one of `delegations`. Null: for oneself. */
  actingFor: string | null
  isAdministrator: boolean
  /** Holds a role with power but has not given the second factor: memberships and administration are withheld. */
  needsSecondFactor: boolean
}

/** Somebody who followed a signed link: may do what the link is for, for one registration, as its person. */
export type LinkHolder = { kind: 'link'; personId: string; registrationId: string; locale: Locale }

/** The platform itself: jobs, seeds and command lines. */
export type System = { kind: 'system'; name: string }

export type Actor = Visitor | User | LinkHolder | System

export const visitor: Visitor = { kind: 'visitor' }

export function system(name: string): System {
  return { kind: 'system', name }
}

/** The person behind an actor, for history. */
export function authorOf(actor: Actor): { kind: string; personId?: string } {
  return actor.kind === 'user' || actor.kind === 'link'
    ? { kind: actor.kind, personId: actor.personId }
    : { kind: actor.kind }
}
