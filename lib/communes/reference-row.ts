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

export interface CommuneRow {
  country: string
  code: string
  codeSystem: string
  name: string
  nameFr: string | null
  nameNl: string | null
  nameDe: string | null
  nameEn: string | null
  nameAr: string | null
  sortKey: string
  languages: string[]
  facilityLanguages: string[]
  postalCodes: string[]
  population: number | null
  populationYear: number | null
  latitude: number | null
  longitude: number | null
  borderKm: number | null
  flags: string[]
  /** Spellings that find it and are shown nowhere. */
  spellings: string[]
  predecessors: string[]
  territories: TerritoryReference[]
}

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
    name_other: optional,
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
  .transform(
    (row): CommuneRow => ({
      country: row.country,
      code: row.code,
      codeSystem: row.code_system,
      name: row.name,
      nameFr: row.name_fr,
      nameNl: row.name_nl,
      nameDe: row.name_de,
      nameEn: null,
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
      spellings: [],
      predecessors: row.predecessors,
      territories: territoriesOf(row),
    }),
  )

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
const provincesAsRegions = new Set(['NL', 'TN'])

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
    // Tunisia's governorates are what provinces are elsewhere.
    level: z
      .enum([...referenceKinds, 'governorate'])
      .transform((level) => (level === 'governorate' ? 'province' : level)),
    code: code,
    name: z.string().trim().min(1).max(200),
    name_fr: optional,
    name_nl: optional,
    name_de: optional,
    name_en: optional,
    type: optional,
  })
  .transform(({ level, name_fr: nameFr, name_nl: nameNl, name_de: nameDe, name_en: nameEn, ...row }) => {
    return { kind: level, ...row, nameFr, nameNl, nameDe, nameEn }
  })

export type TerritoryRow = z.output<typeof territoryRow>

/** One line of the hand-kept names in languages that official lists do not know; without a language it only finds. */
export const otherName = z.object({
  country,
  code,
  language: z.enum(['fr', 'nl', 'de', 'en', '']),
  name: z.string().min(1),
})

export type OtherName = z.output<typeof otherName>

const columnOf = { fr: 'nameFr', nl: 'nameNl', de: 'nameDe', en: 'nameEn' } as const

/** A country's list never takes these names away, and never is overruled by them. */
export function withOtherNames(rows: CommuneRow[], others: OtherName[]): CommuneRow[] {
  const byKey = Map.groupBy(others, (other) => `${other.country}/${other.code}`)
  return rows.map((row) => {
    const named = { ...row, spellings: [...row.spellings] }
    for (const { language, name } of byKey.get(`${row.country}/${row.code}`) ?? []) {
      if (language === '') named.spellings.push(name)
      else named[columnOf[language]] ??= name
    }
    return named
  })
}

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
