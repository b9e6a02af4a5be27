/** Somebody who waits. `number` is the order of requests; guests are on no side. */
export type Waiting = { id: string; sideId: string | null; number: number }

/** Seats of the total (no side) or of one side. A released side has no ceiling. */
export type Pool = {
  id: string
  sideId: string | null
  seats: number
  capacity: number
  taken: number
  isReleased: boolean
}

/** The seats as they are now, and how many of each side have one. */
export type Room = { pools: readonly Pool[]; seated: ReadonlyMap<string, number> }

export type Policy = 'arrival' | 'balance'

export type SkipReason = 'sideFull' | 'balance'

export type Skip = { id: string; reason: SkipReason }

function freeIn(pool: Pool): number {
  return pool.isReleased ? Number.POSITIVE_INFINITY : Math.max(0, pool.capacity - pool.taken)
}

/** The pools somebody of this side takes one seat of each: the total, and the side's where it has a figure. */
export function poolsFor(pools: readonly Pool[], sideId: string | null): Pool[] {
  return pools.filter((pool) => pool.sideId === null || pool.sideId === sideId)
}

export function hasRoomFor(pools: readonly Pool[], sideId: string | null): boolean {
  return poolsFor(pools, sideId).every((pool) => freeIn(pool) > 0)
}

/** Is it the side's own ceiling that keeps somebody out? */
function isSideFull(pools: readonly Pool[], sideId: string | null): boolean {
  return pools.some((pool) => pool.sideId !== null && pool.sideId === sideId && freeIn(pool) === 0)
}

/** The room after one more person of this side has a seat. */
export function withOneMore({ pools, seated }: Room, sideId: string | null): Room {
  const taking = new Set(poolsFor(pools, sideId).map((pool) => pool.id))
  return {
    pools: pools.map((pool) => (taking.has(pool.id) ? { ...pool, taken: pool.taken + 1 } : pool)),
    seated: sideId === null ? seated : new Map(seated).set(sideId, (seated.get(sideId) ?? 0) + 1),
  }
}

/** Earlier in this order is served first; a guest counts as one of the side with the fewest people. */
function compareBy(policy: Policy, seated: ReadonlyMap<string, number>) {
  const fewest = Math.min(...seated.values(), Number.POSITIVE_INFINITY)
  const people = ({ sideId }: Waiting) => (sideId === null ? fewest : (seated.get(sideId) ?? 0))
  const byNumber = (a: Waiting, b: Waiting) => a.number - b.number
  if (policy === 'arrival') return byNumber
  return (a: Waiting, b: Waiting) => {
    const [one, other] = [people(a), people(b)]
    return one === other ? byNumber(a, b) : one - other
  }
}

function firstBy(line: readonly Waiting[], compare: (a: Waiting, b: Waiting) => number): Waiting | undefined {
  return line.reduce<Waiting | undefined>((best, one) => (best && compare(best, one) <= 0 ? best : one), undefined)
}

/**
 * Who gets the seat that is free, and who of those who asked earlier is passed by, with the reason.
 * Null: no seat is free, or nobody who waits could sit on it.
 */
export function nextInLine(
  line: readonly Waiting[],
  room: Room,
  policy: Policy,
): { next: Waiting; skips: Skip[] } | null {
  const able = line.filter((one) => hasRoomFor(room.pools, one.sideId))
  const next = firstBy(able, compareBy(policy, room.seated))
  if (!next) return null
  const skips = line
    .filter((one) => one.number < next.number)
    .map(({ id, sideId }): Skip => ({ id, reason: isSideFull(room.pools, sideId) ? 'sideFull' : 'balance' }))
  return { next, skips }
}

/** Is it only a seat of one's own side that one waits for? Else any seat of the total may be it. */
export function waitsForSide(pools: readonly Pool[], sideId: string | null): boolean {
  const others = pools.filter((pool) => pool.sideId !== null && pool.sideId !== sideId)
  return isSideFull(pools, sideId) && (hasRoomFor(pools, null) || others.every((pool) => freeIn(pool) === 0))
}

/** Might somebody of the other side be served with a seat that this side could have? Those of other full sides cannot. */
export function competes(pools: readonly Pool[], sideId: string | null, otherSideId: string | null): boolean {
  if (otherSideId === sideId || !isSideFull(pools, sideId)) return true
  return !hasRoomFor(pools, null) && !isSideFull(pools, otherSideId)
}

/** Everybody's place, from 1: the rank, as the policy would serve them, among those who wait for the same seats. */
export function placesIn(line: readonly Waiting[], room: Room, policy: Policy): Map<string, number> {
  const places = new Map<string, number>()
  for (const sideId of new Set(line.map((one) => one.sideId))) {
    const rivals = line.filter((one) => competes(room.pools, sideId, one.sideId))
    const ranked = inOrder(rivals, room.seated, policy)
    for (const [index, one] of ranked.entries()) if (one.sideId === sideId) places.set(one.id, index + 1)
  }
  return places
}

/** One line in the order of the policy: with `balance`, each seat given changes who is next. */
function inOrder(people: readonly Waiting[], seated: ReadonlyMap<string, number>, policy: Policy): Waiting[] {
  if (policy === 'arrival') return people.toSorted(compareBy(policy, seated))
  const bySide = Map.groupBy(people.toSorted(compareBy('arrival', seated)), (one) => one.sideId)
  const counts = new Map(seated)
  const ordered: Waiting[] = []
  while (ordered.length < people.length) {
    const heads = [...bySide.values()].flatMap((waiting) => waiting.slice(0, 1))
    const next = firstBy(heads, compareBy(policy, counts))
    if (!next) break
    ordered.push(next)
    bySide.get(next.sideId)?.shift()
    if (next.sideId !== null) counts.set(next.sideId, (counts.get(next.sideId) ?? 0) + 1)
  }
  return ordered
}
