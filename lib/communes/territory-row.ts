import { z } from 'zod'
import { code, country, optional } from './reference-cell'
import { referenceKinds } from './territory'

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
