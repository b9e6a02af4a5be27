import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Registration } from '@/lib/generated/prisma/client'
import { actsForAnother } from '@/lib/officials/policy'
import { dbNow } from '@/lib/platform/db'
import { done, type Result, refuse } from '@/lib/platform/result'
import { type Answers, answerColumns, refusalOfWishes } from './answers.commands'
import { type Decided, onRegistration } from './held.commands'
import { tell } from './letters.commands'
import { mayAnswerFor, mayConsent } from './policy'
import { mayChangeDetails } from './registration'
import { recordFor } from './steps.commands'

/** Changes what was answered; the seat or the place in the line stays. Consents are only the person's own to change. */
export function changeDetails(actor: Actor, registrationId: string, answers: Answers): Promise<Result<Decided>> {
  return onRegistration(
    registrationId,
    ({ registration }) => mayAnswerFor(actor, registration),
    async (tx, held) => {
      const { encounter, registration } = held
      if (!mayChangeDetails(registration, encounter, encounter.now)) return refuse('registrationOver')
      if (answers.consents && !mayConsent(actor, registration)) return refuse('consentsOwnOnly', { field: 'consents' })
      const refusal = await refusalOfWishes(tx, encounter.id, answers.wishes)
      if (refusal) return refusal
      const columns = keepMoments(registration, answerColumns(answers, { now: encounter.now, mayConsent: true }))
      await tx.registration.update({ where: { id: registration.id }, data: columns })
      await recordFor(tx, actor, registration, 'registration.changed', { consents: consentWords(columns) })
      if (actsForAnother(actor, registration.personId)) await tell(tx, actor, 'changed', [registration.id])
      return done({ id: registration.id, status: registration.status })
    },
  )
}

type Columns = ReturnType<typeof answerColumns>

/** A yes given before keeps the moment it was given. */
function keepMoments(registration: Registration, columns: Columns): Columns {
  const { listConsentAt, photoConsentAt } = columns
  return {
    ...columns,
    ...(listConsentAt && registration.listConsentAt ? { listConsentAt: registration.listConsentAt } : {}),
    ...(photoConsentAt && registration.photoConsentAt ? { photoConsentAt: registration.photoConsentAt } : {}),
  }
}

/** History keeps what was agreed to, not the answers themselves. */
function consentWords({ listConsentAt, photoConsentAt }: Columns): string[] {
  return [...(listConsentAt ? ['list'] : []), ...(photoConsentAt ? ['photo'] : [])]
}

/** Who opened a link of a letter and pressed its button holds the address it went to. */
export function confirmAddress(actor: Actor, registrationId: string): Promise<Result<Decided>> {
  const isOwn = (registration: Registration) => actor.kind === 'link' && mayConsent(actor, registration)
  return onRegistration(
    registrationId,
    ({ registration }) => isOwn(registration),
    async (tx, { registration }) => {
      const { count } = await tx.emailAddress.updateMany({
        where: { personId: registration.personId, isPrimary: true, confirmedAt: null },
        data: { confirmedAt: await dbNow(tx) },
      })
      if (count > 0) await recordFor(tx, actor, registration, 'registration.addressConfirmed', {})
      return done({ id: registration.id, status: registration.status })
    },
  )
}
