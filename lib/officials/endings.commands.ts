import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { queueMail } from '@/lib/mail/outbox'
import { dbNow, inTransaction, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { touchMandates } from './freshness.commands'
import { mandateEnded } from './mail'
import { columnOfDay, type Day, dayAfter, dayOfColumn, hasEnded, officeDay } from './mandate'
import { namedPersonSelect, officeSelect } from './office.queries'
import { isAdministrator } from './policy'
import { findRecipient } from './recipient.queries'

/**
 * Ends a mandate; `lastDay` still counts, what the mandate allowed stops after it. The official may say so, an
 * administrator too; neither prolongs it by this door. Answers who else holds the office and what the person still has open.
 */
export async function endMandate(actor: Actor, mandateId: string, lastDay: Day) {
  return inTransaction(async (tx) => {
    const mandate = await lockMandate(tx, mandateId)
    if (!mandate || !mayEnd(actor, mandate.personId)) return refuse('notFound')
    const now = await dbNow(tx)
    if (hasEnded(mandate, officeDay(now))) return refuse('mandateOver')
    if (mandate.startsOn && lastDay < dayOfColumn(mandate.startsOn))
      return refuse('endBeforeStart', { field: 'lastDay' })
    if (mandate.endsOn && lastDay > dayOfColumn(mandate.endsOn)) return refuse('endAfterTerm', { field: 'lastDay' })
    await tx.mandate.update({ where: { id: mandateId }, data: { endsOn: columnOfDay(lastDay) } })
    await record(tx, actor, {
      subject: { type: 'mandate', id: mandateId },
      action: 'mandate.ended',
      onBehalfOfId: mandate.personId,
      details: { lastDay },
    })
    await shortenDelegations(tx, actor, { personId: mandate.personId, lastDay })
    await touchMandates(tx, [mandateId])
    const recipient = await findRecipient(mandate.personId, tx)
    if (recipient) await queueMail(tx, mandateEnded(recipient, mandate, lastDay))
    return done({
      personId: mandate.personId,
      successors: await listSuccessors(tx, mandate, lastDay),
      openRegistrations: await countOpenRegistrations(tx, mandateId, now),
    })
  })
}

function mayEnd(actor: Actor, personId: string): boolean {
  return isAdministrator(actor) || (actor.kind === 'user' && actor.personId === personId)
}

async function lockMandate(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT "id" FROM "Mandate" WHERE "id" = ${id}::uuid FOR UPDATE`
  return tx.mandate.findUnique({
    where: { id },
    select: { id: true, personId: true, bodyId: true, startsOn: true, endsOn: true, ...officeSelect },
  })
}

/** Who was let act by this official is let until that day, unless another verified mandate goes on. */
async function shortenDelegations(tx: Tx, actor: Actor, { personId, lastDay }: { personId: string; lastDay: Day }) {
  const day = columnOfDay(lastDay)
  const goesOn = await tx.mandate.count({
    where: { personId, proof: 'verified', OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
  })
  if (goesOn > 0) return
  const given = await tx.delegation.findMany({
    where: { officialId: personId, revokedAt: null, endsOn: { gt: day } },
    select: { id: true, startsOn: true },
  })
  for (const { id, startsOn } of given) {
    const data = startsOn > day ? { revokedAt: await dbNow(tx) } : { endsOn: day }
    await tx.delegation.update({ where: { id }, data })
    await record(tx, actor, {
      subject: { type: 'delegation', id },
      action: 'delegation.shortened',
      onBehalfOfId: personId,
      details: { lastDay },
    })
  }
}

type Ended = { id: string; personId: string; bodyId: string; function: string }

/** Others who hold the same office after that day. */
async function listSuccessors(tx: Tx, { personId, bodyId, function: code }: Ended, lastDay: Day) {
  const first = dayAfter(columnOfDay(lastDay))
  const mandates = await tx.mandate.findMany({
    where: { bodyId, function: code, personId: { not: personId }, OR: [{ endsOn: null }, { endsOn: { gte: first } }] },
    select: { id: true, person: { select: namedPersonSelect } },
    orderBy: { person: { sortKey: 'asc' } },
    take: 20,
  })
  return mandates.map(({ id, person }) => ({ mandateId: id, person }))
}

function countOpenRegistrations(tx: Tx, mandateId: string, now: Date) {
  return tx.registration.count({
    where: {
      mandateId,
      status: { in: ['pending', 'waitlisted', 'offered', 'confirmed'] },
      encounter: { endsAt: { gt: now } },
    },
  })
}
