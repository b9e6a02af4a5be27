import { z } from 'zod'
import { queryOf } from '@/lib/platform/search-params'

export const callsPerPage = 20

/** What a reader looks for; reading, results and discontinued calls are all closed ones. */
export const callFilterStates = ['current', 'open', 'upcoming', 'closed', 'all'] as const

/** What an address of the list may ask; what it cannot mean is left out rather than refused. */
export const callFilterSchema = z.object({
  q: z.string().trim().max(80).catch(''),
  state: z.enum(callFilterStates).catch('current'),
  organiser: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export type CallFilter = z.output<typeof callFilterSchema>

export const currentCalls: CallFilter = callFilterSchema.parse({})

/** The address's query with some answers changed, from the first page on. */
export function callQuery(filter: CallFilter, change: Partial<Record<keyof CallFilter, unknown>> = {}): string {
  return queryOf({ ...filter, page: 1, ...change }, currentCalls)
}
