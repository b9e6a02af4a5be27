import type { EncounterCard } from '@/lib/encounters/public-card.queries'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import type { Locale } from '@/lib/i18n/locales'
import type { CalendarEntry } from '@/lib/mail/calendar'
import { env } from '@/lib/platform/env'
import { absolute, paths } from '@/lib/platform/paths'
import { encounterName } from './encounter-name'
import { encounterSentence, pageName } from './encounter-sentence'
import { addressWords, placeWords } from './encounter-words'

/** The public entry of an encounter: the same UID in every language, so that a later file replaces an earlier one. */
export function pageEntry(encounter: EncounterPage, locale: Locale): CalendarEntry {
  const location = encounter.attendance === 'online' ? placeWords(encounter, locale) : addressWords(encounter, locale)
  return { ...entryOf(encounter, locale), summary: pageName(encounter, locale), location }
}

export function cardEntry(card: EncounterCard, locale: Locale): CalendarEntry {
  return { ...entryOf(card, locale), summary: encounterName(card, locale), location: placeWords(card, locale) }
}

function entryOf(encounter: EncounterPage | EncounterCard, locale: Locale): Omit<CalendarEntry, 'summary'> {
  const { id, slug, sequence, startsAt, endsAt, zone, status, updatedAt } = encounter
  const base = env().APP_URL
  return {
    uid: `encounter-${id}@${new URL(base).hostname}`,
    sequence,
    startsAt,
    endsAt,
    zone,
    updatedAt,
    description: encounterSentence(encounter, locale),
    url: absolute(base, paths.encounter(locale, slug)),
    isCancelled: status === 'cancelled',
  }
}
