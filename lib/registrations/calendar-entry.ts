import { textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { type CalendarMethod, calendarFile } from '@/lib/mail/calendar'
import type { MailAttachment } from '@/lib/mail/message'
import { personName } from '@/lib/officials/official-line'
import { absolute, paths } from '@/lib/platform/paths'
import { whereWords } from './letter'
import type { Occasion, Registrant } from './letters.queries'
import type { LetterKind } from './mail'
import { addressOf, type Site } from './mail-links'

type Subject = { occasion: Occasion; registrant: Registrant; site: Site }

type Reader = { personId: string; locale: Locale }

/** What a letter does to the person's calendar: nothing, an entry (new or updated), or taking it back. */
function methodFor(kind: LetterKind, { status, confirmedAt }: Registrant): CalendarMethod | null {
  if (['confirmed', 'substituted', 'reminder'].includes(kind)) return 'REQUEST'
  if (kind === 'encounterChanged') return status === 'confirmed' ? 'REQUEST' : null
  const ends = ['cancelled', 'cancelledByOrganiser', 'encounterCancelled', 'replaced'].includes(kind)
  return ends && confirmedAt !== null ? 'CANCEL' : null
}

export function calendarOf(kind: LetterKind, subject: Subject, reader: Reader): MailAttachment | null {
  const method = methodFor(kind, subject.registrant)
  if (!method) return null
  return {
    filename: translator(reader.locale)('registrations:mail.file'),
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: registrationCalendar(subject, reader, method),
  }
}

/** One person's entry: the same UID for the registration's whole life, a higher SEQUENCE at each change. */
export function registrationCalendar(
  { occasion, registrant, site }: Subject,
  reader: Reader,
  method: CalendarMethod,
): string {
  const { locale } = reader
  const link = addressOf({ occasion, registrant, site, to: reader })
  const place = whereWords(occasion) || occasion.onlineUrl
  const entry = {
    uid: `registration-${registrant.id}@${new URL(site.url).hostname}`,
    sequence: registrant.sequence,
    startsAt: occasion.startsAt,
    endsAt: occasion.endsAt,
    zone: occasion.zone,
    summary: textFor(occasion.title, locale).text,
    description: translator(locale)('registrations:mail.description', { reference: registrant.reference, link }),
    ...(place ? { location: place } : {}),
    url: absolute(site.url, paths.encounter(locale, occasion.slug)),
    updatedAt: occasion.now,
    organizer: {
      name: textFor(occasion.organisation.name, locale).text,
      email: occasion.organisation.email ?? site.sender,
    },
    ...(registrant.address ? { attendee: { name: personName(registrant), email: registrant.address } } : {}),
  }
  return calendarFile([entry], { method })
}
