import { z } from 'zod'
import { queryOf } from '@/lib/platform/search-params'

export const encountersPerPage = 20

const word = z.string().trim().max(80)

/** What an address of the list may ask; what it cannot mean is left out rather than refused. */
export const encounterFilterSchema = z.object({
  when: z.enum(['upcoming', 'past']).catch('upcoming'),
  q: word.catch(''),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  side: z
    .string()
    .regex(/^[\p{L}\p{N}-]{1,12}$/u)
    .optional()
    .catch(undefined),
  organiser: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional()
    .catch(undefined),
  function: z
    .string()
    .regex(/^[a-zA-Z]{1,40}$/)
    .optional()
    .catch(undefined),
  seats: z.literal('free').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export type EncounterFilter = z.output<typeof encounterFilterSchema>

export const everyEncounter: EncounterFilter = encounterFilterSchema.parse({})

/** The address's query with some answers changed, from the first page on. */
export function encounterQuery(
  filter: EncounterFilter,
  change: Partial<Record<keyof EncounterFilter, unknown>> = {},
): string {
  return queryOf({ ...filter, page: 1, ...change }, everyEncounter)
}
