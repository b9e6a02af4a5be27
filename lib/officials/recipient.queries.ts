import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { db, type Tx } from '@/lib/platform/db'
import type { TitleForm } from './function'
import { personName } from './official-line'

/** Whom a mail goes to, in which language; `address` is the primary one. */
export type Recipient = {
  personId: string
  address: string
  name: string
  givenName: string
  familyName: string
  titleForm: TitleForm
  locale: Locale
}

/** Of these people, those who have an address, by person. One query whatever the number. */
export async function listRecipients(personIds: readonly string[], client: Tx = db): Promise<Map<string, Recipient>> {
  const addresses = await client.emailAddress.findMany({
    where: { personId: { in: [...new Set(personIds)] }, isPrimary: true },
    select: {
      address: true,
      person: { select: { id: true, givenName: true, familyName: true, titleForm: true, locale: true } },
    },
  })
  return new Map(
    addresses.map(({ address, person: { id, ...person } }) => [
      id,
      { ...person, personId: id, address, name: personName(person).trim() || address },
    ]),
  )
}

export async function findRecipient(personId: string, client: Tx = db): Promise<Recipient | null> {
  return (await listRecipients([personId], client)).get(personId) ?? null
}
