import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { type LockedEncounter, lockEncounter } from '@/lib/encounters/lock.commands'
import type { Registration } from '@/lib/generated/prisma/client'
import type { Tx } from '@/lib/platform/db'
import { once } from '@/lib/platform/idempotency'
import { done, type Result, refuse } from '@/lib/platform/result'
import { ownerOf } from './commands'
import { type Decided, type Held, onRegistration } from './held.commands'
import { tell } from './letters.commands'
import { serveLine } from './line.commands'
import type { LetterKind } from './mail'
import { mayAnswerFor, mayDecide } from './policy'
import { holdsSeat, isLive, liveStatuses } from './registration'
import { freeSeats, touchSeats } from './seats.commands'
import { ending, takeStep } from './steps.commands'

type Cancelling = {
  reason?: string | undefined
  /** The same key has one effect and one answer. */
  key?: string | undefined
}

/**
 * Ends a registration until the encounter begins: by the person, a delegate, the link in a letter, or the organiser. The
 * seat goes to the next in the same transaction.
 */
export function cancel(
  actor: Actor,
  registrationId: string,
  { reason, key }: Cancelling = {},
): Promise<Result<Decided>> {
  const may = ({ registration, encounter }: { registration: Registration; encounter: LockedEncounter }) =>
    mayAnswerFor(actor, registration) || mayDecide(actor, encounter)
  return onRegistration(registrationId, may, (tx, held) => {
    const work = () => cancelHeld(tx, actor, held, reason)
    const request = { cancel: registrationId, reason: reason ?? null }
    return key ? once(tx, { key, owner: ownerOf(actor), request }, work) : work()
  })
}

async function cancelHeld(
  tx: Tx,
  actor: Actor,
  { encounter, registration }: Held,
  reason?: string,
): Promise<Result<Decided>> {
  const { id } = registration
  if (registration.status === 'cancelled') return done({ id, status: registration.status })
  if (!isLive(registration.status)) return refuse('registrationOver')
  if (encounter.now >= encounter.startsAt) {
    return refuse('encounterStarted', { params: { started: { at: encounter.startsAt, zone: encounter.zone } } })
  }
  const isOwn = mayAnswerFor(actor, registration) && actor.kind !== 'system'
  const end = ending(isOwn ? 'byPerson' : 'byOrganiser', encounter.now, reason)
  const status = await takeStep(tx, actor, registration, 'cancel', { data: end })
  await giveBack(tx, encounter, registration)
  const letter: LetterKind = isOwn ? 'cancelled' : 'cancelledByOrganiser'
  await tell(tx, actor, letter, [id])
  await serveLine(tx, encounter)
  return done({ id, status })
}

async function giveBack(tx: Tx, encounter: LockedEncounter, registration: Pick<Registration, 'status' | 'sideId'>) {
  if (holdsSeat(registration.status)) await freeSeats(tx, encounter.id, registration.sideId)
  await touchSeats(tx, encounter)
}

/**
 * The encounter is cancelled: every live registration ends with it, calendar entries are taken back, nobody is offered
 * anything. Called in the transaction that cancels, after status and reason are written.
 */
export async function endAllWithin(tx: Tx, actor: Actor, encounterId: string): Promise<number> {
  return endEach(tx, actor, encounterId, {
    statuses: [...liveStatuses],
    step: 'cancel',
    reason: 'encounterCancelled',
    letter: 'encounterCancelled',
  })
}

type Ending = {
  statuses: Registration['status'][]
  step: 'cancel' | 'close'
  reason: 'encounterCancelled' | 'registrationEnded'
  letter: LetterKind
}

/** Those of these states end, each with its history row and letter. */
export async function endEach(tx: Tx, actor: Actor, encounterId: string, { statuses, step, reason, letter }: Ending) {
  const encounter = await lockEncounter(tx, encounterId)
  if (!encounter) return 0
  const ended = await tx.registration.findMany({
    where: { encounterId, status: { in: statuses } },
    orderBy: { number: 'asc' },
    select: { id: true, personId: true, status: true, sideId: true },
  })
  for (const registration of ended) {
    await takeStep(tx, actor, registration, step, { data: ending(reason, encounter.now) })
    await giveBack(tx, encounter, registration)
  }
  await tell(
    tx,
    actor,
    letter,
    ended.map(({ id }) => id),
  )
  return ended.length
}
