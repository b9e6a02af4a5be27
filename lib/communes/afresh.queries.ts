import 'server-only'
import { fromReplica } from '@/lib/platform/replica'
import { listCommunes } from './list.queries'
import type { CommuneFilters } from './schema'
import { searchCommunes } from './search.queries'
import { listWider } from './wider.queries'
import { type CommuneQuestion, listCommunesFrom } from './window.queries'

// All that a replica answers: public, asked afresh each time, kept by browsers and proxies alone (decision 032). What a command
// decides by is not here, and no territory: administrators draw some, and name them in a form the moment after.

export const suggestCommunes = (text: string) => fromReplica((client) => searchCommunes(text, { client }))

/** One page of what filters leave; where that is nothing, the searches with one filter less that find something. */
export const filterCommunes = (filters: CommuneFilters) =>
  fromReplica(async (client) => {
    const found = await listCommunes(filters, client)
    return { found, wider: found.total > 0 ? [] : await listWider(filters, client) }
  })

export const seekCommunes = (question: CommuneQuestion, offset: number, limit: number) =>
  fromReplica((client) => listCommunesFrom(question, offset, limit, client))
