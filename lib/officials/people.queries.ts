import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db, dbNow, Prisma } from '@/lib/platform/db'
import { isId } from '@/lib/platform/identifier'
import { columnOfDay, type Day, officeDay } from './mandate'
import {
  type Found,
  findIds,
  hasNotEnded,
  inOrderOf,
  type Meant,
  mostMeant,
  peopleMeantBy,
  wordsOf,
} from './naming.queries'
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
  const { ids, total } = await found(filter, officeDay(await dbNow()))
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: listed })
  return { total: Math.min(total, mostMeant), isMore: total > mostMeant, people: inOrderOf(ids, people) }
}

export type FoundPeople = NonNullable<Awaited<ReturnType<typeof listPeople>>>

function found({ q, state, page }: PeopleFilter, today: Day): Promise<Found> {
  const question = { id: Prisma.sql`person."id"`, from: Prisma.sql`"Person" person`, where: stateOf(state, today) }
  const [limit, offset] = [peoplePerPage, (page - 1) * peoplePerPage]
  return findIds(meantBy(q), question, { limit, offset, enough: Math.max(mostMeant + 1, offset + limit) })
}

function meantBy(q = ''): Meant {
  if (q.includes('@')) return only(Prisma.sql`person."id" IN (${withAddress(q)})`)
  const words = wordsOf(q)
  return words.length > 0 ? peopleMeantBy(words) : only(Prisma.sql`true`)
}

const only = (first: Prisma.Sql): Meant => ({ first, others: [], parts: [] })

const withAddress = (part: string) => Prisma.sql`
  SELECT mail."personId" FROM "EmailAddress" mail WHERE position(lower(${part}) IN lower(mail."address")) > 0`

function stateOf(state: PeopleFilter['state'], today: Day): Prisma.Sql {
  const having = (what: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT FROM "Mandate" mandate WHERE mandate."personId" = person."id" AND ${what})`
  switch (state) {
    case 'doubt':
      return having(Prisma.sql`mandate."proof" IN ('declared', 'toReconfirm') AND ${hasNotEnded(today)}`)
    case 'verified':
      return having(Prisma.sql`mandate."proof" = 'verified' AND ${hasNotEnded(today)}`)
    case 'ended':
      return Prisma.sql`${having(Prisma.sql`true`)} AND NOT ${having(hasNotEnded(today))}`
    case undefined:
      return Prisma.sql`true`
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
