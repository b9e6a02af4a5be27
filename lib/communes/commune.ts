import type { Locale } from '@/lib/i18n/locales'

/** A commune is known by country and national code: 487 codes exist in both France and Belgium. */
export interface CommuneKey {
  country: string
  code: string
}

/** "BE/57081": in addresses, fields and tags of cached pages. */
export function keyText({ country, code }: CommuneKey): string {
  return `${country}/${code}`
}

export function parseKey(text: string): CommuneKey | null {
  const [, country, code] = /^([A-Z]{2})\/([0-9A-Za-z-]{1,20})$/.exec(text) ?? []
  return country && code ? { country, code } : null
}

/** Null means the same as `name`. */
export interface CommuneNames {
  name: string
  nameFr: string | null
  nameNl: string | null
  nameDe: string | null
  nameEn: string | null
  languages: string[]
}

function nameIn(names: CommuneNames, language: string): string {
  const known: Record<string, string | null> = {
    fr: names.nameFr,
    nl: names.nameNl,
    de: names.nameDe,
    en: names.nameEn,
  }
  return known[language] ?? names.name
}

/** In the reader's language: "Courtrai" for Kortrijk in French. */
export function communeName(names: CommuneNames, locale: Locale): string {
  return nameIn(names, locale)
}

function officialNames(names: CommuneNames): string[] {
  const official = names.languages.map((language) => nameIn(names, language))
  return [...new Set(official.length > 0 ? official : [names.name])]
}

/** On the road signs: "Kortrijk"; where there are two official languages, both: "Bruxelles / Brussel". */
export function officialName(names: CommuneNames): string {
  return officialNames(names).join(' / ')
}

/** The reader's language first, official name after: "Courtrai (Kortrijk)"; once when they are the same. */
export function communeNameInFull(names: CommuneNames, locale: Locale): string {
  const own = communeName(names, locale)
  return officialNames(names).includes(own) ? own : `${own} (${officialName(names)})`
}

/** The names that differ from the reader's, each with its language, official ones first. */
export function otherNames(
  names: CommuneNames,
  locale: Locale,
): { language: string; name: string; isOfficial: boolean }[] {
  const own = communeName(names, locale)
  const languages = [...new Set([...names.languages, 'fr', 'nl', 'de', 'en'])]
  const seen = new Set([own])
  return languages.flatMap((language) => {
    const name = nameIn(names, language)
    const isOfficial = names.languages.includes(language)
    if (seen.has(name) || (name === names.name && !isOfficial && names.languages.length > 0)) return []
    seen.add(name)
    return [{ language, name, isOfficial }]
  })
}
