import 'server-only'
import type { Actor, DelegationScope } from '@/lib/auth/actor'
import { takePoint } from '@/lib/auth/limits.commands'
import type { Locale } from '@/lib/i18n/locales'
import { dbNow, inTransaction, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { latestDelegationEnd } from './delegation'
import { tellDelegation, tellDelegationEnd } from './delegation-letters.commands'
import { columnOfDay, type Day, inForceOn, officeDay } from './mandate'
import { findOrMakePerson } from './person.commands'
import { isAdministrator, mayNameDelegates, mayNameDelegatesOf } from './policy'

/** Each naming sends mails to an address somebody typed. */
const limit = { name: 'delegates.named', points: 30, seconds: 3600 }

export type NewDelegate = {
  /** The official who names; the platform (seeds) says for whom. */
  officialId?: string
  /** Null: for oneself. A body: for all its officials in office, by who heads it. */
  forBodyId: string | null
  address: string
  givenName: string
  familyName: string
  scopes: DelegationScope[]
  endsOn: Day
  locale: Locale
}

/** An official lets somebody act; both are told. Named again, the new terms replace the old. */
export async function nameDelegate(actor: Actor, input: NewDelegate) {
  const officialId = actor.kind === 'user' ? actor.personId : actor.kind === 'system' ? input.officialId : undefined
  if (!officialId || !mayName(actor, input.forBodyId)) return refuse('mandateNotVerified')
  const tooMany = actor.kind === 'user' ? await takePoint(limit, officialId) : null
  if (tooMany) return tooMany
  return inTransaction(async (tx) => {
    const today = officeDay(await dbNow(tx))
    if (input.endsOn < today) return refuse('endInPast', { field: 'endsOn' })
    const latest = await latestEnd(tx, { officialId, bodyId: input.forBodyId, today })
    if (latest === null) return refuse('mandateNotVerified')
    if (input.endsOn > latest) return refuse('delegationTooLong', { field: 'endsOn' })
    const delegate = await findOrMakePerson(tx, input)
    if (delegate.id === officialId) return refuse('delegateIsYourself', { field: 'address' })
    const whose = input.forBodyId === null ? { officialId } : { bodyId: input.forBodyId }
    await replaceEarlier(tx, actor, { delegateId: delegate.id, ...whose }, today)
    const { id } = await tx.delegation.create({
      data: {
        ...whose,
        delegateId: delegate.id,
        scopes: input.scopes,
        startsOn: columnOfDay(today),
        endsOn: columnOfDay(input.endsOn),
        grantedById: officialId,
      },
      select: { id: true },
    })
    await record(tx, actor, {
      subject: { type: 'delegation', id },
      action: 'delegation.named',
      onBehalfOfId: officialId,
      details: { delegateId: delegate.id, bodyId: input.forBodyId, scopes: input.scopes, endsOn: input.endsOn },
    })
    await tellDelegation(tx, id)
    return done({ delegationId: id, delegateId: delegate.id })
  })
}

/** Ended at once by the official, by who heads the commune, by the delegate, or by an administrator; both are told. */
export async function endDelegation(actor: Actor, delegationId: string) {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Delegation" WHERE "id" = ${delegationId}::uuid FOR UPDATE`
    const delegation = await tx.delegation.findUnique({ where: { id: delegationId } })
    if (!delegation || !mayEnd(actor, delegation)) return refuse('notFound')
    if (delegation.revokedAt) return done()
    await tx.delegation.update({ where: { id: delegationId }, data: { revokedAt: await dbNow(tx) } })
    await record(tx, actor, {
      subject: { type: 'delegation', id: delegationId },
      action: 'delegation.ended',
      onBehalfOfId: delegation.officialId ?? delegation.grantedById,
    })
    await tellDelegationEnd(tx, delegationId)
    return done()
  })
}

function mayName(actor: Actor, bodyId: string | null): boolean {
  if (actor.kind === 'system') return true
  return bodyId === null ? mayNameDelegates(actor) : mayNameDelegatesOf(actor, bodyId)
}

type Given = { delegateId: string; officialId: string | null; bodyId: string | null }

function mayEnd(actor: Actor, { delegateId, officialId, bodyId }: Given): boolean {
  if (isAdministrator(actor)) return true
  if (actor.kind !== 'user') return false
  return (
    actor.personId === delegateId ||
    actor.personId === officialId ||
    (bodyId !== null && mayNameDelegatesOf(actor, bodyId))
  )
}

/** The latest day allowed by the longest of the official's verified mandates; null when none is in force. */
async function latestEnd(
  tx: Tx,
  { officialId, bodyId, today }: { officialId: string; bodyId: string | null; today: Day },
) {
  const mandates = await tx.mandate.findMany({
    where: { personId: officialId, proof: 'verified', ...(bodyId && { bodyId }), ...inForceOn(today) },
    select: { endsOn: true },
  })
  const ends = mandates.map((mandate) => latestDelegationEnd(today, mandate.endsOn))
  return ends.toSorted().at(-1) ?? null
}

type Pair = { delegateId: string; officialId?: string; bodyId?: string }

async function replaceEarlier(tx: Tx, actor: Actor, pair: Pair, today: Day) {
  // One at a time for one delegate, or two would overlap.
  await tx.$queryRaw`SELECT "id" FROM "Person" WHERE "id" = ${pair.delegateId}::uuid FOR UPDATE`
  const earlier = await tx.delegation.findMany({
    where: { ...pair, revokedAt: null, endsOn: { gte: columnOfDay(today) } },
    select: { id: true },
  })
  for (const { id } of earlier) {
    await tx.delegation.update({ where: { id }, data: { revokedAt: await dbNow(tx) } })
    await record(tx, actor, {
      subject: { type: 'delegation', id },
      action: 'delegation.replaced',
      onBehalfOfId: pair.officialId ?? null,
    })
  }
}
