import type { CommuneCount } from '@/lib/communes/list.queries'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** "12", or "more than 500" where not all are counted. */
export function foundNumber({ total, isMore }: CommuneCount, locale: Locale): string {
  const figure = formatNumber(total, locale)
  return isMore ? translator(locale)('common:list.moreThan', { figure }) : figure
}
