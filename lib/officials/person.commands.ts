import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import type { Tx } from '@/lib/platform/db'
import { touchPerson } from './freshness.commands'
import type { TitleForm } from './function'

export type NewPerson = {
  givenName: string
  familyName: string
  titleForm?: TitleForm | undefined
  locale: Locale
  address?: string | undefined
}

/**
 * The person an address belongs to, or a new one whose address nobody has confirmed yet. Somebody known keeps the own
 * name; an empty one (signed in, never said) takes the name given. Two requests for one address take turns.
 */
export async function findOrMakePerson(
  tx: Tx,
  person: NewPerson & { address: string },
): Promise<{ id: string; isNew: boolean }> {
  await lockAddress(tx, person.address)
  const known = await tx.emailAddress.findUnique({ where: { address: person.address }, select: { personId: true } })
  if (!known) return { id: await makePerson(tx, person), isNew: true }
  await nameOnce(tx, known.personId, person)
  return { id: known.personId, isNew: false }
}

/** Whoever asks whether an address is known, and acts on the answer, holds it until the transaction ends. */
export async function lockAddress(tx: Tx, address: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('address:' || lower(${address}), 0))`
}

/** Gives a name to somebody who has none yet; pages may show them already. */
export async function nameOnce(
  tx: Tx,
  personId: string,
  { givenName, familyName, titleForm }: Omit<NewPerson, 'locale'>,
) {
  const { count } = await tx.person.updateMany({
    where: { id: personId, givenName: '', familyName: '' },
    data: { givenName, familyName, ...(titleForm && { titleForm }) },
  })
  if (count > 0) await touchPerson(tx, personId)
}

/** Takes only what a person is made of, whatever else a form said. */
export async function makePerson(
  tx: Tx,
  { givenName, familyName, titleForm, locale, address }: NewPerson,
): Promise<string> {
  const { id } = await tx.person.create({
    data: {
      givenName,
      familyName,
      locale,
      ...(titleForm && { titleForm }),
      ...(address && { emails: { create: { address } } }),
    },
    select: { id: true },
  })
  return id
}
