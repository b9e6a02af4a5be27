import { formatList, languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'

/** How people, tables and subjects are called where the sentences are read. */
export type Names = { person: (id: string) => string; table: (id: string) => string; subject: (id: string) => string }

const asWritten = (id: string) => id

export const idsAsNames: Names = { person: asWritten, table: asWritten, subject: asWritten }

/** Languages by their names; an instance from elsewhere may name one in its own way. */
export const languagesIn = (locale: Locale, codes: readonly string[]): string =>
  listed(
    codes.map((code) => (/^[a-z]{2,3}$/.test(code) ? languageName(code, locale) : code)),
    locale,
  )

export const listed = (items: readonly (string | number)[], locale: Locale): string =>
  formatList(items.map(String), locale)
