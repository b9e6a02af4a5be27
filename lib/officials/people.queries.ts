import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { plainKey } from '@/lib/communes/search-key'
import { db, dbNow, type Prisma } from '@/lib/platform/db'
import { isId } from '@/lib/platform/identifier'
import { columnOfDay, type Day, officeDay } from './mandate'
import { namedPersonSelect, officeSelect } from './office.queries'
import { isAdministrator } from './policy'
import { type PeopleFilter, peoplePerPage } from './schema'

const mandateSelect = {
  id: true,
  startsOn: true,
  endsOn: true,
  proof: true,
  proofMethod: true,
  proofAt: true,
  bodyId: true,
  ...officeSelect,
} satisfies Prisma.MandateSelect

const listed = {
  ...namedPersonSelect,
  emails: { where: { isPrimary: true }, select: { address: true, confirmedAt: true } },
  mandates: { select: mandateSelect, orderBy: [{ endsOn: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }] },
} satisfies Prisma.PersonSelect

export type ListedPerson = Prisma.PersonGetPayload<{ select: typeof listed }>

/** People with their mandates, for administrators: by name, address or body; all, or those with a mandate in doubt. */
export async function listPeople(actor: Actor, filter: PeopleFilter) {
  if (!isAdministrator(actor)) return null
  const where = whereOf(filter, officeDay(await dbNow()))
  const [total, people] = await Promise.all([
    db.person.count({ where }),
    db.person.findMany({
      where,
      select: listed,
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      skip: (filter.page - 1) * peoplePerPage,
      take: peoplePerPage,
    }),
  ])
  return { total, people }
}

function whereOf({ q, state }: PeopleFilter, today: Day): Prisma.PersonWhereInput {
  const words = plainKey(q ?? '')
    .split(' ')
    .filter(Boolean)
  const found = words.map((word) => ({
    OR: [{ sortKey: { contains: word } }, { mandates: { some: { body: { searchKey: { contains: word } } } } }],
  }))
  const named: Prisma.PersonWhereInput = q?.includes('@')
    ? { emails: { some: { address: { contains: q, mode: 'insensitive' } } } }
    : { AND: found }
  return { AND: [named, stateOf(state, today)] }
}

function stateOf(state: PeopleFilter['state'], today: Day): Prisma.PersonWhereInput {
  switch (state) {
    case 'doubt':
      return { mandates: { some: inDoubt(today) } }
    case 'verified':
      return { mandates: { some: { proof: 'verified', ...notEnded(today) } } }
    case 'ended':
      return { mandates: { some: {}, none: notEnded(today) } }
    case undefined:
      return {}
  }
}

function notEnded(today: Day): Prisma.MandateWhereInput {
  return { OR: [{ endsOn: null }, { endsOn: { gte: columnOfDay(today) } }] }
}

/** Declared, or to be reconfirmed, and not over. */
function inDoubt(today: Day): Prisma.MandateWhereInput {
  return { proof: { in: ['declared', 'toReconfirm'] }, ...notEnded(today) }
}

/** Mandates that wait for somebody to verify them: how many, and the longest waiting. */
export async function listWaitingMandates(actor: Actor, { limit = 10 }: { limit?: number } = {}) {
  if (!isAdministrator(actor)) return null
  const where = inDoubt(officeDay(await dbNow()))
  const [total, mandates] = await Promise.all([
    db.mandate.count({ where }),
    db.mandate.findMany({
      where,
      select: { ...mandateSelect, createdAt: true, person: { select: namedPersonSelect } },
      orderBy: { createdAt: 'asc' },
      take: limit,
    }),
  ])
  return { total, mandates }
}

/** Everything an administrator needs of one person. */
export async function findPerson(actor: Actor, id: string) {
  if (!isAdministrator(actor) || !isId(id)) return null
  return db.person.findUnique({
    where: { id },
    select: {
      ...listed,
      locale: true,
      emails: { select: { address: true, confirmedAt: true, isPrimary: true }, orderBy: { isPrimary: 'desc' } },
      account: { select: { totpConfirmedAt: true } },
      memberships: {
        where: { endedAt: null },
        select: { role: true, organisation: { select: { name: true, slug: true } } },
      },
      administrator: { where: { endedAt: null }, select: { id: true } },
    },
  })
}

export type FoundPerson = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** One mandate with its holder, for the page that changes it. */
export async function findMandate(actor: Actor, id: string) {
  if (!isAdministrator(actor) || !isId(id)) return null
  return db.mandate.findUnique({ where: { id }, select: { ...mandateSelect, person: { select: namedPersonSelect } } })
}

/** Others who hold the same office after a mandate ended: a successor is known, or to be entered. */
export async function listOthersInOffice(
  actor: Actor,
  mandate: { id: string; bodyId: string; function: string; endsOn: Date | null },
) {
  if (!isAdministrator(actor) || !mandate.endsOn) return []
  return db.mandate.findMany({
    where: {
      id: { not: mandate.id },
      bodyId: mandate.bodyId,
      function: mandate.function,
      OR: [{ endsOn: null }, { endsOn: { gt: mandate.endsOn } }],
    },
    select: { ...mandateSelect, person: { select: namedPersonSelect } },
    take: 20,
  })
}
