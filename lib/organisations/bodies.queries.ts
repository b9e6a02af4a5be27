import 'server-only'
import { keyText } from '@/lib/communes/commune'
import { type Placed, placeLine } from '@/lib/communes/place'
import { searchCommunes } from '@/lib/communes/search.queries'
import { plainKey } from '@/lib/communes/search-key'
import { countryName, formatList } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { namedBodySelect } from '@/lib/officials/office.queries'
import { bodyNameInFull, type NamedBody } from '@/lib/officials/official-line'
import { db } from '@/lib/platform/db'
import { done, refuse } from '@/lib/platform/result'

export type BodyHit = NamedBody & { id: string; isExact: boolean; place: Placed | null }

/** Bodies by name in any language: communes as they are searched everywhere, others by the words of their names. */
export async function searchBodies(text: string, { limit = 8 }: { limit?: number } = {}): Promise<BodyHit[]> {
  const [communes, others] = await Promise.all([communeBodies(text, limit), otherBodies(text, limit)])
  const exactFirst = (hit: BodyHit) => (hit.isExact ? 0 : 1)
  return [...communes, ...others].toSorted((a, b) => exactFirst(a) - exactFirst(b)).slice(0, limit)
}

async function communeBodies(text: string, limit: number): Promise<BodyHit[]> {
  const hits = await searchCommunes(text, { limit })
  const bodies = await db.body.findMany({
    where: { OR: hits.map(({ country, code }) => ({ communeCountry: country, communeCode: code })) },
    select: namedBodySelect,
  })
  const byKey = new Map(bodies.map((body) => [keyText({ country: body.country, code: body.communeCode ?? '' }), body]))
  return hits.flatMap((hit) => {
    const body = byKey.get(keyText(hit))
    return body ? [{ ...body, isExact: hit.isExact, place: hit }] : []
  })
}

async function otherBodies(text: string, limit: number): Promise<BodyHit[]> {
  const key = plainKey(text)
  if (key.length < 2) return []
  const bodies = await db.body.findMany({
    where: { kind: { not: 'commune' }, AND: key.split(' ').map((word) => ({ searchKey: { contains: word } })) },
    select: { ...namedBodySelect, searchKey: true },
    orderBy: [{ searchKey: 'asc' }],
    take: limit,
  })
  return bodies.map(({ searchKey, ...body }) => ({ ...body, isExact: namesOf(body).includes(key), place: null }))
}

function namesOf(body: NamedBody): string[] {
  return [body.name, body.nameFr, body.nameNl, body.nameDe, body.nameEn].map((name) => plainKey(name ?? ''))
}

export type BodyOption = { key: string; label: string; detail: string }

/** A body as a list of suggestions shows it: homonyms are told apart by place and country. */
export function bodyOption(hit: BodyHit, locale: Locale): BodyOption {
  const kind = translator(locale)(`organisations:bodyKind.${bodyKindOf(hit.kind)}`)
  const detail = hit.place ? placeLine(hit.place, locale) : `${kind}, ${countryName(hit.country, locale)}`
  return { key: hit.id, label: bodyNameInFull(hit, locale), detail }
}

/** Kinds of bodies, as the database has them. */
const bodyKinds = [
  'commune',
  'epci',
  'intercommunale',
  'syndicate',
  'egtc',
  'socialWelfareBody',
  'policeZone',
  'rescueZone',
  'province',
  'department',
  'region',
  'stateService',
  'association',
  'community',
] as const

function bodyKindOf(kind: string): (typeof bodyKinds)[number] {
  return bodyKinds.find((known) => known === kind) ?? 'association'
}

/** What a field for a body posted: what was chosen, else the only body of exactly that name, else which ones it may be. */
export async function bodyFromField({ text, key }: { text: string; key?: string | undefined }, locale: Locale) {
  if (key) {
    const chosen = await db.body.findUnique({ where: { id: key }, select: { id: true } })
    if (chosen) return done(chosen.id)
  }
  const hits = (await searchBodies(text)).filter((hit) => hit.isExact)
  const [only, ...others] = hits
  if (only && others.length === 0) return done(only.id)
  if (!only) return refuse('unknownBody', { field: 'body' })
  const names = hits.slice(0, 5).map((hit) => `${bodyOption(hit, locale).label} (${bodyOption(hit, locale).detail})`)
  return refuse('bodyNotUnique', { field: 'body', params: { names: formatList(names, locale, 'disjunction') } })
}

export async function findBody(id: string) {
  return db.body.findUnique({ where: { id }, select: namedBodySelect })
}
