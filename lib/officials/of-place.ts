import type { Locale } from '@/lib/i18n/locales'

/** French names whose H is not silent: "maire de Hem", but "maire d’Halluin". */
const aspirated =
  /^(hal|halle|ham|hamoir|hamois|han|hannut|hastière|haguenau|haut|haute|hautes|hauts|havelange|hem|héron|herstal|herve|honnelles|hotton|houffalize|houilles|houyet|huy)(?![\p{L}])/iu

type Place = { locale: Locale; hasFrenchH: boolean }

/** "of" with a place, as the language joins them: "d’Halluin", "du Touquet", "van Menen", "of Menin". */
export function ofPlace(name: string, { locale, hasFrenchH }: Place): string {
  switch (locale) {
    case 'fr':
      return inFrench(name.replaceAll("'", '’'), hasFrenchH)
    case 'nl':
      return `van ${name}`
    case 'en':
      return `of ${name}`
    case 'de':
      return `von ${name}`
  }
}

function inFrench(name: string, hasFrenchH: boolean): string {
  if (/^le /i.test(name)) return `du ${name.slice(3)}`
  if (/^les /i.test(name)) return `des ${name.slice(4)}`
  return isElided(name, hasFrenchH) ? `d’${name}` : `de ${name}`
}

/** A vowel; a Y before a consonant ("Ypres", not "Yaoundé"); a silent H. */
function isElided(name: string, hasFrenchH: boolean): boolean {
  if (/^h/i.test(name)) return hasFrenchH && !aspirated.test(name)
  return /^([aeiouàâäæéèêëîïôöœùûü]|y(?![aeiouéè]))/i.test(name)
}
