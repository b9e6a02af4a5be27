import { z } from 'zod'
import { type CommuneNames, communeName, officialName } from '@/lib/communes/commune'
import type { Position } from '@/lib/communes/geo'
import type { CommuneFacts, Neighbour } from '@/lib/communes/queries'
import { type TerritoryNames, territoryKinds, territoryName } from '@/lib/communes/territory'
import type { CommuneAtPlace } from '@/lib/communes/window.queries'
import { communeCode, country, pageSchema } from './fields'
import { named } from './named-schemas'
import { type Lang, nameOf, textSchema } from './text'

const position = z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable()

const summary = z.strictObject({
  country,
  code: communeCode,
  name: textSchema,
  officialName: z.string().describe('As on the road signs'),
  languages: z.array(z.string()).describe('Official languages, ISO 639-1'),
  place: textSchema.nullable().describe('Province, department or region'),
  population: z.int().nullable(),
  position,
  borderKm: z.number().nullable().describe('Kilometres to the nearest border'),
})

export const communeSummarySchema = named(
  'CommuneSummary',
  z.strictObject({ ...summary.shape, distanceKm: z.number().nullable().describe('From `near`, where it was asked') }),
)

export const communePageSchema = named('CommuneList', pageSchema(communeSummarySchema))

const territory = z.strictObject({
  kind: z.enum(territoryKinds),
  country: z.string().nullable(),
  code: z.string().nullable(),
  name: textSchema,
})

const neighbour = z.strictObject({ country, code: communeCode, name: textSchema, km: z.number() })

export const communeSchema = named(
  'Commune',
  z.strictObject({
    ...summary.shape,
    codeSystem: z.string(),
    populationYear: z.int().nullable(),
    postalCodes: z.array(z.string()),
    facilityLanguages: z.array(z.string()),
    formerCodes: z.array(z.string()).describe('Codes of merged communes that lead here'),
    territories: z.array(territory),
    neighbours: z.array(neighbour).describe('The nearest communes of other countries'),
  }),
)

type Row = CommuneNames & {
  country: string
  code: string
  place: TerritoryNames | null
  population: number | null
  position: Position | null
  borderKm: number | null
}

const rounded = (km: number) => Math.round(km * 10) / 10

function summaryOf(commune: Row, lang: Lang): z.input<typeof summary> {
  const { country, code, languages, place, population, position, borderKm } = commune
  return {
    country,
    code,
    name: nameOf((locale) => communeName(commune, locale), lang),
    officialName: officialName(commune),
    languages,
    place: place && nameOf((locale) => territoryName(place, locale), lang),
    population,
    position,
    borderKm: borderKm === null ? null : rounded(borderKm),
  }
}

export function communeSummaryOf(row: CommuneAtPlace, lang: Lang): z.input<typeof communeSummarySchema> {
  return { ...summaryOf(row, lang), distanceKm: row.km === null ? null : rounded(row.km) }
}

export function communeOf(
  commune: CommuneFacts,
  neighbours: readonly Neighbour[],
  lang: Lang,
): z.input<typeof communeSchema> {
  return {
    ...summaryOf(commune, lang),
    codeSystem: commune.codeSystem,
    populationYear: commune.populationYear,
    postalCodes: commune.postalCodes,
    facilityLanguages: commune.facilityLanguages,
    formerCodes: commune.former.map(({ code }) => code),
    territories: commune.territories.map(({ kind, country, code, ...names }) => ({
      kind,
      country,
      code,
      name: nameOf((locale) => territoryName(names, locale), lang),
    })),
    neighbours: neighbours.map((one) => ({
      country: one.country,
      code: one.code,
      name: nameOf((locale) => communeName(one, locale), lang),
      km: rounded(one.km),
    })),
  }
}
