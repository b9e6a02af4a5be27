import { z } from 'zod'
import { localeOr } from '@/lib/i18n/locales'
import { parseTerritory } from './territory'

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

/** What the suggestions of a commune field are asked. */
export const suggestQuery = z.object({
  q: z.string().max(200).default(''),
  locale: z
    .string()
    .optional()
    .transform((locale) => localeOr(locale)),
})
