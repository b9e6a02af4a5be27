import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { Period } from '@/lib/officials/mandate'

/** "du 20 mars 2026 au 31 mars 2032", "depuis le …", "jusqu’au …"; nothing when neither day is known. */
export function periodInWords({ startsOn, endsOn }: Period, locale: Locale): string {
  const t = translator(locale)
  const from = startsOn ? formatDay(startsOn, locale) : ''
  const to = endsOn ? formatDay(endsOn, locale) : ''
  if (from && to) return t('officials:period.both', { from, to })
  if (from) return t('officials:period.since', { from })
  return to ? t('officials:period.until', { to }) : t('officials:period.unknown')
}
