import 'server-only'
import type { Actor, DelegationScope, User } from '@/lib/auth/actor'
import { db, dbNow, Prisma, type Tx } from '@/lib/platform/db'
import { compareMandates, inForceOn, officeDay } from './mandate'
import { findIds, inOrderOf, isInOffice, mandatesMeantBy, wordsOf } from './naming.queries'
import { namedPersonSelect, officeSelect } from './office.queries'
import { isAdministrator } from './policy'

const mandateSelect = {
  id: true,
  startsOn: true,
  endsOn: true,
  proof: true,
  bodyId: true,
  ...officeSelect,
} satisfies Prisma.MandateSelect

export type MandateInOffice = Prisma.MandateGetPayload<{ select: typeof mandateSelect }>

/** Somebody one may act for, with the mandates in force, the first to count first. */
export type Actable = Prisma.PersonGetPayload<{ select: typeof namedPersonSelect }> & {
  isOneself: boolean
  mandates: MandateInOffice[]
}

/** Oneself, then the officials one may act for within `scope` (or any), by name. Two queries whatever the number. */
export async function listActable(actor: Actor, scope?: DelegationScope): Promise<Actable[]> {
  if (actor.kind !== 'user' && actor.kind !== 'token') return []
  const within = actor.delegations.filter((given) => scope === undefined || given.scopes.includes(scope))
  const people = await findActables(actor, [actor.personId, ...within.map((given) => given.officialId)])
  return people.toSorted((a, b) => Number(b.isOneself) - Number(a.isOneself))
}

/** The official chosen to act for in this session, while one may. */
export async function findActedFor(actor: Actor): Promise<Actable | null> {
  if (actor.kind !== 'user' || !actor.actingFor) return null
  const [official = null] = await findActables(actor, [actor.actingFor])
  return official
}

async function findActables({ personId }: Pick<User, 'personId'>, ids: string[]): Promise<Actable[]> {
  const today = officeDay(await dbNow())
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { ...namedPersonSelect, mandates: { where: inForceOn(today), select: mandateSelect } },
    orderBy: { sortKey: 'asc' },
  })
  return people.map((person) => ({
    ...person,
    mandates: person.mandates.toSorted(compareMandates(today)),
    isOneself: person.id === personId,
  }))
}

/** A verified mandate in force with its holder, as organisers pick co-hosts. */
export type OfficialHit = { mandateId: string; personId: string } & Prisma.MandateGetPayload<{
  select: typeof hitSelect
}>

const hitSelect = {
  id: true,
  bodyId: true,
  ...officeSelect,
  person: { select: namedPersonSelect },
} satisfies Prisma.MandateSelect

type Search = {
  limit?: number
  /** Only those of communes of these territories; none means everywhere. */
  territoryIds?: readonly string[]
}

/** Officials with a verified mandate in force, by words of their name or of their body's. For organisers and administrators. */
export async function searchOfficials(actor: Actor, text: string, { limit = 10, territoryIds = [] }: Search = {}) {
  if (!mayPickOfficials(actor)) return []
  const words = wordsOf(text)
  if (words.length === 0) return []
  const today = officeDay(await dbNow())
  const near = territoryIds.length > 0 ? Prisma.sql`AND ${inTerritories(territoryIds)}` : Prisma.empty
  const { ids } = await findIds(
    mandatesMeantBy(words),
    {
      id: Prisma.sql`mandate."id"`,
      from: Prisma.sql`"Person" person JOIN "Mandate" mandate ON mandate."personId" = person."id"`,
      where: Prisma.sql`mandate."proof" = 'verified' AND ${isInOffice(today)} ${near}`,
    },
    { limit, enough: limit },
  )
  const mandates = await db.mandate.findMany({ where: { id: { in: ids } }, select: hitSelect })
  return inOrderOf(ids, mandates).map(
    (mandate): OfficialHit => ({ ...mandate, mandateId: mandate.id, personId: mandate.person.id }),
  )
}

/** The mandate when it is verified and in force on the day of `at`: what a co-host needs. */
export async function findOfficialByMandate(mandateId: string, at: Date, client: Tx = db): Promise<OfficialHit | null> {
  const mandate = await client.mandate.findFirst({
    where: { id: mandateId, proof: 'verified', ...inForceOn(officeDay(at)) },
    select: hitSelect,
  })
  return mandate && { ...mandate, mandateId: mandate.id, personId: mandate.person.id }
}

function mayPickOfficials(actor: Actor): boolean {
  return isAdministrator(actor) || (actor.kind === 'user' && actor.memberships.some((held) => held.role !== 'desk'))
}

function inTerritories(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`mandate."bodyId" IN (
    SELECT body."id" FROM "Body" body
    JOIN "TerritoryCommune" part ON part."country" = body."communeCountry" AND part."code" = body."communeCode"
    WHERE part."territoryId" = ANY(${[...ids]}::uuid[]))`
}
