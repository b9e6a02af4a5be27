import { z } from 'zod'
import { localeOr } from '@/lib/i18n/locales'
import { parseTerritory, referenceText } from './territory'

export const communesPerPage = 50

/** Kilometres from the border that the list offers; 0 = touches it. */
export const borderDistances = [0, 10, 25, 50] as const

const one = z.union([z.string(), z.array(z.string()).transform((several) => several[0] ?? '')]).default('')

/** What the address of the list may say. What makes no sense is as if it were not there: an old link still opens. */
export const communeFilters = z.object({
  q: one.transform((text) => text.trim().slice(0, 80)),
  country: one.transform((text) => (/^[A-Z]{2}$/.test(text) ? text : null)),
  territory: one.transform(parseTerritory),
  border: one.transform((text) => borderDistances.find((km) => String(km) === text) ?? null),
  page: one.transform((text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1)),
})

export type CommuneFilters = z.output<typeof communeFilters>

export const noFilters: CommuneFilters = communeFilters.parse({})

/** The address's query with some answers changed; the first page and what is not filtered are not written. */
export function communeQuery(filters: CommuneFilters, change: Partial<CommuneFilters> = {}): string {
  const { q, country, territory, border, page } = { ...filters, page: 1, ...change }
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (country) query.set('country', country)
  if (territory) query.set('territory', referenceText(territory))
  if (border !== null) query.set('border', String(border))
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `?${query}` : ''
}

/** What the suggestions of a commune field are asked. */
export const suggestQuery = z.object({
  q: z.string().max(200).default(''),
  locale: z
    .string()
    .optional()
    .transform((locale) => localeOr(locale)),
})
