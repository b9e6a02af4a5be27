import 'server-only'
import { plainKey } from '@/lib/communes/search-key'
import { db, Prisma } from '@/lib/platform/db'
import { type EncounterCard, listCards } from './public-card.queries'
import { type EncounterFilter, encountersPerPage } from './public-filter'

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
  return { cards: await listCards(rows.map((row) => row.id)), total: Number(rows[0]?.total ?? 0) }
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
      Prisma.sql`(coalesce(cardinality(e."allowedFunctions"), 0) = 0 OR ${filter.function} = ANY (e."allowedFunctions"))`,
    )
  }
  if (filter.seats) conditions.push(withFreeSeats(now))
  const words = plainKey(filter.q)
  return words ? [...conditions, ...words.split(' ').map(mentions)] : conditions
}

/** It takes place there, or somebody from there co-hosts it. */
export function inCountry(country: string): Prisma.Sql {
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
