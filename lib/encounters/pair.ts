import { type Content, textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'

export type Nameable = { title: Content; sides: readonly { host: { name: string } | null }[] }

/** The places that meet, in their official names: the name of an encounter whose sides all have a host. */
export function pairOf({ sides }: Pick<Nameable, 'sides'>): string[] | null {
  const names = sides.map((side) => side.host?.name).filter((name) => name !== undefined)
  const isPair = names.length >= 2 && names.length === sides.length && new Set(names).size === names.length
  return isPair ? names : null
}

/** "Halluin – Menen" where places meet, else the title: for titles of windows, feeds, calendars and letters. */
export function encounterName(encounter: Nameable, locale: Locale): string {
  return pairOf(encounter)?.join(' – ') ?? textFor(encounter.title, locale).text
}
