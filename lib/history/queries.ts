import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { isAdministrator, mayActFor } from '@/lib/officials/policy'
import { mayOrganise, mayServeDesk, roleIn } from '@/lib/organisations/policy'
import { db } from '@/lib/platform/db'
import { entriesFrom } from './entries.queries'
import type { HistoryEntry, Subject } from './entry'

/** A history longer than this is read in the audit. */
const longest = 200

/** What happened to one thing, newest first; null for whom it is not. */
export async function listHistory(actor: Actor, subject: Subject): Promise<HistoryEntry[] | null> {
  if (!isAdministrator(actor) && !(await mayRead(actor, subject))) return null
  const rows = await db.history.findMany({
    where: { subjectType: subject.type, subjectId: subject.id },
    orderBy: { number: 'desc' },
    take: longest,
  })
  return entriesFrom(rows)
}

/** Organisers read what is theirs, people what is about them. */
async function mayRead(actor: Actor, { type, id }: Subject): Promise<boolean> {
  switch (type) {
    case 'organisation':
      return roleIn(actor, id) !== null
    case 'encounter':
      return ownedBy(await db.encounter.findUnique({ where: { id }, select: { organisationId: true } }), actor)
    case 'call':
      return ownedBy(await db.call.findUnique({ where: { id }, select: { organisationId: true } }), actor)
    case 'registration':
      return mayReadRegistration(actor, id)
    case 'mandate':
      return isAbout(await db.mandate.findUnique({ where: { id }, select: { personId: true } }), actor)
    case 'delegation':
      return mayReadDelegation(actor, id)
    case 'person':
      return isAbout({ personId: id }, actor)
    case 'account':
      return isAbout(await db.account.findUnique({ where: { id }, select: { personId: true } }), actor)
    case 'territory':
    case 'reference':
      return false
  }
}

function ownedBy(thing: { organisationId: string } | null, actor: Actor): boolean {
  return thing !== null && mayOrganise(actor, thing.organisationId)
}

function isAbout(thing: { personId: string } | null, actor: Actor): boolean {
  return thing !== null && actor.kind === 'user' && thing.personId === actor.personId
}

async function mayReadRegistration(actor: Actor, id: string): Promise<boolean> {
  const registration = await db.registration.findUnique({
    where: { id },
    select: { personId: true, encounter: { select: { organisationId: true } } },
  })
  if (!registration) return false
  const isLinked = actor.kind !== 'link' || actor.registrationId === id
  const isForThem = isLinked && actor.kind !== 'token' && mayActFor(actor, registration.personId, 'registrations')
  return isForThem || mayServeDesk(actor, registration.encounter.organisationId)
}

async function mayReadDelegation(actor: Actor, id: string): Promise<boolean> {
  const delegation = await db.delegation.findUnique({ where: { id }, select: { delegateId: true, officialId: true } })
  return actor.kind === 'user' && [delegation?.delegateId, delegation?.officialId].includes(actor.personId)
}
