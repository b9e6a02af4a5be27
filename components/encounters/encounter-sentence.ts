import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import { textFor } from '@/lib/i18n/content'
import { formatSpan } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { encounterName } from './encounter-name'
import { asSentence, capitalised, kindBefore, placeWords } from './encounter-words'
import { hostOf } from './host'

/** "Halluin – Menen": what the page is called. */
export function pageName(encounter: EncounterPage, locale: Locale): string {
  const sides = encounter.sides.map((side) => ({ host: hostOf(encounter, side)?.body ?? null }))
  return encounterName({ title: encounter.title, sides }, locale)
}

type Told = Pick<EncounterPage, 'kind' | 'title' | 'startsAt' | 'endsAt' | 'zone' | 'attendance' | 'venueName'> & {
  commune: Parameters<typeof placeWords>[0]['commune']
}

/** One sentence of facts for search results, shared links and calendars. */
export function encounterSentence(encounter: Told, locale: Locale): string {
  const { startsAt, endsAt, zone } = encounter
  const facts = [
    `${kindBefore(encounter, locale)}${textFor(encounter.title, locale).text}`,
    capitalised(formatSpan(startsAt, endsAt, { locale, zone }), locale),
    placeWords(encounter, locale),
  ]
  return facts.filter(Boolean).map(asSentence).join(' ')
}
