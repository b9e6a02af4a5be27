import { concernsParticipants, type FieldChange } from '@/lib/encounters/change'
import { encounterName, type Nameable } from '@/lib/encounters/pair'
import { readOptionalContent, textFor } from '@/lib/i18n/content'
import {
  formatDate,
  formatList,
  formatMoment,
  formatSpan,
  formatTime,
  languageName,
  zoneCity,
  zoneName,
} from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { TitleForm } from '@/lib/officials/function'
import { type NamedBody, officialLine, personName } from '@/lib/officials/official-line'

/** The parts of an encounter that its letters, its pass and its pages write alike. */
export type OccasionFacts = Nameable & {
  zone: string
  startsAt: Date
  endsAt: Date
  venueName: string | null
  venueAddress: string | null
  communeName: string | null
  onlineUrl: string | null
}

export type WhoFacts = {
  givenName: string
  familyName: string
  titleForm: TitleForm
  office: { function: string; isActing: boolean; body: NamedBody } | null
}

/** Paris and Brussels share the hour, and both read these letters. */
function zoneWords(zone: string, locale: Locale): string {
  const shared = zone === 'Europe/Paris' || zone === 'Europe/Brussels'
  return shared ? translator(locale)('registrations:mail.zoneShared') : zoneName(zone, locale)
}

/** The theme, where the encounter is named after its places. */
export function themeOf(occasion: Nameable, locale: Locale): string {
  const title = textFor(occasion.title, locale).text
  return title === encounterName(occasion, locale) ? '' : title
}

/** "jeudi 3 décembre 2026, 18 h" */
export function startOf({ startsAt, zone }: Pick<OccasionFacts, 'startsAt' | 'zone'>, locale: Locale): string {
  return `${formatDate(startsAt, { locale, zone })}, ${formatTime(startsAt, { locale, zone })}`
}

/** "lundi 23 novembre 2026, 14 h 20 (heure de Paris et de Bruxelles)" */
export function deadlineWords(at: Date, zone: string, locale: Locale): string {
  return `${formatDate(at, { locale, zone })}, ${formatTime(at, { locale, zone })} (${zoneWords(zone, locale)})`
}

/** For a subject: "lundi 14 h 20" */
export function deadlineShort(at: Date, zone: string, locale: Locale): string {
  return `${formatDate(at, { locale, zone }, { year: false })}, ${formatTime(at, { locale, zone })}`
}

export function whenWords({ startsAt, endsAt, zone }: OccasionFacts, locale: Locale): string {
  return `${formatSpan(startsAt, endsAt, { locale, zone })} (${zoneWords(zone, locale)})`
}

/** The link of an online encounter is not a place: it goes to those who have a seat. */
export function whereWords({ venueName, venueAddress, communeName }: OccasionFacts): string {
  const place = [venueName, venueAddress].filter(Boolean).join(', ')
  return [place, communeName && !place.includes(communeName) && communeName].filter(Boolean).join(', ')
}

export function whoWords(who: WhoFacts, locale: Locale): string {
  return who.office ? officialLine(who, who.office, locale) : personName(who)
}

/** What changed, one line per thing people plan by: old and new, or only its name where a value says little. */
export function changeLines(changes: readonly FieldChange[], zone: string, locale: Locale): string[] {
  const t = translator(locale)
  return changes
    .filter((change) => concernsParticipants([change]))
    .map(({ field, before, after }) => {
      const label = t(`encounters:field.${field}`)
      const [old, now] = [valueWords(field, before, { zone, locale }), valueWords(field, after, { zone, locale })]
      if (old === null || now === null) return t('registrations:mail.changeOnly', { field: label })
      return t('registrations:mail.change', { field: label, before: old, after: now })
    })
}

type Reader = { zone: string; locale: Locale }

function valueWords(field: FieldChange['field'], value: FieldChange['after'], { zone, locale }: Reader): string | null {
  switch (field) {
    case 'startsAt':
    case 'endsAt':
      return typeof value === 'string' ? formatMoment(new Date(value), { locale, zone }) : null
    case 'languages':
      return Array.isArray(value)
        ? formatList(
            value.map((code) => languageName(code, locale)),
            locale,
          )
        : null
    case 'zone':
      return typeof value === 'string' ? zoneCity(value, locale) : null
    case 'venueName':
    case 'venueAddress':
    case 'onlineUrl':
      return typeof value === 'string' && value !== '' ? value : '—'
    case 'title':
      return contentWords(value, locale)
    default:
      return null
  }
}

function contentWords(value: FieldChange['after'], locale: Locale): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const content = readOptionalContent(value)
  return content ? textFor(content, locale).text : null
}
