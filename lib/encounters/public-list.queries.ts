import 'server-only'
import { plainKey } from '@/lib/communes/search-key'
import { readContent, readOptionalContent } from '@/lib/i18n/content'
import { db, Prisma } from '@/lib/platform/db'
import { type EncounterFilter, encountersPerPage } from './public-filter'
import { seatRows } from './seat'

const bodyNames = { name: true, nameFr: true, nameNl: true, nameDe: true, nameEn: true } as const

const cardFields = {
  id: true,
  slug: true,
  status: true,
  kind: true,
  title: true,
  audience: true,
  zone: true,
  startsAt: true,
  endsAt: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  seatsReleaseAt: true,
  attendance: true,
  venueName: true,
  languages: true,
  interpretation: true,
  updatedAt: true,
  commune: { select: bodyNames },
  organisation: { select: { slug: true, name: true } },
  blocks: { where: { interpretation: { not: 'none' } }, select: { id: true }, take: 1 },
  pools: { select: { sideId: true, seats: true, taken: true, releasedAt: true } },
  sides: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      name: true,
      drawing: true,
      coHosts: {
        where: { role: 'coHost' },
        select: { body: { select: { ...bodyNames, commune: { select: { latitude: true, longitude: true } } } } },
      },
    },
  },
} satisfies Prisma.EncounterSelect

type CardRow = Prisma.EncounterGetPayload<{ select: typeof cardFields }>

export type EncounterCard = ReturnType<typeof cardOf>

function cardOf({ blocks, pools, sides, organisation, ...row }: CardRow) {
  const known = pools.map(({ releasedAt, ...pool }) => ({ ...pool, isReleased: releasedAt !== null }))
  return {
    ...row,
    title: readContent(row.title),
    audience: readOptionalContent(row.audience),
    hasInterpretation: row.interpretation !== null || blocks.length > 0,
    organisation: { slug: organisation.slug, name: readContent(organisation.name) },
    sides: sides.map(({ name, coHosts, ...side }) => ({
      ...side,
      name: readContent(name),
      host: coHosts[0]?.body ?? null,
    })),
    seats: seatRows(known, []),
  }
}

/** Shown to everybody: published, cancelled ones too so that nobody travels in vain; put away ones are in no list. */
export const shownEncounters = Prisma.sql`e."status" IN ('published', 'cancelled') AND e."archivedAt" IS NULL`

type Found = { cards: EncounterCard[]; total: number }

/** One page of the list, next or latest first. */
export async function listShownEncounters(filter: EncounterFilter, now: Date): Promise<Found> {
  const isPast = filter.when === 'past'
  const rows = await db.$queryRaw<{ id: string; total: bigint }[]>`
    SELECT e."id"::text, count(*) OVER () AS total
    FROM "Encounter" e
    LEFT JOIN "Commune" c ON c."country" = e."communeCountry" AND c."code" = e."communeCode"
    WHERE ${Prisma.join(conditionsFor(filter, now), ' AND ')}
    ORDER BY ${isPast ? Prisma.sql`e."startsAt" DESC` : Prisma.sql`e."startsAt"`}, e."id"
    LIMIT ${encountersPerPage} OFFSET ${(filter.page - 1) * encountersPerPage}`
  return { cards: await cardsOf(rows.map((row) => row.id)), total: Number(rows[0]?.total ?? 0) }
}

/** Those that take place: for the home page, calendars and feeds. */
export async function listComingEncounters(now: Date, limit: number): Promise<EncounterCard[]> {
  const rows = await db.encounter.findMany({
    where: { status: 'published', archivedAt: null, endsAt: { gt: now } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: cardFields,
  })
  return rows.map(cardOf)
}

async function cardsOf(ids: string[]): Promise<EncounterCard[]> {
  const rows = await db.encounter.findMany({ where: { id: { in: ids } }, select: cardFields })
  const order = new Map(ids.map((id, index) => [id, index]))
  return rows.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)).map(cardOf)
}

