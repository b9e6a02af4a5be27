import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** "1 place", "3 places": what a sentence says in figures, in the number its language wants. Points may have decimals. */
export function amount(
  what: 'newSubjects' | 'people' | 'points' | 'rounds' | 'seats' | 'subjects',
  count: number,
  locale: Locale,
) {
  const figure = formatNumber(count, locale, what === 'points' ? 2 : 0)
  return translator(locale)(`speed-meetings:amounts.${what}`, { count, figure })
}
