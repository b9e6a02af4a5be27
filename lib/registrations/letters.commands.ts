import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { FieldChange } from '@/lib/encounters/change'
import type { Content } from '@/lib/i18n/content'
import { queueMail } from '@/lib/mail/outbox'
import type { Tx } from '@/lib/platform/db'
import { loadOccasion, loadRegistrants, type Occasion } from './letters.queries'
import { type LetterKind, letterMails } from './mail'
import { liveStatuses } from './registration'

export type Telling = {
  /** Read before the lock; used when nothing changed since. */
  occasion?: Occasion
  /** The place in the line, by registration. */
  places?: ReadonlyMap<string, number>
  /** A side is full, not the whole. */
  isSideFull?: boolean
  /** The other person of a substitution. */
  otherName?: string
  changes?: readonly FieldChange[]
  note?: Content | null
}

/** Writes the letters about an event into the outbox, in the transaction of the event: to the person and who acts for them. */
export async function tell(
  tx: Tx,
  actor: Actor,
  kind: LetterKind,
  ids: readonly string[],
  telling: Telling = {},
): Promise<void> {
  if (ids.length === 0) return
  const actorIds = 'personId' in actor ? [actor.personId] : []
  const registrants = await loadRegistrants(tx, ids, actorIds)
  const occasions = new Map<string, Occasion>()
  for (const registrant of registrants) {
    const occasion =
      telling.occasion ?? occasions.get(registrant.encounterId) ?? (await loadOccasion(tx, registrant.encounterId))
    if (!occasion) throw new Error(`No encounter ${registrant.encounterId}`)
    occasions.set(registrant.encounterId, occasion)
    const place = telling.places?.get(registrant.id)
    const by = registrant.delegates.find((delegate) => actorIds.includes(delegate.personId))
    const mails = letterMails(kind, {
      ...telling,
      occasion,
      registrant,
      ...(place ? { place } : {}),
      ...(by ? { by } : {}),
    })
    for (const mail of mails) await queueMail(tx, mail)
  }
}

/**
 * Tells everybody registered what changed of an encounter, old and new, with an updated calendar entry for those who have
 * one. Called after the new values are written.
 */
export async function queueChangeMails(
  tx: Tx,
  actor: Actor,
  encounterId: string,
  changes: readonly FieldChange[],
  note: Content | null,
): Promise<void> {
  const where = { encounterId, status: { in: [...liveStatuses] } }
  await tx.registration.updateMany({ where, data: { sequence: { increment: 1 } } })
  const live = await tx.registration.findMany({ where, select: { id: true }, orderBy: { number: 'asc' } })
  await tell(
    tx,
    actor,
    'encounterChanged',
    live.map(({ id }) => id),
    { changes, note },
  )
}
