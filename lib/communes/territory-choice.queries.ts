import 'server-only'
import { countryName, formatList } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { db } from '@/lib/platform/db'
import { done, type Result, refuse } from '@/lib/platform/result'
import { plainKey } from './search-key'
import { listTerritories, type TerritoryLine } from './territories.queries'
import { territoryName } from './territory'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function namesOf({ name, nameFr, nameNl, nameDe, nameEn }: TerritoryLine): string[] {
  return [name, nameFr, nameNl, nameDe, nameEn].filter((one) => one !== null).map(plainKey)
}

/** Territories whose name in any language holds every word; those of exactly that name first. */
export async function searchTerritories(text: string, { limit = 10 } = {}): Promise<TerritoryLine[]> {
  const key = plainKey(text)
  if (key.length < 2) return []
  const words = key.split(' ')
  const hits = (await listTerritories({})).filter((one) =>
    namesOf(one).some((name) => words.every((word) => name.includes(word))),
  )
  const isExact = (one: TerritoryLine) => namesOf(one).includes(key)
  return hits.toSorted((a, b) => Number(isExact(b)) - Number(isExact(a))).slice(0, limit)
}

/** "région, Belgique": what tells homonyms apart. */
export function territoryDetail(territory: TerritoryLine, locale: Locale): string {
  const kind = translator(locale)(`communes:kinds.${territory.kind}`)
  return territory.country && territory.kind !== 'country' ? `${kind}, ${countryName(territory.country, locale)}` : kind
}

/** What a field with suggestions posted: the text, and the key of what was chosen, if anything was. */
type Posted = { text: string | null; key: string | null }

/** The territory a field asks for: what was chosen, else the only one of exactly that name. Null: none was asked for. */
export async function territoryFromField({ text, key }: Posted, locale: Locale): Promise<Result<string | null>> {
  if (!text) return done(null)
  if (key && uuid.test(key)) {
    const chosen = await db.territory.findUnique({ where: { id: key }, select: { id: true } })
    if (chosen) return done(chosen.id)
  }
  const hits = (await searchTerritories(text)).filter((one) => namesOf(one).includes(plainKey(text)))
  const [only, another] = hits
  if (!only) return refuse('unknownTerritory')
  if (!another) return done(only.id)
  const names = hits.map((one) => `${territoryName(one, locale)} (${territoryDetail(one, locale)})`)
  return refuse('severalTerritories', { params: { names: formatList(names, locale, 'disjunction') } })
}
