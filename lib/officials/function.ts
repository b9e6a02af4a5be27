import type { Locale } from '@/lib/i18n/locales'
import { resources } from '@/lib/i18n/resources'
import table from './functions.json'
import type { Jurisdiction } from './jurisdiction'

/** The form of titles a person chose. */
export const titleForms = ['feminine', 'masculine', 'neutral'] as const

export type TitleForm = (typeof titleForms)[number]

type Titles = Record<Locale, readonly string[]>

type FunctionEntry = {
  code: string
  jurisdiction: Jurisdiction
  /** Kind of body it belongs to. */
  body: string
  rank: number
  isElected: boolean
  titles: Titles
}

/** Facts: functions by jurisdiction with their titles (scripts/reference/functions.mjs). */
const functions: readonly FunctionEntry[] = table

const place: Record<TitleForm, number> = { masculine: 0, feminine: 1, neutral: 2 }

/** Codes of every function known anywhere. */
export const functionCodes: readonly string[] = [...new Set(functions.map((entry) => entry.code))]

/** Codes of elected or acting office; the others are staff, who hold no mandate. */
export const mandateFunctionCodes: readonly string[] = functionCodes.filter((code) =>
  functions.some((entry) => entry.code === code && entry.isElected),
)

export function isElectedFunction(code: string): boolean {
  return mandateFunctionCodes.includes(code)
}

/** The row of the place itself, else of its country, else of the first country that has the function. */
function entryFor(code: string, jurisdiction: Jurisdiction): FunctionEntry | undefined {
  const known = functions.filter((entry) => entry.code === code)
  const country = jurisdiction.slice(0, 2)
  return (
    known.find((entry) => entry.jurisdiction === jurisdiction) ??
    known.find((entry) => entry.jurisdiction.startsWith(country)) ??
    known[0]
  )
}

type TitleOf = { jurisdiction: Jurisdiction; form: TitleForm; locale: Locale }

/** "maire", "bourgmestre", "burgemeester" … by place, form and language; an unknown code stays what it is. */
export function functionTitle(code: string, { jurisdiction, form, locale }: TitleOf): string {
  return entryFor(code, jurisdiction)?.titles[locale][place[form]] ?? code
}

export type FunctionChoice = { code: string; title: string }

/**
 * Elected functions of a kind of body in a place, in the order of the executive, with neutral titles.
 * A place without a row of its own takes those of its country, a country without any those of France.
 */
export function electedFunctionsOf(bodyKind: string, jurisdiction: Jurisdiction, locale: Locale): FunctionChoice[] {
  const elected = functions.filter((entry) => entry.isElected && entry.body === bodyKind)
  const country = jurisdiction.slice(0, 2)
  const here = elected.filter((entry) => entry.jurisdiction.startsWith(country))
  const codes = new Set(
    (here.length > 0 ? here : elected).toSorted((a, b) => a.rank - b.rank).map((entry) => entry.code),
  )
  return [...codes].map((code) => ({ code, title: functionTitle(code, { jurisdiction, form: 'neutral', locale }) }))
}

/** Every elected function once, with its titles in the countries of the border: "maire / bourgmestre". */
export function functionChoices(locale: Locale): FunctionChoice[] {
  return mandateFunctionCodes.map((code) => ({ code, title: functionLabel(code, locale) }))
}

/** A function without a place: the distinct titles of France and Belgium, else of wherever it exists. */
export function functionLabel(code: string, locale: Locale): string {
  const known = functions.filter((entry) => entry.code === code)
  const near = known.filter((entry) => /^(FR|BE)/.test(entry.jurisdiction))
  const titles = (near.length > 0 ? near : known).map((entry) => entry.titles[locale][place.neutral])
  return titles.length > 0 ? [...new Set(titles)].join(' / ') : code
}

/** "maires et bourgmestres": who holds a function, wherever. */
export function functionPlural(code: string, locale: Locale): string {
  const plurals: Record<string, string> = resources[locale].officials.plural
  return plurals[code] ?? functionLabel(code, locale)
}
