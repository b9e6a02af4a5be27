import type { Locale } from '@/lib/i18n/locales'
import { type CommuneKey, type CommuneNames, communeNameInFull, keyText } from './commune'
import { type Placed, placeLine } from './place'

export interface Suggestion {
  key: string
  label: string
  detail: string
}

/** A commune as a field with suggestions shows it: homonyms are told apart; a merged one's old name is said. */
export function communeSuggestion(
  commune: CommuneKey & CommuneNames & Placed & { formerName?: string | null },
  locale: Locale,
): Suggestion {
  const details = [commune.formerName, placeLine(commune, locale)].filter(Boolean)
  return { key: keyText(commune), label: communeNameInFull(commune, locale), detail: details.join(' · ') }
}
