import { z } from 'zod'

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

type Params = Record<string, string | string[] | undefined>

/** The first value of each name: a repeated one is a mistake of a link. */
export function firstValues(params: Params): Record<string, string> {
  const entries = Object.entries(params).map(
    ([name, value]) => [name, Array.isArray(value) ? value[0] : value] as const,
  )
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())))
}

/** The address's query with some answers changed; the first page and what is usual are not written. */
export function encounterQuery(
  filter: EncounterFilter,
  change: Partial<Record<keyof EncounterFilter, unknown>> = {},
): string {
  const asked = { ...filter, page: 1, ...change }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    const isUsual = value === undefined || value === '' || (name === 'page' && value === 1) || value === 'upcoming'
    if (!isUsual) query.set(name, String(value))
  }
  return query.size > 0 ? `?${query}` : ''
}
