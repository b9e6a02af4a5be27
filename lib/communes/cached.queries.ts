import 'server-only'
import { cache } from 'react'
import { cachedRows } from '@/lib/platform/public-cache'
import { type CommuneKey, keyText } from './commune'
import { countByCountry, listCommunes } from './list.queries'
import { drawMap, type MapMark } from './map.queries'
import { type CommuneFacts, findCommune, findSuccessor, listNeighbours, type Neighbour } from './queries'
import { noFilters } from './schema'
import { listTerritories } from './territories.queries'

// What public pages read: kept until reference data or sectors change. Once per render, however often asked.

const reference = { tags: ['communes'] }

export const firstCommunes = cache(() => cachedRows(['communes'], () => listCommunes(noFilters), reference))

/** What the list offers to filter by: short enough for a plain select; other territories are reached from a commune. */
export const communeChoices = cache(() =>
  cachedRows(
    ['communeChoices'],
    async () => ({
      countries: (await countByCountry()).map(({ country }) => country),
      territories: [
        ...(await listTerritories({
          kinds: ['grouping', 'sector', 'network', 'livingArea', 'coresponsibility', 'region', 'province'],
        })),
        ...(await listTerritories({ kinds: ['department'] })),
      ],
    }),
    reference,
  ),
)

export type CommuneChoices = Awaited<ReturnType<typeof communeChoices>>

export const shownCommune = cache((country: string, code: string) =>
  cachedRows(['commune', country, code], () => findCommune({ country, code }), {
    tags: ['communes', `commune:${keyText({ country, code })}`],
  }),
)

export const successorOf = cache((country: string, code: string) =>
  cachedRows(['communeSuccessor', country, code], () => findSuccessor({ country, code }), reference),
)

export const neighboursOf = cache((commune: CommuneFacts) =>
  cachedRows(['neighbours', commune.country, commune.code], () => listNeighbours(commune), reference),
)

/** Its frame is as high as the facts beside it, and cuts the sides where these are long. */
const mapSize = { width: 520, height: 520, cut: { left: 75, right: 75 } }

/** The surroundings of a commune, wide enough for the first communes across; tinted: itself and those across. */
export async function mapAround(commune: CommuneFacts, neighbours: readonly Neighbour[], marks: MapMark[]) {
  const { country, code, position } = commune
  if (!position) return null
  const km = reach(neighbours)
  const near: CommuneKey[] = neighbours.filter((one) => one.km < km * 1.2).slice(0, 4)
  const request = { ...mapSize, fit: { around: position, km }, here: { country, code }, near, labels: 8, marks }
  return cachedRows(['communeMap', keyText(commune), JSON.stringify(marks)], () => drawMap(request), reference)
}

/** From here on the map shows the neighbours of the same country instead. */
const farFromBorder = 25

/** Kilometres from the commune to the edge of its map. */
function reach(neighbours: readonly Neighbour[]): number {
  const [first, , third = first] = neighbours
  if (!first || !third || first.km > farFromBorder) return 10
  return Math.max(6, Math.min(third.km * 1.5, first.km + 4))
}

/** Does the map show somebody across the border? */
export function isNearBorder(neighbours: readonly Neighbour[]): boolean {
  return neighbours.some(({ km }) => km <= farFromBorder)
}
