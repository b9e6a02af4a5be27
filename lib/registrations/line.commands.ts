import 'server-only'
import { type Actor, system } from '@/lib/auth/actor'
import type { LockedEncounter } from '@/lib/encounters/lock.commands'
import type { Tx } from '@/lib/platform/db'
import { tell } from './letters.commands'
import type { Occasion } from './letters.queries'
import {
  competes,
  hasRoomFor,
  nextInLine,
  type Pool,
  placesIn,
  poolsFor,
  type Room,
  type Skip,
  type Waiting,
  waitsForSide,
  withOneMore,
} from './line'
import { offerDeadline } from './offer'
import { freeSeats, loadPools, releaseSides, takeSeats, touchSeats } from './seats.commands'
import { ending, takeStep } from './steps.commands'

/** What the clock and the policy do by themselves is written as done by the line. */
const line = system('line')

/**
 * Brings an encounter up to its own clock, under its lock: offers that ran out end, sides whose date has come are
 * released, and seats that are free go to those who wait. Whoever writes asks this first; a job asks it for the others.
 */
export async function settle(tx: Tx, encounter: LockedEncounter): Promise<void> {
  const lapsed = await lapseOffers(tx, encounter)
  const released = await releaseSides(tx, encounter)
  if (lapsed > 0 || released) await serveLine(tx, encounter)
}

type Queued = { id: string; sideId: string | null; number: number }

/** Writes to somebody who was just put in the line where they stand, and why. */
export async function tellPlace(
  tx: Tx,
  actor: Actor,
  encounter: LockedEncounter,
  { id, sideId, number }: Queued,
  telling: { occasion?: Occasion } = {},
): Promise<number> {
  const pools = await loadPools(tx, encounter.id)
  const place = await placeOf(tx, encounter, pools, { id, sideId, number })
  const places = new Map([[id, place]])
  await tell(tx, actor, 'waitlisted', [id], { ...telling, places, isSideFull: waitsForSide(pools, sideId) })
  return place
}

/** By arrival, those of competing sides who asked earlier are counted; a balance of sides needs the whole line. */
async function placeOf(
  tx: Tx,
  encounter: LockedEncounter,
  pools: Pool[],
  { id, sideId, number }: Queued,
): Promise<number> {
  if (encounter.waitingPolicy === 'balance') {
    const room = await roomOf(tx, encounter, pools)
    return placesIn(await loadLine(tx, encounter.id), room, 'balance').get(id) ?? 1
  }
  const earlier = await tx.registration.groupBy({
    by: ['sideId'],
    where: { encounterId: encounter.id, status: 'waitlisted', number: { lte: number } },
    _count: true,
  })
  return earlier.reduce((sum, group) => sum + (competes(pools, sideId, group.sideId) ? group._count : 0), 0)
}

async function lapseOffers(tx: Tx, encounter: LockedEncounter): Promise<number> {
  const over = await tx.registration.findMany({
    where: { encounterId: encounter.id, status: 'offered', offerExpiresAt: { lte: encounter.now } },
    orderBy: [{ offerExpiresAt: 'asc' }, { number: 'asc' }],
    select: { id: true, personId: true, status: true, sideId: true },
  })
  for (const registration of over) {
    await takeStep(tx, line, registration, 'lapse', { data: ending('offerLapsed', encounter.now) })
    await freeSeats(tx, encounter.id, registration.sideId)
  }
  if (over.length > 0) await touchSeats(tx, encounter)
  await tell(
    tx,
    line,
    'lapsed',
    over.map(({ id }) => id),
  )
  return over.length
}

type InLine = Waiting & { personId: string }

type Offer = { to: InLine; skips: Skip[] }

/**
 * Offers every free seat to the next by the published policy, in the transaction that freed it. After the end of
 * registration and once the encounter has begun nothing is offered.
 */
export async function serveLine(tx: Tx, encounter: LockedEncounter): Promise<number> {
  const deadline = encounter.status === 'published' ? offerDeadline(encounter, encounter.now) : null
  const pools = await loadPools(tx, encounter.id)
  if (!deadline || !hasRoomFor(pools, null)) return 0
  const offers = offersFor(await loadLine(tx, encounter.id), await roomOf(tx, encounter, pools), encounter)
  for (const offer of offers) await makeOffer(tx, encounter, pools, offer, deadline)
  if (offers.length > 0) await touchSeats(tx, encounter)
  await tell(
    tx,
    line,
    'offered',
    offers.map(({ to }) => to.id),
  )
  return offers.length
}

async function loadLine(tx: Tx, encounterId: string): Promise<InLine[]> {
  return tx.registration.findMany({
    where: { encounterId, status: 'waitlisted' },
    orderBy: { number: 'asc' },
    select: { id: true, sideId: true, number: true, personId: true },
  })
}

/** Only the balance of sides needs to know how many of each have a seat. */
async function roomOf(tx: Tx, encounter: { id: string; waitingPolicy: string }, pools: Pool[]): Promise<Room> {
  if (encounter.waitingPolicy !== 'balance') return { pools, seated: new Map() }
  const [sides, counts] = [
    await tx.side.findMany({ where: { encounterId: encounter.id }, select: { id: true } }),
    await tx.registration.groupBy({
      by: ['sideId'],
      where: { encounterId: encounter.id, status: { in: ['offered', 'confirmed'] } },
      _count: true,
    }),
  ]
  const seatedOf = (id: string) => counts.find((count) => count.sideId === id)?._count ?? 0
  return { pools, seated: new Map(sides.map(({ id }) => [id, seatedOf(id)])) }
}

function offersFor(waiting: readonly InLine[], room: Room, { waitingPolicy }: LockedEncounter): Offer[] {
  const offers: Offer[] = []
  let [left, now] = [[...waiting], room]
  for (let found = nextInLine(left, now, waitingPolicy); found; found = nextInLine(left, now, waitingPolicy)) {
    const { next, skips } = found
    const to = left.find((one) => one.id === next.id)
    if (!to) break
    offers.push({ to, skips })
    left = left.filter((one) => one !== to)
    now = withOneMore(now, next.sideId)
  }
  return offers
}

async function makeOffer(
  tx: Tx,
  encounter: LockedEncounter,
  pools: readonly Pool[],
  { to, skips }: Offer,
  deadline: Date,
): Promise<void> {
  const seats = poolsFor(pools, to.sideId).map((pool) => pool.id)
  if (!(await takeSeats(tx, seats))) throw new Error('A seat that was free under the lock is gone')
  await takeStep(tx, line, { ...to, status: 'waitlisted' }, 'offer', {
    data: { offeredAt: encounter.now, offerExpiresAt: deadline },
    details: { until: deadline.toISOString() },
  })
  await tx.waitingSkip.createMany({
    data: skips.map((skip) => ({
      registrationId: skip.id,
      reason: skip.reason,
      offeredToId: to.id,
      at: encounter.now,
    })),
  })
}
