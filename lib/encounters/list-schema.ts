import { z } from 'zod'

export const managedStates = ['all', 'draft', 'upcoming', 'past', 'cancelled', 'archived'] as const

/** What the address of an organiser's list may say; anything else is as if it were not there. */
export const managedListSchema = z.object({
  state: z.enum(managedStates).catch('all'),
  q: z.string().trim().max(80).catch(''),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export type ManagedList = z.output<typeof managedListSchema>

export const rowsPerPage = 50
