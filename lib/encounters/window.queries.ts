import 'server-only'
import { kmTo } from '@/lib/communes/distance.queries'
import type { Position } from '@/lib/communes/geo'
import { db, Prisma } from '@/lib/platform/db'
import { type EncounterCard, listCards } from './public-card.queries'
import { inCountry, shownEncounters } from './public-list.queries'

/** What a program asks of the list of encounters: those that take place at least in part between two moments. */
export type EncounterQuestion = {
  from?: Date | undefined
  to?: Date | undefined
  country?: string | undefined
  near?: (Position & { km: number }) | undefined
}

/** Where the list goes on: beginning and id of the last encounter that was given. */
export type AfterEncounter = { startsAt: string; id: string } | null

export type EncounterWindow = { cards: EncounterCard[]; after: AfterEncounter }

/** In the order in which they begin. */
export async function listEncountersAfter(
  question: EncounterQuestion,
  after: AfterEncounter,
  limit: number,
): Promise<EncounterWindow> {
  const rows = await db.$queryRaw<{ id: string; at: string }[]>`
    SELECT e."id"::text, e."startsAt"::text AS at FROM "Encounter" e
    LEFT JOIN "Commune" c ON c."country" = e."communeCountry" AND c."code" = e."communeCode"
    WHERE ${Prisma.join([shownEncounters, ...conditions(question), ...beyond(after)], ' AND ')}
    ORDER BY e."startsAt", e."id" LIMIT ${limit + 1}`
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    cards: await listCards(shown.map((row) => row.id)),
    after: last ? { startsAt: last.at, id: last.id } : null,
  }
}

function beyond(after: AfterEncounter): Prisma.Sql[] {
  return after ? [Prisma.sql`(e."startsAt", e."id") > (${after.startsAt}::timestamptz, ${after.id}::uuid)`] : []
}

function conditions({ from, to, country, near }: EncounterQuestion): Prisma.Sql[] {
  return [
    ...(from ? [Prisma.sql`e."endsAt" > ${from}`] : []),
    ...(to ? [Prisma.sql`e."startsAt" <= ${to}`] : []),
    ...(country ? [inCountry(country)] : []),
    ...(near ? [Prisma.sql`${kmTo(near)} <= ${near.km}`] : []),
  ]
}
