import 'server-only'
import { type Actor, system } from '@/lib/auth/actor'
import type { Locale } from '@/lib/i18n/locales'
import { declareOfficial } from '@/lib/officials/declarations.commands'
import { personName } from '@/lib/officials/official-line'
import type { Tx } from '@/lib/platform/db'
import { done, Refused, type Result, refuse } from '@/lib/platform/result'
import { type Admission, admit } from './admission'
import { answerColumns } from './answers.commands'
import { findApplicant } from './applicants.queries'
import { findLive, insert } from './commands'
import { type Decided, type Held, onRegistration } from './held.commands'
import { tell } from './letters.commands'
import { poolsFor } from './line'
import { mayAnswerFor } from './policy'
import { maySubstitute } from './registration'
import { freeSeats, loadPools, takeSeats } from './seats.commands'
import { ending, takeStep } from './steps.commands'

export type Substitute = { givenName: string; familyName: string; address: string; function: string; locale: Locale }

/**
 * Somebody else comes on the same seat: one registration ends and the other opens in one transaction. Function, mandate
 * and side are asked as of everybody. Whom the platform does not know yet may come when they sit in the same body: the
 * official who sends them vouches, and the mandate stays `declared` for the organiser to see.
 */
export function substitute(actor: Actor, registrationId: string, other: Substitute): Promise<Result<Decided>> {
  return onRegistration(
    registrationId,
    ({ registration }) => mayAnswerFor(actor, registration),
    async (tx, held) => {
      const { encounter, registration } = held
      if (!maySubstitute(registration, encounter, encounter.now)) return refuse('substitutionClosed')
      const personId = await personOf(tx, held, other)
      if (personId === registration.personId) throw new Refused(refuse('substituteSelf', { field: 'address' }))
      if (await findLive(tx, encounter.id, personId))
        throw new Refused(refuse('substituteRegistered', { field: 'address' }))
      const { mandate } = await admissionOf(tx, held, personId, other)
      if (mandate.sideId !== registration.sideId) await changeSide(tx, held, mandate.sideId)
      const next = await insert(tx, actor, {
        encounter,
        personId,
        mandateId: mandate.id,
        sideId: mandate.sideId,
        status: 'confirmed',
        locale: other.locale,
        answers: answerColumns({ languages: [] }, { now: encounter.now, mayConsent: false }),
      })
      const data = { ...ending('substituted', encounter.now), substituteId: next.id }
      await takeStep(tx, actor, registration, 'replace', { data, details: { substituteId: next.id } })
      await tellBoth(tx, actor, registration, next)
      return done({ id: next.id, status: next.status })
    },
  )
}

/** The person of this address; unknown ones are made, to be undone with everything else when they may not come. */
async function personOf(tx: Tx, { registration }: Held, other: Substitute): Promise<string> {
  const known = await tx.emailAddress.findUnique({ where: { address: other.address }, select: { personId: true } })
  return known?.personId ?? (await declareInBodyOf(tx, registration.mandateId, other))
}

/** A verified mandate comes from anywhere; one that is only declared, from the body of who sends them. */
async function admissionOf(
  tx: Tx,
  { encounter, registration }: Held,
  personId: string,
  other: Substitute,
): Promise<Admission> {
  const mandates = await tx.mandate.count({ where: { personId } })
  if (mandates === 0) await declareInBodyOf(tx, registration.mandateId, other)
  const applicant = await findApplicant(tx, personId, encounter.id)
  if (!applicant) throw new Refused(refuse('notFound'))
  const admission = admit(encounter, applicant)
  if (!admission.ok) throw new Refused(admission)
  const { mandate } = admission.value
  const isVouched = mandate.proof === 'verified' || mandate.bodyId === (await bodyOf(tx, registration.mandateId))
  if (!isVouched) throw new Refused(refuse('substituteElsewhere'))
  return admission.value
}

async function bodyOf(tx: Tx, mandateId: string | null): Promise<string | null> {
  if (!mandateId) return null
  return (await tx.mandate.findUniqueOrThrow({ where: { id: mandateId }, select: { bodyId: true } })).bodyId
}

/** Written as declared by the platform: nobody else says of a person what their office is. */
async function declareInBodyOf(tx: Tx, mandateId: string | null, other: Substitute): Promise<string> {
  const bodyId = await bodyOf(tx, mandateId)
  if (!bodyId) throw new Refused(refuse('substituteElsewhere'))
  const declared = await declareOfficial(tx, system('substitution'), { ...other, bodyId })
  if (!declared.ok) throw new Refused(declared)
  return declared.value.personId
}

/** Another side: its ceiling is asked again. */
async function changeSide(tx: Tx, { encounter, registration }: Held, sideId: string | null): Promise<void> {
  await freeSeats(tx, encounter.id, registration.sideId)
  const seats = poolsFor(await loadPools(tx, encounter.id), sideId).map((pool) => pool.id)
  if (!(await takeSeats(tx, seats))) throw new Refused(refuse('substituteSideFull'))
}

async function tellBoth(
  tx: Tx,
  actor: Actor,
  leaving: { id: string; personId: string },
  coming: { id: string; personId: string },
) {
  const people = await tx.person.findMany({ where: { id: { in: [leaving.personId, coming.personId] } } })
  const nameOf = (id: string) =>
    people
      .filter((person) => person.id === id)
      .map(personName)
      .join('')
  await tell(tx, actor, 'replaced', [leaving.id], { otherName: nameOf(coming.personId) })
  await tell(tx, actor, 'substituted', [coming.id], { otherName: nameOf(leaving.personId) })
}
