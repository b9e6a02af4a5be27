import 'server-only'
import type { LinkHolder } from '@/lib/auth/actor'
import { activeOn } from '@/lib/officials/delegation'
import { officeDay } from '@/lib/officials/mandate'
import { db, dbNow } from '@/lib/platform/db'
import { readRegistrationToken } from './link'

/**
 * Who holds a link of a letter: the person, or a delegate as long as the delegation is in force. Null for a link that is
 * cut, forged or past its end, and for rights that have ended.
 */
export async function findLinkHolder(token: string): Promise<LinkHolder | null> {
  const now = await dbNow()
  const link = readRegistrationToken(token, now)
  if (!link) return null
  const [registration, reader] = await Promise.all([
    db.registration.findUnique({
      where: { id: link.registrationId },
      select: { personId: true, locale: true, mandate: { select: { bodyId: true } } },
    }),
    db.person.findUnique({ where: { id: link.personId }, select: { locale: true } }),
  ])
  if (!registration || !reader) return null
  const holder = { kind: 'link', personId: link.personId, registrationId: link.registrationId } as const
  if (registration.personId === link.personId) return { ...holder, locale: registration.locale }
  const delegations = await db.delegation.count({
    where: {
      delegateId: link.personId,
      scopes: { has: 'registrations' },
      ...activeOn(officeDay(now)),
      OR: [
        { officialId: registration.personId },
        ...(registration.mandate ? [{ bodyId: registration.mandate.bodyId }] : []),
      ],
    },
  })
  return delegations > 0 ? { ...holder, locale: reader.locale } : null
}
