import { defaultLocale, isLocale, type Locale } from './locales'

/** The first of our languages that an Accept-Language header asks for, by its weights (RFC 9110, 12.5.4). */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((wish) => {
      const [range = '', ...parameters] = wish.trim().toLowerCase().split(';')
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { language: range.split('-')[0], weight: weight ? Number(weight.trim().slice(2)) || 0 : 1 }
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wishes.map((wish) => wish.language).find(isLocale) ?? defaultLocale
}
