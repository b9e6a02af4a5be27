import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import type { Tx } from '@/lib/platform/db'

/** Where and how to write to somebody. */
export type Addressee = { address: string; name: string; personId: string; locale: Locale }

/** The main address of a person, and their language. */
export async function letterTo(tx: Tx, personId: string): Promise<Addressee> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    include: { emails: { orderBy: { isPrimary: 'desc' }, take: 1 } },
  })
  const [email] = person.emails
  if (!email) throw new Error('Somebody with an account has no address')
  const name = `${person.givenName} ${person.familyName}`.trim()
  return { address: email.address, name: name || email.address, personId, locale: person.locale }
}
