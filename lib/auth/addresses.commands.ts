import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import type { Tx } from '@/lib/platform/db'

/**
 * The person of an address that was just proved; somebody the platform does not know becomes a person without a name,
 * who gives it when it is first needed. Two at once for one new address: the second waits and finds the first's person.
 */
export async function personOfAddress(
  tx: Tx,
  address: string,
  locale: Locale,
): Promise<{ id: string; isNew: boolean }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('address:' || lower(${address}), 0))`
  const known = await tx.emailAddress.findUnique({ where: { address } })
  if (known) {
    if (!known.confirmedAt) await confirm(tx, known.id)
    return { id: known.personId, isNew: false }
  }
  const person = await tx.person.create({
    data: { givenName: '', familyName: '', locale, emails: { create: { address } } },
    include: { emails: true },
  })
  for (const email of person.emails) await confirm(tx, email.id)
  return { id: person.id, isNew: true }
}

async function confirm(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`UPDATE "EmailAddress" SET "confirmedAt" = app_now() WHERE "id" = ${id}::uuid`
}
