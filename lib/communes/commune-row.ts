import { z } from 'zod'
import { code, country, list, number, optional } from './reference-cell'
import { plainKey } from './search-key'
import type { ReferenceKind } from './territory'

/** A territory of the reference that a commune is in. */
export interface TerritoryPlace {
  kind: ReferenceKind
  country: string | null
  code: string
}

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
  territories: TerritoryPlace[]
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

function territoriesOf(row: Parents): TerritoryPlace[] {
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
