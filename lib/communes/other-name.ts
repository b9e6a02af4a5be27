import { z } from 'zod'
import type { CommuneRow } from './commune-row'
import { code, country } from './reference-cell'

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
