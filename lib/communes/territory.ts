import type { Locale } from '@/lib/i18n/locales'

/** Those that reference files define. */
export const referenceKinds = [
  'country',
  'region',
  'province',
  'department',
  'arrondissement',
  'epci',
  'intercommunale',
  'grouping',
] as const

export type ReferenceKind = (typeof referenceKinds)[number]

/** Those that an administrator draws. */
export const drawnKinds = ['sector', 'network', 'livingArea', 'coresponsibility'] as const

export type DrawnKind = (typeof drawnKinds)[number]

export const territoryKinds = [...referenceKinds, ...drawnKinds] as const

export type TerritoryKind = (typeof territoryKinds)[number]

/** Columns of a commune, a territory or a body: its name, and its name in each language that has another. */
export const nameColumns = { name: true, nameFr: true, nameNl: true, nameDe: true, nameEn: true } as const

export interface TerritoryNames {
  name: string
  nameFr: string | null
  nameNl: string | null
  nameDe: string | null
  nameEn: string | null
}

export function territoryName(names: TerritoryNames, locale: Locale): string {
  return { fr: names.nameFr, nl: names.nameNl, de: names.nameDe, en: names.nameEn }[locale] ?? names.name
}

export type TerritoryReference = { id: string } | { kind: TerritoryKind; country: string | null; code: string }

/** Official territories by kind and code, so that a link lasts from one database to another; drawn ones by id. */
export function referenceOf(territory: {
  id: string
  kind: TerritoryKind
  country: string | null
  code: string | null
}): TerritoryReference {
  const { id, kind, country, code } = territory
  return code === null ? { id } : { kind, country, code }
}

/** "epci:FR:200093201", "grouping::eurometropole", or an id: in addresses. */
export function referenceText(reference: TerritoryReference): string {
  return 'id' in reference ? reference.id : [reference.kind, reference.country ?? '', reference.code].join(':')
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function parseTerritory(text: string): TerritoryReference | null {
  if (uuid.test(text)) return { id: text }
  const [, kind, country, code] = /^([A-Za-z]+):([A-Z]{2}|):([0-9A-Za-z-]{1,20})$/.exec(text) ?? []
  const known = territoryKinds.find((one) => one === kind)
  return known && code ? { kind: known, country: country || null, code } : null
}

/** Kinds by which a reader tells homonyms apart, best first: what people say after the name of a commune. */
export const placeKinds = ['province', 'department', 'region'] as const satisfies TerritoryKind[]
