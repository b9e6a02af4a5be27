import type { Locale } from '@/lib/i18n/locales'
import type { ApiScope } from './api-scope'

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

/**
 * A program with a token that a person made: what is in force for that person now, within the token's scopes. A policy that
 * asks for a `user` refuses it; one that lets it in asks for a scope. It never administers the platform.
 */
export type TokenHolder = {
  kind: 'token'
  tokenId: string
  personId: string
  name: string
  locale: Locale
  scopes: ApiScope[]
  mandates: ActorMandate[]
  memberships: ActorMembership[]
  delegations: ActorDelegation[]
}

/** Somebody who followed a signed link: may do what the link is for, for one registration, as its person. */
export type LinkHolder = { kind: 'link'; personId: string; registrationId: string; locale: Locale }

/** The platform itself: jobs, seeds and command lines. */
export type System = { kind: 'system'; name: string }

export type Actor = Visitor | User | TokenHolder | LinkHolder | System

export const visitor: Visitor = { kind: 'visitor' }

export function system(name: string): System {
  return { kind: 'system', name }
}

/** The person behind an actor, for history. */
export function authorOf(actor: Actor): { kind: string; personId?: string } {
  return 'personId' in actor ? { kind: actor.kind, personId: actor.personId } : { kind: actor.kind }
}

/** Whether a program's token is for this; who is no program needs none. */
export function isWithinScope(actor: Actor, scope: ApiScope): boolean {
  return actor.kind !== 'token' || actor.scopes.includes(scope)
}
