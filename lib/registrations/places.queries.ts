import 'server-only'
import { db, type Tx } from '@/lib/platform/db'
import { competes, type Pool, placesIn, type Room, type Waiting, waitsForSide } from './line'

/** Where somebody stands: the place from 1, how many wait for the same seats, and whether it is a full side that makes them wait. */
export type PlaceInLine = { place: number; waiting: number; isSideFull: boolean }

/** The places of everybody who waits at these encounters, by registration. Three queries whatever their number. */
export async function listPlaces(encounterIds: readonly string[], client: Tx = db): Promise<Map<string, PlaceInLine>> {
  const ids = [...new Set(encounterIds)]
  if (ids.length === 0) return new Map()
  const [line, encounters, seated] = [
    await client.registration.findMany({
      where: { encounterId: { in: ids }, status: 'waitlisted' },
      select: { id: true, encounterId: true, sideId: true, number: true },
    }),
    await client.encounter.findMany({
      where: { id: { in: ids } },
      select: { id: true, waitingPolicy: true, pools: true },
    }),
    await client.registration.groupBy({
      by: ['encounterId', 'sideId'],
      where: { encounterId: { in: ids }, status: { in: ['offered', 'confirmed'] } },
      _count: true,
    }),
  ]
  const places = encounters.flatMap(({ id, pools, waitingPolicy }) => {
    const counts = seated.filter((group) => group.encounterId === id)
    const room = roomFrom(pools, counts)
    const waiting = line.filter((one) => one.encounterId === id)
    const ranks = placesIn(waiting, room, waitingPolicy)
    return waiting.map((one) => [one.id, placeOf(one, waiting, room.pools, ranks.get(one.id) ?? 1)] as const)
  })
  return new Map(places)
}

type PoolRow = Omit<Pool, 'isReleased'> & { releasedAt: Date | null }

function roomFrom(pools: PoolRow[], counts: { sideId: string | null; _count: number }[]): Room {
  return {
    pools: pools.map(({ releasedAt, ...pool }) => ({ ...pool, isReleased: releasedAt !== null })),
    seated: new Map(counts.flatMap(({ sideId, _count }) => (sideId === null ? [] : [[sideId, _count] as const]))),
  }
}

function placeOf(one: Waiting, line: readonly Waiting[], pools: readonly Pool[], place: number): PlaceInLine {
  const waiting = line.filter((other) => competes(pools, one.sideId, other.sideId)).length
  return { place, waiting, isSideFull: waitsForSide(pools, one.sideId) }
}
