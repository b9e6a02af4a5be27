import { z } from 'zod'
import { type Content, textFor } from '@/lib/i18n/content'
import { type Locale, locales } from '@/lib/i18n/locales'
import { named } from './named-schemas'

/** A text by people: every language it exists in, or with `?lang=` that one (the original where it is missing). */
export const textSchema = named(
  'Text',
  z
    .union([z.strictObject({ fr: z.string(), nl: z.string(), en: z.string(), de: z.string() }).partial(), z.string()])
    .describe('One text by language; with ?lang= that text alone, the original where a translation is missing.'),
)

export type Text = z.input<typeof textSchema>

export type Lang = Locale | undefined

export function textOf(content: Content, lang: Lang): Text {
  if (lang) return textFor(content, lang).text
  return Object.fromEntries(Object.entries(content.texts).map(([locale, { text }]) => [locale, text]))
}

export function optionalTextOf(content: Content | null, lang: Lang): Text | null {
  return content && textOf(content, lang)
}

/** What has a name in every one of our languages by a rule: communes, bodies, territories. */
export function nameOf(nameIn: (locale: Locale) => string, lang: Lang): Text {
  return lang ? nameIn(lang) : Object.fromEntries(locales.map((locale) => [locale, nameIn(locale)]))
}
