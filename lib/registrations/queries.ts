import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { readContent, readOptionalContent } from '@/lib/i18n/content'
import { namedPersonSelect, officeSelect } from '@/lib/officials/office.queries'
import { db, type Prisma } from '@/lib/platform/db'
import { listPlaces } from './places.queries'
import { registrationsSeenBy } from './policy'

const encounterSelect = {
  id: true,
  slug: true,
  title: true,
  status: true,
  zone: true,
  startsAt: true,
  endsAt: true,
  venueName: true,
  venueAddress: true,
  onlineUrl: true,
  languages: true,
  waitingPolicy: true,
  offerHours: true,
  registrationClosesAt: true,
  substitutionAllowed: true,
  cancelledReason: true,
  commune: { select: { name: true } },
  organisation: { select: { name: true, contactEmail: true, contactPhone: true } },
  sides: {
    orderBy: { position: 'asc' },
    select: { coHosts: { where: { role: 'coHost' }, take: 1, select: { body: { select: { name: true } } } } },
  },
} satisfies Prisma.EncounterSelect

const cardSelect = {
  id: true,
  reference: true,
  status: true,
  isGuest: true,
  endReason: true,
  offerExpiresAt: true,
  requestedAt: true,
  personId: true,
  encounterId: true,
  person: { select: namedPersonSelect },
  registeredBy: { select: namedPersonSelect },
  mandate: { select: { ...officeSelect, proof: true } },
  side: { select: { name: true, drawing: true } },
  encounter: { select: encounterSelect },
} satisfies Prisma.RegistrationSelect

type CardRow = Prisma.RegistrationGetPayload<{ select: typeof cardSelect }>

export type RegistrationCard = Awaited<ReturnType<typeof listMyRegistrations>>[number]

/** One's own registrations and those of the officials one acts for, the next encounter first; a bounded number of queries. */
export async function listMyRegistrations(actor: Actor) {
  const rows = await db.registration.findMany({
    where: registrationsSeenBy(actor),
    select: cardSelect,
    orderBy: [{ encounter: { startsAt: 'asc' } }, { number: 'asc' }],
    take: 500,
  })
  const waiting = rows.filter((row) => row.status === 'waitlisted').map((row) => row.encounterId)
  const places = await listPlaces(waiting)
  return rows.map((row) => ({ ...cardOf(row), inLine: places.get(row.id) ?? null }))
}

/** The encounter of a registration, with what its pages say. */
export function cardOf({ side, encounter, ...row }: CardRow) {
  const { commune, organisation, sides, ...rest } = encounter
  return {
    ...row,
    office: row.mandate,
    side: side && { ...side, name: readContent(side.name) },
    encounter: {
      ...rest,
      title: readContent(encounter.title),
      cancelledReason: readOptionalContent(encounter.cancelledReason),
      communeName: commune?.name ?? null,
      organisation: { ...organisation, name: readContent(organisation.name) },
      sides: sides.map(({ coHosts }) => ({ host: coHosts[0]?.body ?? null })),
    },
  }
}

/** The live registration for an encounter of whom the bar names, else one's own, else of an official one acts for. */
export async function findMyPlace(actor: Actor, slug: string) {
  if (actor.kind !== 'user') return null
  const rows = await db.registration.findMany({
    where: { AND: [registrationsSeenBy(actor), { encounter: { slug }, status: { notIn: ['cancelled', 'declined'] } }] },
    select: {
      id: true,
      personId: true,
      reference: true,
      status: true,
      encounterId: true,
      person: { select: namedPersonSelect },
    },
    orderBy: { number: 'asc' },
    take: 20,
  })
  const of = (personId: string | null) => rows.find((row) => row.personId === personId)
  const mine = of(actor.actingFor) ?? of(actor.personId) ?? rows[0]
  if (!mine) return null
  const places = mine.status === 'waitlisted' ? await listPlaces([mine.encounterId]) : null
  return { ...mine, isOwn: mine.personId === actor.personId, inLine: places?.get(mine.id) ?? null }
}

export const registrationCardSelect = cardSelect
