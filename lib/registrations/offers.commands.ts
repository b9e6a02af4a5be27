import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { done, type Refusal, type Result, refuse } from '@/lib/platform/result'
import { type Decided, type Held, onRegistration } from './held.commands'
import { tell } from './letters.commands'
import { serveLine } from './line.commands'
import { mayAnswerFor } from './policy'
import { freeSeats, touchSeats } from './seats.commands'
import { ending, takeStep } from './steps.commands'

/** Takes the seat that is held. Asked twice, the answer is the same. */
export function acceptOffer(actor: Actor, registrationId: string): Promise<Result<Decided>> {
  return onRegistration(
    registrationId,
    (held) => mayAnswerFor(actor, held.registration),
    async (tx, held) => {
      const { encounter, registration } = held
      if (registration.status === 'confirmed') return done({ id: registration.id, status: registration.status })
      const refusal = refusalOfAnswer(held)
      if (refusal) return refusal
      const status = await takeStep(tx, actor, registration, 'accept', { data: { confirmedAt: encounter.now } })
      await touchSeats(tx, encounter)
      await tell(tx, actor, 'confirmed', [registration.id])
      return done({ id: registration.id, status })
    },
  )
}

/** Passes the seat on: in the same transaction it is offered to the next. */
export function refuseOffer(actor: Actor, registrationId: string): Promise<Result<Decided>> {
  return onRegistration(
    registrationId,
    (held) => mayAnswerFor(actor, held.registration),
    async (tx, held) => {
      const { encounter, registration } = held
      if (registration.endReason === 'offerRefused') return done({ id: registration.id, status: registration.status })
      const refusal = refusalOfAnswer(held)
      if (refusal) return refusal
      const status = await takeStep(tx, actor, registration, 'refuse', { data: ending('offerRefused', encounter.now) })
      await freeSeats(tx, encounter.id, registration.sideId)
      await touchSeats(tx, encounter)
      await tell(tx, actor, 'refused', [registration.id])
      await serveLine(tx, encounter)
      return done({ id: registration.id, status })
    },
  )
}

/** An offer that ran out has been ended just before, under the same lock. */
function refusalOfAnswer({ encounter, registration }: Held): Refusal | null {
  if (registration.status === 'offered') return null
  if (registration.endReason === 'offerLapsed' && registration.offerExpiresAt) {
    return refuse('offerOver', { params: { until: { at: registration.offerExpiresAt, zone: encounter.zone } } })
  }
  return refuse('noOffer')
}
