import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { attestMandate } from '@/lib/officials/proofs.commands'
import type { Tx } from '@/lib/platform/db'
import { done, Refused, type Result, refuse } from '@/lib/platform/result'
import { admit, refusalOfStart } from './admission'
import { findApplicant } from './applicants.queries'
import { type Decided, type Held, onRegistration } from './held.commands'
import { tell } from './letters.commands'
import { poolsFor } from './line'
import { tellPlace } from './line.commands'
import { offersEndAt } from './offer'
import { mayDecide } from './policy'
import { loadPools, takeSeats, touchSeats } from './seats.commands'
import { ending, takeStep } from './steps.commands'

/**
 * The organiser approves, and by that attests the mandate: a seat where one is free, else the line, at the moment of the
 * request. Once no seat is offered any more, an approval without a seat would promise nothing and is refused.
 */
export function approve(actor: Actor, registrationId: string): Promise<Result<Decided>> {
  return onRegistration(
    registrationId,
    ({ encounter }) => mayDecide(actor, encounter),
    (tx, held) => approveWithin(tx, actor, held),
  )
}

export async function approveWithin(tx: Tx, actor: Actor, held: Held): Promise<Result<Decided>> {
  const { encounter, registration } = held
  if (registration.status !== 'pending') return refuse('notPending')
  const refusal = refusalOfStart(encounter) ?? (await refusalOfMandate(tx, held))
  if (refusal) return refusal
  await attest(tx, actor, held)
  const seats = poolsFor(await loadPools(tx, encounter.id), registration.sideId).map((pool) => pool.id)
  if (await takeSeats(tx, seats)) return done(await confirm(tx, actor, held))
  if (encounter.now >= offersEndAt(encounter)) throw new Refused(refuse('noSeatLeft'))
  return done(await queue(tx, actor, held))
}

/** A mandate that ended since the request gives no seat. */
async function refusalOfMandate(tx: Tx, { encounter, registration }: Held) {
  const applicant = await findApplicant(tx, registration.personId, encounter.id)
  if (!applicant || !registration.mandateId) return null
  const admission = admit(encounter, applicant, registration.mandateId)
  return admission.ok ? null : admission
}

async function attest(tx: Tx, actor: Actor, { encounter, registration }: Held): Promise<void> {
  if (!registration.mandateId) return
  const about = { mandateId: registration.mandateId, organisationId: encounter.organisationId }
  const attested = await attestMandate(tx, actor, about)
  if (!attested.ok) throw new Refused(attested)
}

async function confirm(tx: Tx, actor: Actor, { encounter, registration }: Held): Promise<Decided> {
  const status = await takeStep(tx, actor, registration, 'approve', { data: { confirmedAt: encounter.now } })
  await touchSeats(tx, encounter)
  await tell(tx, actor, 'confirmed', [registration.id])
  return { id: registration.id, status }
}

async function queue(tx: Tx, actor: Actor, { encounter, registration }: Held): Promise<Decided> {
  const status = await takeStep(tx, actor, registration, 'queue')
  await touchSeats(tx, encounter)
  await tellPlace(tx, actor, encounter, registration)
  return { id: registration.id, status }
}

/** The organiser says no, with a reason that is sent. */
export function decline(actor: Actor, registrationId: string, reason?: string): Promise<Result<Decided>> {
  return onRegistration(
    registrationId,
    ({ encounter }) => mayDecide(actor, encounter),
    async (tx, { encounter, registration }) => {
      if (registration.status !== 'pending') return refuse('notPending')
      const status = await takeStep(tx, actor, registration, 'decline', {
        data: ending('byOrganiser', encounter.now, reason),
      })
      await tell(tx, actor, 'declined', [registration.id])
      return done({ id: registration.id, status })
    },
  )
}

export type BulkApproval = { approved: number; refused: number }

/** Each in its own transaction: one that cannot be approved stops none of the others. */
export async function approveAll(actor: Actor, registrationIds: readonly string[]): Promise<BulkApproval> {
  let approved = 0
  for (const id of registrationIds) {
    if ((await approve(actor, id)).ok) approved++
  }
  return { approved, refused: registrationIds.length - approved }
}
