import { z } from 'zod'
import { registrationStatuses } from './registration'

/** `live` is what an organiser looks at by default: who comes, waits or asks. */
export const listStatuses = ['live', 'all', ...registrationStatuses] as const

export const listProofs = ['all', 'verified', 'declared', 'toReconfirm'] as const

const listSorts = ['requested', 'name', 'commune'] as const

const word = z.string().trim().max(80).catch('')

/** What the address of an organiser's list may say; anything else is as if it were not there. */
export const registrationListSchema = z.object({
  q: word,
  status: z.enum(listStatuses).catch('live'),
  side: word,
  function: word,
  proof: z.enum(listProofs).catch('all'),
  sort: z.enum(listSorts).catch('requested'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  approved: z.coerce.number().int().min(0).max(1000).optional().catch(undefined),
  refused: z.coerce.number().int().min(0).max(1000).optional().catch(undefined),
})

export type RegistrationList = z.output<typeof registrationListSchema>

export type ListFilter = Pick<RegistrationList, 'q' | 'status' | 'side' | 'function' | 'proof' | 'sort'>

export const registrationsPerPage = 50

/** The filters of a list as its address writes them: only what differs from the usual. */
export function addressOf(filter: ListFilter): Record<string, string | undefined> {
  const { q, status, side, function: office, proof, sort } = filter
  return {
    q: q || undefined,
    status: status === 'live' ? undefined : status,
    side: side || undefined,
    function: office || undefined,
    proof: proof === 'all' ? undefined : proof,
    sort: sort === 'requested' ? undefined : sort,
  }
}
