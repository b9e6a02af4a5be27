import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { db } from '@/lib/platform/db'
import { registrationCalendar } from './calendar-entry'
import { loadOccasion, loadRegistrants } from './letters.queries'
import { ourSite } from './mail'
import { registrationsSeenBy } from './policy'

/** The entry of a confirmed registration, with the same UID and SEQUENCE as in the last letter. */
export async function findOwnCalendar(actor: Actor, id: string, locale: Locale) {
  const where = { AND: [{ id, status: 'confirmed' as const }, registrationsSeenBy(actor)] }
  const seen = await db.registration.findFirst({ where, select: { id: true } })
  const [registrant] = seen ? await loadRegistrants(db, [seen.id], []) : []
  const occasion = registrant && (await loadOccasion(db, registrant.encounterId))
  if (!registrant || !occasion || !('personId' in actor)) return null
  const reader = { personId: actor.personId, locale }
  const content = registrationCalendar({ occasion, registrant, site: ourSite() }, reader, 'PUBLISH')
  return { filename: translator(locale)('registrations:mail.file'), content }
}
