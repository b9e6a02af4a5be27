import 'server-only'
import { type Actor, system } from '@/lib/auth/actor'
import type { CommuneKey } from '@/lib/communes/commune'
import { type LockedEncounter, lockEncounter } from '@/lib/encounters/lock.commands'
import type { Locale } from '@/lib/i18n/locales'
import { declareOfficial } from '@/lib/officials/declarations.commands'
import { findOrMakePerson, makePerson } from '@/lib/officials/person.commands'
import { inTransaction, type Tx } from '@/lib/platform/db'
import { once } from '@/lib/platform/idempotency'
import { done, Refused, type Result, refuse } from '@/lib/platform/result'
import { refusalOfStart } from './admission'
import { answerColumns } from './answers.commands'
import { enter, findLive, insert, ownerOf, type Registered } from './commands'
import { tell } from './letters.commands'
import { poolsFor } from './line'
import { settle, tellPlace } from './line.commands'
import { offersEndAt } from './offer'
import { mayDecide } from './policy'
import { loadPools, takeSeats } from './seats.commands'

type Added = { encounterId: string; givenName: string; familyName: string; locale: Locale; key?: string | undefined }

export type GuestInput = Added & { address?: string | undefined; note?: string | undefined }

export type OfficialInput = Added & { address: string; communeKey: CommuneKey; function: string }

/** A guest (expert, facilitator, partner, staff): named by the organiser, a seat of the total, no side. */
export function addGuest(actor: Actor, { key, ...input }: GuestInput): Promise<Result<Registered>> {
  return asOrganiser(actor, key, input, async (tx, encounter) => {
    const personId = await personOf(tx, input)
    const earlier = await findLive(tx, encounter.id, personId)
    if (earlier) return refuse('alreadyRegistered', { params: { reference: earlier.reference } })
    const seats = poolsFor(await loadPools(tx, encounter.id), null).map((pool) => pool.id)
    const isSeated = await takeSeats(tx, seats)
    if (!isSeated && encounter.now >= offersEndAt(encounter)) throw new Refused(refuse('noSeatLeft'))
    const status = isSeated ? 'confirmed' : 'waitlisted'
    const registration = await insert(tx, actor, {
      encounter,
      personId,
      mandateId: null,
      sideId: null,
      isGuest: true,
      status,
      locale: input.locale,
      organiserNote: input.note ?? null,
      answers: answerColumns({}, { now: encounter.now, mayConsent: false }),
    })
    const { id, reference } = registration
    if (!isSeated) return done({ id, reference, status, place: await tellPlace(tx, actor, encounter, registration) })
    await tell(tx, actor, 'confirmed', [id])
    return done({ id, reference, status })
  })
}

/** An official the organiser knows: entered and attested at once, under the rules for everybody. */
export function addOfficial(actor: Actor, { key, ...input }: OfficialInput): Promise<Result<Registered>> {
  return asOrganiser(actor, key, input, async (tx, encounter) => {
    const { country: communeCountry, code: communeCode } = input.communeKey
    const where = { communeCountry_communeCode: { communeCountry, communeCode } }
    const body = await tx.body.findUnique({ where, select: { id: true } })
    if (!body) return refuse('unknownCommune', { field: 'commune' })
    const declared = await declareOfficial(tx, system('organiser'), { ...input, bodyId: body.id })
    if (!declared.ok) throw new Refused(declared)
    const { mandateId, personId } = declared.value
    const entered = await enter(tx, actor, { ...input, officialId: personId, mandateId }, encounter)
    if (!entered.ok) throw new Refused(entered)
    return entered
  })
}

/** One organiser's act at the door of an encounter, under its lock, once per key. */
function asOrganiser(
  actor: Actor,
  key: string | undefined,
  input: Omit<Added, 'key'>,
  work: (tx: Tx, encounter: LockedEncounter) => Promise<Result<Registered>>,
): Promise<Result<Registered>> {
  return inTransaction(async (tx) => {
    const underLock = async () => {
      const encounter = await lockEncounter(tx, input.encounterId)
      if (!encounter || !mayDecide(actor, encounter)) return refuse('notFound')
      const refusal = refusalOfStart(encounter)
      if (refusal) return refusal
      await settle(tx, encounter)
      return work(tx, encounter)
    }
    return key ? once(tx, { key, owner: ownerOf(actor), request: input }, underLock) : underLock()
  }, input.encounterId)
}

async function personOf(tx: Tx, { address, ...person }: GuestInput): Promise<string> {
  return address ? (await findOrMakePerson(tx, { ...person, address })).id : makePerson(tx, person)
}
