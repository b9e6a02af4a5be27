export const locales = ['fr', 'nl', 'en', 'de'] as const

export type Locale = (typeof locales)[number]

/** The reference language: keys, plural forms and fallbacks follow it. */
export const defaultLocale: Locale = 'fr'

export const localeNames: Record<Locale, string> = { fr: 'français', nl: 'Nederlands', en: 'English', de: 'Deutsch' }

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

export function localeOr(value: unknown, otherwise: Locale = defaultLocale): Locale {
  return isLocale(value) ? value : otherwise
}
