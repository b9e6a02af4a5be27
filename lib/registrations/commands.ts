import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { type LockedEncounter, lockEncounter } from '@/lib/encounters/lock.commands'
import type { Locale } from '@/lib/i18n/locales'
import { actsForAnother } from '@/lib/officials/policy'
import { inTransaction, type Tx } from '@/lib/platform/db'
import { once } from '@/lib/platform/idempotency'
import { done, Refused, type Result, refuse } from '@/lib/platform/result'
import { type Admission, admit, refusalOfStart, refusalOfTime } from './admission'
import { type Answers, answerColumns, refusalOfWishes } from './answers.commands'
import { type Applicant, findApplicant } from './applicants.queries'
import { approveWithin } from './approvals.commands'
import type { Held } from './held.commands'
import { tell } from './letters.commands'
import { loadOccasion, type Occasion } from './letters.queries'
import { poolsFor } from './line'
import { settle, tellPlace } from './line.commands'
import { mayConsent, mayDecide, mayRegister } from './policy'
import { referenceBytes, referenceFrom } from './reference'
import { liveStatuses, type RegistrationStatus } from './registration'
import { loadPools, takeSeats, touchSeats } from './seats.commands'
import { recordFor } from './steps.commands'

export type SeatInput = Partial<Answers> & {
  encounterId: string
  /** The person the seat is for. */
  officialId: string
  /** When somebody holds several and says which. */
  mandateId?: string | undefined
  /** Language of the page somebody registers on; who is registered by another gets their own. */
  locale: Locale
}

export type RegisterInput = SeatInput & {
  /** The same key has one effect and one answer. */
  key?: string | undefined
  /** What a program sent under its key; what it is read as may change with a release, or with a setting of the person. */
  sent?: unknown
}

/** The answer to a request for a seat; `place` in the line when waitlisted. */
export type Registered = { id: string; reference: string; status: RegistrationStatus; place?: number }

/**
 * Registers an official: oneself, on behalf of one by a delegate, or by the organiser. Confirmed while seats last, pending
 * where somebody has to approve, else waitlisted with a place.
 */
export async function register(actor: Actor, { key, sent, ...input }: RegisterInput): Promise<Result<Registered>> {
  return inTransaction(async (tx) => {
    const work = () => registerWithin(tx, actor, input)
    return key ? once(tx, { key, owner: ownerOf(actor), request: sent ?? input }, work) : work()
  }, input.encounterId)
}

export function ownerOf(actor: Actor): string {
  return 'personId' in actor ? actor.personId : actor.kind
}

async function registerWithin(tx: Tx, actor: Actor, input: SeatInput): Promise<Result<Registered>> {
  const before = await lookAhead(tx, input)
  const encounter = await lockEncounter(tx, input.encounterId)
  if (!encounter) return refuse('notFound')
  if (!mayRegister(actor, input.officialId, encounter)) return refuse('notYours')
  const refusal = mayDecide(actor, encounter) ? refusalOfStart(encounter) : refusalOfTime(encounter)
  if (refusal) return refusal
  await settle(tx, encounter)
  return enter(tx, actor, input, encounter, before)
}

/** What may be read before the lock: it holds as long as the encounter keeps its version. */
export type Ahead = { occasion: Occasion | null; applicant: Applicant | null }

async function lookAhead(
  tx: Tx,
  { encounterId, officialId }: { encounterId: string; officialId: string },
): Promise<Ahead> {
  const occasion = await loadOccasion(tx, encounterId)
  return { occasion, applicant: await findApplicant(tx, officialId, encounterId) }
}

/** One request at an open door, under the lock: who asks was answered before. */
export async function enter(
  tx: Tx,
  actor: Actor,
  input: SeatInput,
  encounter: LockedEncounter,
  before?: Ahead,
): Promise<Result<Registered>> {
  const isFresh = before?.occasion?.version === encounter.version
  const { applicant, occasion } = before && isFresh ? before : await lookAhead(tx, input)
  if (!applicant || !occasion) return refuse('notFound')
  const earlier = await findLive(tx, encounter.id, applicant.id)
  if (earlier) return refuse('alreadyRegistered', { params: { reference: earlier.reference } })
  const refusal = await refusalOfWishes(tx, encounter.id, input.wishes)
  if (refusal) return refusal
  const admission = admit(encounter, applicant, input.mandateId)
  if (!admission.ok) return admission
  return done(await seat(tx, actor, input, { encounter, applicant, occasion, admission: admission.value }))
}

export function findLive(tx: Tx, encounterId: string, personId: string) {
  return tx.registration.findFirst({
    where: { encounterId, personId, status: { in: [...liveStatuses] } },
    select: { id: true, reference: true, status: true },
  })
}

type Seating = {
  encounter: LockedEncounter
  applicant: Applicant
  occasion: Occasion
  admission: Admission
}

/** A seat where one is free, else the line; pending where somebody has to approve. */
async function seat(tx: Tx, actor: Actor, input: SeatInput, seating: Seating): Promise<Registered> {
  const { admission, applicant, encounter, occasion } = seating
  const { mandate, needsApproval } = admission
  const pools = await loadPools(tx, encounter.id)
  const seats = poolsFor(pools, mandate.sideId).map((pool) => pool.id)
  const status = needsApproval ? 'pending' : (await takeSeats(tx, seats)) ? 'confirmed' : 'waitlisted'
  const registration = await insert(tx, actor, {
    encounter,
    personId: applicant.id,
    mandateId: mandate.id,
    sideId: mandate.sideId,
    status,
    locale: actsForAnother(actor, applicant.id) ? applicant.locale : input.locale,
    answers: answerColumns(input, { now: encounter.now, mayConsent: mayConsent(actor, { personId: applicant.id }) }),
  })
  const { id, reference } = registration
  if (status === 'waitlisted')
    return { id, reference, status, place: await tellPlace(tx, actor, encounter, registration, { occasion }) }
  if (status === 'pending' && actor.kind !== 'system' && mayDecide(actor, encounter)) {
    return { id, reference, status: await approveAtOnce(tx, actor, { encounter, registration }) }
  }
  const letter = actor.kind === 'visitor' ? 'declared' : status === 'pending' ? 'requested' : 'confirmed'
  await tell(tx, actor, letter, [id], { occasion })
  return { id, reference, status }
}

/** Whom the organiser adds needs no other approval. */
async function approveAtOnce(tx: Tx, actor: Actor, held: Held): Promise<RegistrationStatus> {
  const approved = await approveWithin(tx, actor, held)
  if (!approved.ok) throw new Refused(approved)
  return approved.value.status
}

export type Insertion = {
  encounter: LockedEncounter
  personId: string
  mandateId: string | null
  sideId: string | null
  status: 'pending' | 'confirmed' | 'waitlisted'
  locale: Locale
  isGuest?: boolean
  organiserNote?: string | null
  answers: ReturnType<typeof answerColumns>
}

/** The row and its first line of history; seats were taken before, letters follow. */
export async function insert(tx: Tx, actor: Actor, { encounter, answers, ...columns }: Insertion) {
  const registration = await tx.registration.create({
    data: {
      ...columns,
      ...answers,
      encounterId: encounter.id,
      reference: referenceFrom(randomBytes(referenceBytes)),
      requestedAt: encounter.now,
      registeredById: 'personId' in actor ? actor.personId : null,
      ...(columns.status === 'confirmed' ? { confirmedAt: encounter.now } : {}),
    },
  })
  await recordFor(tx, actor, registration, 'registration.made', { to: registration.status, encounterId: encounter.id })
  await touchSeats(tx, encounter)
  return registration
}
