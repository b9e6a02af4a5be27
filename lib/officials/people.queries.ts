import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db, dbNow, Prisma } from '@/lib/platform/db'
import { isId } from '@/lib/platform/identifier'
import { columnOfDay, type Day, officeDay } from './mandate'
import { anyOf, hasNotEnded, waysToAPerson, wordsOf } from './naming.queries'
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

/** More are not counted: counting everybody would take longer than finding the first. */
const mostCounted = 1000

/** People with their mandates, for administrators: by name, address or body; all, or those with a mandate in doubt. */
export async function listPeople(actor: Actor, filter: PeopleFilter) {
  if (!isAdministrator(actor)) return null
  const [total, ids] = await idsOf(filter, officeDay(await dbNow()))
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: listed,
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
  })
  return { total: Math.min(total, mostCounted), isMore: total > mostCounted, people }
}

export type FoundPeople = NonNullable<Awaited<ReturnType<typeof listPeople>>>

async function idsOf({ q, state, page }: PeopleFilter, today: Day): Promise<[total: number, ids: string[]]> {
  const ways = waysOf(q).map((way) => Prisma.sql`${way} AND ${stateOf(state, today)}`)
  const some = anyOf(
    ways,
    (way) => Prisma.sql`SELECT person."id" FROM "Person" person WHERE ${way} LIMIT ${mostCounted + 1}`,
  )
  const first = anyOf(
    ways,
    (way) => Prisma.sql`
      SELECT person."id", person."sortKey" FROM "Person" person WHERE ${way}
      ORDER BY person."sortKey", person."id" LIMIT ${page * peoplePerPage}`,
  )
  const [counted, found] = await Promise.all([
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (${some}) found`,
    db.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM (${first}) found ORDER BY "sortKey", "id"
      LIMIT ${peoplePerPage} OFFSET ${(page - 1) * peoplePerPage}`,
  ])
  return [counted[0]?.total ?? 0, found.map(({ id }) => id)]
}

function waysOf(q = ''): Prisma.Sql[] {
  if (q.includes('@')) return [Prisma.sql`person."id" IN (${withAddress(q)})`]
  const words = wordsOf(q)
  return words.length > 0 ? waysToAPerson(words) : [Prisma.sql`true`]
}

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
