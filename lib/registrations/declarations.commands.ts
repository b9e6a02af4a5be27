import 'server-only'
import { type Actor, visitor } from '@/lib/auth/actor'
import type { Limit } from '@/lib/auth/limit'
import { takePoints } from '@/lib/auth/limits.commands'
import type { CommuneKey } from '@/lib/communes/commune'
import { type LockedEncounter, lockEncounter } from '@/lib/encounters/lock.commands'
import { findSideIdFor } from '@/lib/encounters/side.queries'
import { queueMail } from '@/lib/mail/outbox'
import { declareOfficial } from '@/lib/officials/declarations.commands'
import { isElectedFunction } from '@/lib/officials/function'
import { namedBodySelect } from '@/lib/officials/office.queries'
import { lockAddress } from '@/lib/officials/person.commands'
import { findRecipient } from '@/lib/officials/recipient.queries'
import { inTransaction, type Tx } from '@/lib/platform/db'
import { once } from '@/lib/platform/idempotency'
import { done, Refused, type Result, refuse } from '@/lib/platform/result'
import { dayOf } from '@/lib/platform/zoned-time'
import { refusalFor, refusalOfTime } from './admission'
import { enter, findLive, ownerOf, type Registered, type SeatInput } from './commands'
import { eligibility } from './eligibility'
import { knownAddressMail } from './known-mail'
import { tell } from './letters.commands'
import { loadOccasion } from './letters.queries'
import { settle } from './line.commands'
import { ourSite } from './mail'

export type DeclareInput = Omit<SeatInput, 'officialId' | 'mandateId'> & {
  key?: string | undefined
  givenName: string
  familyName: string
  /** Needed of a visitor; somebody signed in is known by theirs. */
  address?: string | undefined
  communeKey: CommuneKey
  function: string
}

/** A letter goes to the address somebody types: that is counted, per network and per address. */
const limits = {
  prefix: { name: 'declare.prefix', points: 60, seconds: 900 },
  address: { name: 'declare.address', points: 5, seconds: 3600 },
} as const satisfies Record<string, Limit>

/** What the page after it says: the registration where somebody is signed in, else only where the letter went. */
export type Declared = { registration: Registered | null; sentTo: string | null }

/**
 * Somebody the platform does not know says who they are and asks for a seat: mandate `declared`, registration `pending`
 * until the organiser attests. A visitor's address gets a letter and the same answer whether it is known or not; of an
 * address that is known nothing is written, its holder is asked to sign in.
 */
export async function declareAndRegister(
  actor: Actor,
  { key, ...input }: DeclareInput,
  { prefix }: { prefix: string },
): Promise<Result<Declared>> {
  const { address } = input
  if (actor.kind !== 'user' && !address) return refuse('required', { field: 'address' })
  const refusal = address
    ? await takePoints([
        [limits.prefix, prefix],
        [limits.address, address],
      ])
    : null
  if (refusal) return refusal
  return inTransaction(async (tx) => {
    const work = () => declareWithin(tx, actor.kind === 'user' ? actor : visitor, input)
    return key ? once(tx, { key, owner: ownerOf(actor), request: input }, work) : work()
  }, input.encounterId)
}

async function declareWithin(tx: Tx, actor: Actor, input: Omit<DeclareInput, 'key'>): Promise<Result<Declared>> {
  const encounter = await lockEncounter(tx, input.encounterId)
  if (!encounter) return refuse('notFound')
  const body = await bodyOfCommune(tx, input.communeKey)
  if (!body) return refuse('unknownCommune', { field: 'commune' })
  const refusal = refusalOfTime(encounter) ?? (await refusalOfOffice(tx, encounter, body, input.function))
  if (refusal) return refusal
  await settle(tx, encounter)
  const { address } = input
  if (actor.kind === 'visitor' && address) {
    await lockAddress(tx, address)
    const known = await tx.emailAddress.findUnique({
      where: { address },
      select: { personId: true, confirmedAt: true },
    })
    if (known) return tellKnown(tx, encounter, { ...known, address })
  }
  const declared = await declareOfficial(tx, actor, { ...input, bodyId: body.id })
  if (!declared.ok) throw new Refused(declared)
  const { personId, mandateId } = declared.value
  const entered = await enter(tx, actor, { ...input, officialId: personId, mandateId }, encounter)
  if (!entered.ok) throw new Refused(entered)
  return done(
    actor.kind === 'visitor'
      ? { registration: null, sentTo: address ?? null }
      : { registration: entered.value, sentTo: null },
  )
}

function bodyOfCommune(tx: Tx, { country, code }: CommuneKey) {
  const commune = { communeCountry: country, communeCode: code }
  return tx.body.findUnique({ where: { communeCountry_communeCode: commune }, select: namedBodySelect })
}

/** The same no for everybody who says the same, before anything is asked about the address. */
async function refusalOfOffice(
  tx: Tx,
  encounter: LockedEncounter,
  body: NonNullable<Awaited<ReturnType<typeof bodyOfCommune>>>,
  code: string,
) {
  if (!isElectedFunction(code)) return refuse('unknownFunction', { field: 'function' })
  const sides = await tx.side.count({ where: { encounterId: encounter.id } })
  const office = {
    id: 'declared',
    function: code,
    proof: 'declared',
    startsOn: null,
    endsOn: null,
    isActing: false,
  } as const
  const mandate = { ...office, bodyId: body.id, body, sideId: await findSideIdFor(tx, encounter.id, body.id) }
  const answer = eligibility([mandate], {
    ...encounter,
    hasSides: sides > 0,
    day: dayOf(encounter.startsAt, encounter.zone),
  })
  return answer.isEligible ? null : refusalFor(answer, encounter, { titleForm: 'neutral' })
}

type Known = { personId: string; address: string; confirmedAt: Date | null }

/** Once more the letter that confirms, where one waits for it; else the way in. */
async function tellKnown(tx: Tx, encounter: LockedEncounter, known: Known): Promise<Result<Declared>> {
  const live = await findLive(tx, encounter.id, known.personId)
  if (live && !known.confirmedAt) await tell(tx, visitor, 'declared', [live.id])
  else {
    const [recipient, occasion] = [await findRecipient(known.personId, tx), await loadOccasion(tx, encounter.id)]
    if (recipient && occasion)
      await queueMail(tx, knownAddressMail(occasion, { ...recipient, address: known.address }, ourSite()))
  }
  return done({ registration: null, sentTo: known.address })
}
