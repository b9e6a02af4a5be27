import type { Content } from './content'
import { defaultLocale, type Locale, locales } from './locales'

/** A text written by the program in every language, where its reader is not known yet: the params of a refusal. */
export function inEveryLanguage(write: (locale: Locale) => string): Content {
  const texts = Object.fromEntries(locales.map((locale) => [locale, { text: write(locale) }]))
  return { original: defaultLocale, texts }
}
