import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { type CommuneCount, countCommunes } from './list.queries'
import { type CommuneFilters, noFilters } from './schema'

/** Filters, from the one people give up first: what they sought by name they give up last. */
const order = ['border', 'territory', 'country', 'q'] as const

/** The searches with one filter less that find something; the nearest to what was asked first. */
export async function listWider(
  filters: CommuneFilters,
  client?: Tx,
): Promise<(CommuneCount & { filters: CommuneFilters })[]> {
  const set = order.filter((name) => filters[name] !== noFilters[name])
  if (set.length < 2) return []
  const less = set.map((name) => ({ ...filters, page: 1, [name]: noFilters[name] }))
  const found = await Promise.all(less.map(async (some) => ({ filters: some, ...(await countCommunes(some, client)) })))
  return found.filter(({ total }) => total > 0)
}
