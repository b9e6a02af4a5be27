import { countryName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { type TerritoryNames, territoryName } from './territory'

export interface Placed {
  country: string
  /** Province, department or, abroad, region; none for Brussels and Luxembourg's kin. */
  place: TerritoryNames | null
}

/** What tells homonyms apart: "Flandre occidentale, Belgique". Always there beside the name in a list. */
export function placeLine({ country, place }: Placed, locale: Locale): string {
  const parts = [place ? territoryName(place, locale) : null, countryName(country, locale)]
  return parts.filter(Boolean).join(', ')
}
