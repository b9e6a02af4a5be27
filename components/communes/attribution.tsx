import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** Whose data this is: their licences ask to say so wherever it is shown. */
export function Attribution({ locale }: { locale: Locale }) {
  return <p className="meta attribution">{translator(locale)('communes:attribution')}</p>
}
