import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { readContent } from '@/lib/i18n/content'
import { namedPersonSelect, officeSelect } from '@/lib/officials/office.queries'
import { db, type Prisma } from '@/lib/platform/db'
import { unseal } from '@/lib/platform/secrets'
import { readNeeds } from './need'
import { listPlaces } from './places.queries'
import { mayDecide, mayReadAnswers, maySeeList, registrationsReadBy } from './policy'

const select = {
  id: true,
  reference: true,
  status: true,
  isGuest: true,
  number: true,
  personId: true,
  requestedAt: true,
  confirmedAt: true,
  offerExpiresAt: true,
  endedAt: true,
  endReason: true,
  spokenLanguages: true,
  wishes: true,
  phone: true,
  needs: true,
  person: { select: { ...namedPersonSelect, emails: { where: { isPrimary: true }, select: { address: true } } } },
  mandate: { select: { ...officeSelect, proof: true } },
  side: { select: { code: true } },
  encounter: {
    select: { id: true, slug: true, title: true, organisationId: true, zone: true, startsAt: true, endsAt: true },
  },
} satisfies Prisma.RegistrationSelect

type Row = Prisma.RegistrationGetPayload<{ select: typeof select }>

export type ReadRegistration = NonNullable<Awaited<ReturnType<typeof findReadableRegistration>>>

/** One registration for its person, who acts for them, and the organiser's team. */
export async function findReadableRegistration(actor: Actor, id: string) {
  const row = await db.registration.findFirst({ where: { AND: [{ id }, registrationsReadBy(actor)] }, select })
  if (!row) return null
  const places = row.status === 'waitlisted' ? await listPlaces([row.encounter.id]) : null
  return readBy(actor, row, places?.get(row.id)?.place)
}

/** An encounter's registrations for its team, in the order of requests; null where one is not in it. */
export async function listReadableRegistrations(
  actor: Actor,
  slug: string,
  { after, limit }: { after: number; limit: number },
) {
  const encounter = await db.encounter.findUnique({ where: { slug }, select: { id: true, organisationId: true } })
  if (!encounter || !maySeeList(actor, encounter)) return null
  const rows = await db.registration.findMany({
    where: { encounterId: encounter.id, number: { gt: after } },
    select,
    orderBy: { number: 'asc' },
    take: limit + 1,
  })
  const places = await listPlaces([encounter.id])
  const shown = rows.slice(0, limit)
  return {
    rows: shown.map((row) => readBy(actor, row, places.get(row.id)?.place)),
    after: rows.length > limit ? (shown.at(-1)?.number ?? null) : null,
  }
}

/** The desk sees who comes; telephone and needs are for those who prepare and whose they are, the address for the former. */
function readBy(actor: Actor, { phone, needs, person, encounter, ...row }: Row, place: number | undefined) {
  const { emails, ...named } = person
  const mayRead = mayReadAnswers(actor, row, encounter)
  return {
    ...row,
    place: place ?? null,
    person: named,
    email: mayDecide(actor, encounter, 'registrations:read') ? (emails[0]?.address ?? null) : null,
    phone: mayRead && phone !== null ? unseal(phone) : null,
    needs: mayRead ? readNeeds(needs === null ? null : unseal(needs)) : null,
    encounter: { ...encounter, title: readContent(encounter.title) },
  }
}
