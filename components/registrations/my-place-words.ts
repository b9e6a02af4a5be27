import { formatOrdinal } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import type { findMyPlace } from '@/lib/registrations/queries'

type MyPlace = NonNullable<Awaited<ReturnType<typeof findMyPlace>>>

/** "Vous avez une place, référence 7K2M-94TX." */
export function myPlaceWords({ status, reference, inLine, isOwn, person }: MyPlace, locale: Locale): string {
  const t = translator(locale)
  const place = inLine ? formatOrdinal(inLine.place, locale) : ''
  const name = personName(person)
  return t(`registrations:mine.${status}.${isOwn ? 'you' : 'they'}`, { reference, place, name })
}
