import type { EncounterKind } from '@/lib/encounters/encounter'
import { type Content, textFor } from '@/lib/i18n/content'
import { formatList, languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { bodyName, type NamedBody } from '@/lib/officials/official-line'

type Names = Pick<NamedBody, 'name' | 'nameFr' | 'nameNl' | 'nameDe' | 'nameEn'>

type Place = { attendance: 'onSite' | 'online' | 'hybrid'; venueName: string | null; commune: Names | null }

/** A commune in the reader's language. */
export function placeName(commune: Names, locale: Locale): string {
  return bodyName({ ...commune, kind: 'commune', country: '', communeCode: null }, locale)
}

/** "Salle du Manège, Halluin", "En ligne". */
export function placeWords({ attendance, venueName, commune }: Place, locale: Locale): string {
  if (attendance === 'online') return translator(locale)('encounters:public.card.online')
  return [venueName, commune && placeName(commune, locale)].filter(Boolean).join(', ')
}

export function capitalised(words: string, locale: Locale): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
}

type Address = { venueName: string | null; venueAddress: string | null; commune: Names | null }

/** "Salle du Manège, 12 rue de Lille, Halluin"; a commune that the address names is not said twice. */
export function addressWords({ venueName, venueAddress, commune }: Address, locale: Locale): string {
  const isNamed = commune !== null && venueAddress?.includes(commune.name)
  return [venueName, venueAddress, commune && !isNamed && placeName(commune, locale)].filter(Boolean).join(', ')
}

type Spoken = { languages: readonly string[]; hasInterpretation: boolean }

/** "Français et néerlandais, avec interprétation". */
export function spokenWords({ languages, hasInterpretation }: Spoken, locale: Locale): string {
  if (languages.length === 0) return ''
  const words = formatList(
    languages.map((code) => languageName(code, locale)),
    locale,
  )
  const spoken = capitalised(words, locale)
  return hasInterpretation
    ? translator(locale)('encounters:public.card.withInterpretation', { languages: spoken })
    : spoken
}

/** "Rencontre de proximité : " before a title; nothing where the title says the kind itself. */
export function kindBefore({ kind, title }: { kind: EncounterKind; title: Content }, locale: Locale): string {
  const name = translator(locale)(`encounters:public.kind.${kind}`)
  const words = textFor(title, locale).text.toLocaleLowerCase(locale)
  if (words.includes(name.toLocaleLowerCase(locale))) return ''
  return `${name}${locale === 'fr' ? '\u00a0: ' : ': '}`
}

export function asSentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`
}
