import { z } from 'zod'
import { nearKeys, plainKey, searchKey } from './search-key'

/** Territories that reference files define; the others (sectors, networks …) are drawn by people. */
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

export interface TerritoryReference {
  kind: ReferenceKind
  country: string | null
  code: string
}

const optional = z
  .string()
  .default('')
  .transform((text) => text.trim() || null)
const list = z
  .string()
  .default('')
  .transform((text) => text.split('|').filter(Boolean))
const number = (from: number, to: number) =>
  z
    .string()
    .default('')
    .transform((text) => (text.trim() === '' ? null : Number(text)))
    .pipe(z.number().min(from).max(to).nullable())

const country = z.string().regex(/^[A-Z]{2}$/)
const code = z.string().regex(/^[0-9A-Za-z-]{1,20}$/)

/** One line of a `communes` file (columns: docs/reference-data.md). */
export const communeRow = z
  .object({
    country,
    code,
    code_system: z.string().regex(/^[A-Z-]{2,20}$/),
    name: z.string().trim().min(1).max(120),
    name_fr: optional,
    name_nl: optional,
    name_de: optional,
    name_en: optional,
    name_other: optional,
    other_spellings: list,
    languages: list,
    facilities: list,
    postal_codes: list,
    region_code: optional,
    province_code: optional,
    arrondissement_code: optional,
    group_code: optional,
    group_name: optional,
    group_type: optional,
    population: number(0, 50_000_000).pipe(z.int().nullable()),
    population_year: number(1900, 2200).pipe(z.int().nullable()),
    lat: number(-90, 90),
    lon: number(-180, 180),
    frbe_border_km: number(0, 20_000),
    eurometropole: z.enum(['0', '1', '']).default(''),
    predecessors: list,
    flags: list,
  })
  .refine((row) => (row.lat === null) === (row.lon === null), { path: ['lat'], message: 'lat and lon go together' })
  .transform((row) => ({
    country: row.country,
    code: row.code,
    codeSystem: row.code_system,
    name: row.name,
    nameFr: row.name_fr,
    nameNl: row.name_nl,
    nameDe: row.name_de,
    nameEn: row.name_en,
    nameAr: row.name_other?.match(/^ar:(.+)$/)?.[1] ?? null,
    sortKey: plainKey(row.name),
    languages: row.languages,
    facilityLanguages: row.facilities,
    postalCodes: row.postal_codes,
    population: row.population,
    populationYear: row.population_year,
    latitude: row.lat,
    longitude: row.lon,
    borderKm: row.frbe_border_km,
    flags: row.flags,
    spellings: row.other_spellings,
    predecessors: row.predecessors,
    territories: territoriesOf(row),
  }))

export type CommuneRow = z.output<typeof communeRow>

interface Parents {
  country: string
  region_code: string | null
  province_code: string | null
  arrondissement_code: string | null
  group_code: string | null
  group_name: string | null
  group_type: string | null
  eurometropole: string
}

/** Countries whose first level below the State is called a province in the file's region column. */
const provincesAsRegions = new Set(['NL'])

function territoriesOf(row: Parents): TerritoryReference[] {
  const { country } = row
  const intercommunale = row.group_type === 'INTERCOMMUNALE'
  const groupCode = intercommunale ? (row.group_name?.toLowerCase() ?? null) : row.group_code
  const found: [ReferenceKind, string | null][] = [
    ['country', country],
    [provincesAsRegions.has(country) ? 'province' : 'region', row.region_code],
    [country === 'FR' ? 'department' : 'province', row.province_code],
    ['arrondissement', row.arrondissement_code],
    [intercommunale ? 'intercommunale' : 'epci', groupCode],
  ]
  const own = found.flatMap(([kind, code]) => (code === null ? [] : [{ kind, country, code }]))
  return row.eurometropole === '1' ? [...own, { kind: 'grouping', country: null, code: 'eurometropole' }] : own
}

/** One line of a `territories` file. */
export const territoryRow = z
  .object({
    country: country.or(z.literal('')).transform((text) => text || null),
    kind: z.enum(referenceKinds),
    code: code,
    name: z.string().trim().min(1).max(200),
    fr: optional,
    nl: optional,
    de: optional,
    en: optional,
    type: optional,
  })
  .transform(({ fr, nl, de, en, ...row }) => ({ ...row, nameFr: fr, nameNl: nl, nameDe: de, nameEn: en }))

export type TerritoryRow = z.output<typeof territoryRow>

/** One line of the file of merged communes; the name is not always known. */
export const formerRow = z.object({ country, code, name: optional, successor: code })

export type FormerRow = z.output<typeof formerRow>

/** The German code, "AGS", has eight digits that nobody types; GeoNames' identifiers are not official. */
const typedCodeSystems = new Set(['INSEE', 'NIS'])

export interface NameRow {
  country: string
  code: string
  key: string
  kind: 'name' | 'postalCode' | 'code' | 'formerName'
  weight: number
  near: number[]
}

/** Every spelling under which a commune is looked up: names (each half of "Biel/Bienne" too), postal codes, own code. */
export function namesOf({ country, code, ...row }: CommuneRow): NameRow[] {
  const names = [row.name, row.nameFr, row.nameNl, row.nameDe, row.nameEn, row.nameAr, ...row.spellings]
  const keys = new Map<string, NameRow['kind']>()
  const add = (key: string, kind: NameRow['kind']) => {
    if (key !== '' && !keys.has(key)) keys.set(key, kind)
  }
  for (const name of names)
    for (const spelling of [name ?? '', ...(name ?? '').split('/')]) add(searchKey(spelling), 'name')
  for (const postalCode of row.postalCodes) add(searchKey(postalCode), 'postalCode')
  if (typedCodeSystems.has(row.codeSystem)) add(searchKey(code), 'code')
  return [...keys].map(([key, kind]) => {
    return { country, code, key, kind, weight: row.population ?? 0, near: kind === 'name' ? nearKeys(key) : [] }
  })
}
