import type { Actor, DelegationScope } from '@/lib/auth/actor'

/** Administrators; the platform itself (seeds, command lines, jobs) may what they may. */
export function isAdministrator(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'user' && actor.isAdministrator)
}

/**
 * Is this the person, or somebody the person let act within `scope`? A signed link acts for its person's registration; a
 * program for the person of its token: its scope is asked by the policy that asks this.
 */
export function mayActFor(actor: Actor, personId: string, scope: DelegationScope): boolean {
  switch (actor.kind) {
    case 'visitor':
      return false
    case 'system':
      return true
    case 'link':
      return actor.personId === personId && scope === 'registrations'
    case 'user':
    case 'token':
      return actor.personId === personId || holdsDelegation(actor.delegations, personId, scope)
  }
}

function holdsDelegation(
  delegations: readonly { officialId: string; scopes: readonly DelegationScope[] }[],
  officialId: string,
  scope: DelegationScope,
): boolean {
  return delegations.some((given) => given.officialId === officialId && given.scopes.includes(scope))
}

/** Whom one may say to act for: officials who let one act in something; each command asks for what. */
export function mayChooseToActFor(actor: Actor, officialId: string): boolean {
  return actor.kind === 'user' && actor.delegations.some((given) => given.officialId === officialId)
}

/** Does somebody act here for another? "On behalf of" is then shown and both are told. */
export function actsForAnother(actor: Actor, personId: string): boolean {
  return 'personId' in actor && actor.personId !== personId
}

/** An official with a verified mandate, or somebody who acts for one. */
export function isMember(actor: Actor): boolean {
  return actor.kind === 'user' && (holdsVerifiedMandate(actor) || actor.delegations.length > 0)
}

/** Only an official whose mandate is verified lets others act. */
export function mayNameDelegates(actor: Actor): boolean {
  return actor.kind === 'user' && holdsVerifiedMandate(actor)
}

function holdsVerifiedMandate(actor: Extract<Actor, { kind: 'user' }>): boolean {
  return actor.mandates.some((mandate) => mandate.isVerified)
}

/** Who heads the commune names those who act for all its officials. */
export function mayNameDelegatesOf(actor: Actor, bodyId: string): boolean {
  return (
    actor.kind === 'user' &&
    actor.mandates.some((mandate) => mandate.isVerified && mandate.function === 'mayor' && mandate.bodyId === bodyId)
  )
}