function conditionsFor(filter: EncounterFilter, now: Date): Prisma.Sql[] {
  const conditions = [
    shownEncounters,
    filter.when === 'past' ? Prisma.sql`e."endsAt" <= ${now}` : Prisma.sql`e."endsAt" > ${now}`,
  ]
  if (filter.country) conditions.push(inCountry(filter.country))
  if (filter.side) {
    conditions.push(
      Prisma.sql`EXISTS (SELECT 1 FROM "Side" s WHERE s."encounterId" = e."id" AND s."code" = ${filter.side})`,
    )
  }
  if (filter.organiser) {
    conditions.push(
      Prisma.sql`e."organisationId" = (SELECT o."id" FROM "Organisation" o WHERE o."slug" = ${filter.organiser})`,
    )
  }
  if (filter.function) {
    conditions.push(
      Prisma.sql`(cardinality(e."allowedFunctions") = 0 OR ${filter.function} = ANY (e."allowedFunctions"))`,
    )
  }
  if (filter.seats) conditions.push(withFreeSeats(now))
  const words = plainKey(filter.q)
  return words ? [...conditions, ...words.split(' ').map(mentions)] : conditions
}

/** It takes place there, or somebody from there co-hosts it. */
function inCountry(country: string): Prisma.Sql {
  return Prisma.sql`(e."communeCountry" = ${country} OR EXISTS (
    SELECT 1 FROM "CoHost" h JOIN "Body" b ON b."id" = h."bodyId" WHERE h."encounterId" = e."id" AND b."country" = ${country}))`
}

/** One may register now, and a seat is free: of the total, and of at least one side where sides have figures. */
function withFreeSeats(now: Date): Prisma.Sql {
  return Prisma.sql`e."status" = 'published' AND e."registrationOpensAt" <= ${now} AND e."registrationClosesAt" >= ${now}
    AND EXISTS (SELECT 1 FROM "SeatPool" p WHERE p."encounterId" = e."id" AND p."sideId" IS NULL AND p."taken" < p."seats")
    AND (EXISTS (SELECT 1 FROM "SeatPool" p WHERE p."encounterId" = e."id" AND p."sideId" IS NOT NULL
                 AND (p."taken" < p."seats" OR p."releasedAt" IS NOT NULL))
      OR NOT EXISTS (SELECT 1 FROM "SeatPool" p WHERE p."encounterId" = e."id" AND p."sideId" IS NOT NULL))`
}

/** A word in the title, the topics, the place or among the co-hosts' bodies, without accents. */
function mentions(word: string): Prisma.Sql {
  return Prisma.sql`plain_key(concat_ws(' ',
      (SELECT string_agg(t.value->>'text', ' ') FROM jsonb_each(e."title"->'texts') t),
      (SELECT string_agg(t.value->>'text', ' ') FROM "Topic" q, jsonb_each(q."question"->'texts') t WHERE q."encounterId" = e."id"),
      (SELECT string_agg(b."searchKey", ' ') FROM "CoHost" h JOIN "Body" b ON b."id" = h."bodyId" WHERE h."encounterId" = e."id"),
      e."venueName", c."name", c."nameFr", c."nameNl", c."nameDe", c."nameEn"
    )) LIKE ${`%${word}%`}`
}

export type EncounterChoices = {
  organisers: { slug: string; name: ReturnType<typeof readContent> }[]
  sides: { code: string; name: ReturnType<typeof readContent> }[]
  countries: string[]
}

/** What the list can be filtered by: only what leads somewhere. */
export async function listEncounterChoices(): Promise<EncounterChoices> {
  const shown = { status: { in: ['published', 'cancelled'] }, archivedAt: null } satisfies Prisma.EncounterWhereInput
  const [organisers, sides, venues, hosts] = await Promise.all([
    db.organisation.findMany({
      where: { encounters: { some: shown } },
      select: { slug: true, name: true },
      orderBy: { slug: 'asc' },
    }),
    db.side.findMany({
      where: { encounter: shown },
      distinct: ['code'],
      select: { code: true, name: true },
      orderBy: { code: 'asc' },
    }),
    db.encounter.findMany({ where: shown, distinct: ['communeCountry'], select: { communeCountry: true } }),
    db.body.findMany({
      where: { coHosts: { some: { encounter: shown } } },
      distinct: ['country'],
      select: { country: true },
    }),
  ])
  const countries = [...venues.map((row) => row.communeCountry), ...hosts.map((row) => row.country)]
  return {
    organisers: organisers.map(({ slug, name }) => ({ slug, name: readContent(name) })),
    sides: sides.map(({ code, name }) => ({ code, name: readContent(name) })),
    countries: [...new Set(countries.filter((country) => country !== null))].sort(),
  }
}
