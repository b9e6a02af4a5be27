import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { plainKey } from '@/lib/communes/search-key'
import { readContent } from '@/lib/i18n/content'
import { namedPersonSelect, officeSelect } from '@/lib/officials/office.queries'
import { mayOrganise } from '@/lib/organisations/policy'
import { db, inSnapshot, type Prisma } from '@/lib/platform/db'
import { unseal } from '@/lib/platform/secrets'
import { type ListFilter, registrationsPerPage } from './list'
import { noNeeds, readNeeds } from './need'
import { listPlaces } from './places.queries'
import { maySeeList } from './policy'
import { readReference } from './reference'
import { liveStatuses } from './registration'

type Where = Prisma.RegistrationWhereInput

const rowSelect = {
  id: true,
  reference: true,
  status: true,
  isGuest: true,
  requestedAt: true,
  confirmedAt: true,
  offerExpiresAt: true,
  endReason: true,
  spokenLanguages: true,
  needs: true,
  phone: true,
  wishes: true,
  listConsentAt: true,
  organiserNote: true,
  person: { select: { ...namedPersonSelect, emails: { where: { isPrimary: true }, select: { address: true } } } },
  registeredBy: { select: namedPersonSelect },
  mandate: { select: { ...officeSelect, proof: true } },
  side: { select: { code: true, name: true, drawing: true } },
  replaces: { select: { id: true } },
} satisfies Prisma.RegistrationSelect

type Row = Prisma.RegistrationGetPayload<{ select: typeof rowSelect }>

type Listed = { id: string; organisationId: string }

export type ListedRegistration = ReturnType<typeof rowOf>

/** An encounter's registrations for its team, filtered, with the last letter of each; a bounded number of queries. */
export async function listRegistrations(actor: Actor, encounter: Listed, filter: ListFilter & { page: number }) {
  if (!maySeeList(actor, encounter)) return null
  const where = whereOf(encounter.id, filter)
  const total = await db.registration.count({ where })
  const rows = await db.registration.findMany({
    where,
    select: rowSelect,
    orderBy: orderOf(filter.sort),
    skip: (filter.page - 1) * registrationsPerPage,
    take: registrationsPerPage,
  })
  const letters = await lastLetters(rows.map(({ id }) => id))
  const places = await listPlaces(rows.some(({ status }) => status === 'waitlisted') ? [encounter.id] : [])
  const mayRead = mayOrganise(actor, encounter.organisationId)
  return {
    total,
    rows: rows.map((row) => ({
      ...rowOf(row, mayRead),
      letter: letters.get(row.id) ?? null,
      inLine: places.get(row.id) ?? null,
    })),
  }
}

/** The same rows for an export, all as they were at one instant, and never all in memory. */
export function exportedRegistrations(encounterId: string, filter: ListFilter): AsyncGenerator<ListedRegistration> {
  return inSnapshot(async function* (tx) {
    const where = whereOf(encounterId, filter)
    const listed = await tx.registration.findMany({ where, select: { id: true }, orderBy: orderOf(filter.sort) })
    for (let first = 0; first < listed.length; first += 500) {
      const ids = listed.slice(first, first + 500).map(({ id }) => id)
      const rows = await tx.registration.findMany({ where: { id: { in: ids } }, select: rowSelect })
      const byId = new Map(rows.map((row) => [row.id, row]))
      for (const id of ids) {
        const row = byId.get(id)
        if (row) yield rowOf(row, true)
      }
    }
  })
}

/** The desk sees who comes; telephone, address and needs are for those who prepare. */
function rowOf({ needs, phone, side, ...row }: Row, mayRead: boolean) {
  return {
    ...row,
    person: { ...row.person, address: mayRead ? (row.person.emails[0]?.address ?? null) : null },
    phone: mayRead && phone !== null ? unseal(phone) : null,
    needs: mayRead && needs !== null ? readNeeds(unseal(needs)) : noNeeds,
    side: side && { ...side, name: readContent(side.name) },
  }
}

function whereOf(encounterId: string, { q, status, side, function: office, proof }: ListFilter): Where {
  const mandate: Prisma.MandateWhereInput = { ...(office && { function: office }), ...(proof !== 'all' && { proof }) }
  return {
    encounterId,
    ...statusOf(status),
    ...(side && { side: { code: side } }),
    ...(Object.keys(mandate).length > 0 && { mandate }),
    AND: searched(q),
  }
}

function statusOf(status: ListFilter['status']): Where {
  if (status === 'all') return {}
  return status === 'live' ? { status: { in: [...liveStatuses] } } : { status }
}

/** Every word in the name or the body's name, accents forgiven; or the reference, as it is read over the telephone. */
function searched(q: string): Where[] {
  const words = plainKey(q).split(' ').filter(Boolean)
  const named = words.map((word) => ({
    OR: [{ person: { sortKey: { contains: word } } }, { mandate: { body: { searchKey: { contains: word } } } }],
  }))
  // A name of eight letters may read as a reference too: DELMOTTE.
  const reference = readReference(q)
  return reference ? [{ OR: [{ reference }, { AND: named }] }] : named
}

function orderOf(sort: ListFilter['sort']): Prisma.RegistrationOrderByWithRelationInput[] {
  if (sort === 'name') return [{ person: { sortKey: 'asc' } }, { number: 'asc' }]
  return sort === 'commune' ? [{ mandate: { body: { name: 'asc' } } }, { number: 'asc' }] : [{ number: 'asc' }]
}

/** The newest letter about each registration: whether it left, and why not. */
async function lastLetters(ids: string[]) {
  const letters = await db.outboxMessage.findMany({
    where: { registrationId: { in: ids } },
    distinct: ['registrationId'],
    orderBy: [{ registrationId: 'asc' }, { createdAt: 'desc' }],
    select: { registrationId: true, status: true, lastError: true, sentAt: true },
  })
  return new Map(letters.map(({ registrationId, ...letter }) => [registrationId, letter]))
}
