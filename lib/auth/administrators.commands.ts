import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { inTransaction } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import { done, refuse } from '@/lib/platform/result'
import { type Actor, authorOf } from './actor'

/**
 * Makes the person of an address an administrator: how an empty production gets its first one. The address stays
 * unconfirmed until its holder signs in with it. Only the command line does this.
 */
export async function makeAdministrator(
  actor: Actor,
  { address, locale = 'fr' }: { address: string; locale?: Locale },
) {
  if (actor.kind !== 'system') return refuse('notAllowed')
  return inTransaction(async (tx) => {
    const known = await tx.emailAddress.findUnique({ where: { address } })
    const personId =
      known?.personId ??
      (await tx.person.create({ data: { givenName: '', familyName: '', locale, emails: { create: { address } } } })).id
    const isAlready = (await tx.administrator.count({ where: { personId, endedAt: null } })) > 0
    if (isAlready) return done({ personId, isNew: false })
    await tx.$executeRaw`
      INSERT INTO "Administrator" ("id", "personId", "startedAt") VALUES (gen_random_uuid(), ${personId}::uuid, app_now())`
    await record(tx, authorOf(actor), { subject: { type: 'person', id: personId }, action: 'administrator.made' })
    return done({ personId, isNew: true })
  })
}
