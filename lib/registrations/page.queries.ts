import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { readContent } from '@/lib/i18n/content'
import { db, dbNow, type Prisma } from '@/lib/platform/db'
import { unseal } from '@/lib/platform/secrets'
import { type Needs, readNeeds } from './need'
import { isOfferOpen } from './offer'
import { listPlaces } from './places.queries'
import { mayAnswerFor, mayConsent, registrationsSeenBy } from './policy'
import { cardOf, registrationCardSelect } from './queries'
import { isLive, mayChangeDetails, maySubstitute } from './registration'

/** What stands in an address may be anything. */
const uuid = z.uuid()

const pageSelect = {
  ...registrationCardSelect,
  endNote: true,
  spokenLanguages: true,
  wishes: true,
  phone: true,
  needs: true,
  listConsentAt: true,
  photoConsentAt: true,
  confirmedAt: true,
  substitute: { select: { reference: true, person: { select: { givenName: true, familyName: true } } } },
  replaces: { select: { person: { select: { givenName: true, familyName: true } } } },
  skips: { orderBy: { at: 'desc' }, take: 5, select: { id: true, at: true, reason: true } },
} satisfies Prisma.RegistrationSelect

export type RegistrationPage = NonNullable<Awaited<ReturnType<typeof findRegistration>>>

/** One registration with everything its person, a delegate or the holder of its link may see and do. */
export async function findRegistration(actor: Actor, id: string) {
  if (!uuid.safeParse(id).success) return null
  const row = await db.registration.findFirst({
    where: { AND: [{ id }, registrationsSeenBy(actor)] },
    select: pageSelect,
  })
  if (!row || !mayAnswerFor(actor, row)) return null
  const [now, places, topics] = [
    await dbNow(),
    row.status === 'waitlisted' ? await listPlaces([row.encounterId]) : null,
    await db.topic.findMany({ where: { encounterId: row.encounterId }, orderBy: { position: 'asc' } }),
  ]
  const unconfirmed = await db.emailAddress.count({
    where: { personId: row.personId, isPrimary: true, confirmedAt: null },
  })
  return {
    ...row,
    ...cardOf(row),
    now,
    inLine: places?.get(row.id) ?? null,
    topics: topics.map((topic) => ({ id: topic.id, question: readContent(topic.question) })),
    answers: answersOf(row),
    isOwn: mayConsent(actor, row),
    needsAddressConfirmed: actor.kind === 'link' && mayConsent(actor, row) && unconfirmed > 0,
    may: mayDo(row, now),
  }
}

type Row = Prisma.RegistrationGetPayload<{ select: typeof pageSelect }>

function mayDo(row: Row, now: Date) {
  const before = now < row.encounter.startsAt
  return {
    answerOffer: row.status === 'offered' && isOfferOpen(row.offerExpiresAt, now),
    cancel: isLive(row.status) && before,
    change: mayChangeDetails(row, row.encounter, now),
    substitute: maySubstitute(row, row.encounter, now),
    again: !isLive(row.status) && row.encounter.status === 'published' && now <= row.encounter.registrationClosesAt,
  }
}

export type GivenAnswers = {
  languages: string[]
  wishes: string[]
  needs: Needs
  phone: string | null
  consents: { list: boolean; photo: boolean }
}

export function answersOf(
  row: Pick<Row, 'spokenLanguages' | 'wishes' | 'needs' | 'phone' | 'listConsentAt' | 'photoConsentAt'>,
): GivenAnswers {
  return {
    languages: row.spokenLanguages,
    wishes: row.wishes,
    needs: readNeeds(row.needs === null ? null : unseal(row.needs)),
    phone: row.phone === null ? null : unseal(row.phone),
    consents: { list: row.listConsentAt !== null, photo: row.photoConsentAt !== null },
  }
}
