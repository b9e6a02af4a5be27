import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Locale } from '@/lib/i18n/locales'
import { queueMail } from '@/lib/mail/outbox'
import { findOrMakePerson } from '@/lib/officials/person.commands'
import { isAdministrator } from '@/lib/officials/policy'
import { findRecipient } from '@/lib/officials/recipient.queries'
import { dbNow, inTransaction, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { administrationEnded, youAreAdministrator } from './mail'

export type NewAdministrator = { address: string; givenName?: string; familyName?: string; locale: Locale }

/**
 * An administrator names another, the command line the first; who is named is told. The address stays unconfirmed until
 * its holder signs in with it.
 */
export async function nameAdministrator(actor: Actor, { givenName = '', familyName = '', ...who }: NewAdministrator) {
  if (!isAdministrator(actor)) return refuse('notAllowed')
  return inTransaction(async (tx) => {
    await lockAdministration(tx)
    const { id: personId } = await findOrMakePerson(tx, { ...who, givenName, familyName })
    if ((await tx.administrator.count({ where: { personId, endedAt: null } })) > 0) {
      return refuse('alreadyAdministrator', { field: 'address' })
    }
    await tx.administrator.create({ data: { personId, startedAt: await dbNow(tx) } })
    await record(tx, actor, {
      subject: { type: 'person', id: personId },
      action: 'administrator.made',
      onBehalfOfId: personId,
    })
    const recipient = await findRecipient(personId, tx)
    if (recipient) await queueMail(tx, youAreAdministrator(recipient))
    return done({ personId })
  })
}

/** Ends at once; the platform keeps one administrator. */
export async function endAdministrator(actor: Actor, administratorId: string) {
  if (!isAdministrator(actor)) return refuse('notAllowed')
  return inTransaction(async (tx) => {
    await lockAdministration(tx)
    const administrator = await tx.administrator.findFirst({ where: { id: administratorId, endedAt: null } })
    if (!administrator) return refuse('notFound')
    if ((await tx.administrator.count({ where: { endedAt: null } })) === 1) return refuse('lastAdministrator')
    const { personId } = administrator
    await tx.administrator.update({ where: { id: administratorId }, data: { endedAt: await dbNow(tx) } })
    await record(tx, actor, {
      subject: { type: 'person', id: personId },
      action: 'administrator.ended',
      onBehalfOfId: personId,
    })
    const recipient = await findRecipient(personId, tx)
    if (recipient) await queueMail(tx, administrationEnded(recipient))
    return done()
  })
}

/** Changes of administrators take turns, or the last two could end each other. */
async function lockAdministration(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('administrators', 0))`
}
