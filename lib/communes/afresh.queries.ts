import 'server-only'
import { fromReplica } from '@/lib/platform/replica'
import { listCommunes } from './list.queries'
import type { CommuneFilters } from './schema'
import { searchCommunes } from './search.queries'
import { findTerritory } from './territories.queries'
import type { TerritoryReference } from './territory'
import { searchTerritories } from './territory-choice.queries'
import { listWider } from './wider.queries'
import { type CommuneQuestion, listCommunesFrom } from './window.queries'

// All that a replica answers: public, asked afresh each time, kept nowhere (decision 032). What a command decides by is not here.

export const suggestCommunes = (text: string) => fromReplica((client) => searchCommunes(text, { client }))

export const suggestTerritories = (text: string) => fromReplica((client) => searchTerritories(text, { client }))

/** One page of what filters leave; where that is nothing, the searches with one filter less that find something. */
export const filterCommunes = (filters: CommuneFilters) =>
  fromReplica(async (client) => {
    const found = await listCommunes(filters, client)
    return { found, wider: found.total > 0 ? [] : await listWider(filters, client) }
  })

export const filteredTerritory = (reference: TerritoryReference) =>
  fromReplica((client) => findTerritory(reference, client))

export const seekCommunes = (question: CommuneQuestion, offset: number, limit: number) =>
  fromReplica((client) => listCommunesFrom(question, offset, limit, client))
