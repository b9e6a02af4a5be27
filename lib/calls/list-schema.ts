import { z } from 'zod'
import { callStates } from './call'

export const managedCallStates = ['all', ...callStates, 'archived'] as const

/** What the address of an organiser's list may say; anything else is as if it were not there. */
export const managedCallListSchema = z.object({
  state: z.enum(managedCallStates).catch('all'),
  q: z.string().trim().max(80).catch(''),
})

export type ManagedCallList = z.output<typeof managedCallListSchema>
