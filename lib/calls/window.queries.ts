import 'server-only'
import { plainKey } from '@/lib/communes/search-key'
import { db, Prisma } from '@/lib/platform/db'
import { type CallCard, cardsOf, isShownSql, mentions } from './public-list.queries'
import type { PublicCallState } from './public-state'

/** What a program asks of the list of calls. */
export type CallQuestion = {
  status?: PublicCallState | undefined
  country?: string | undefined
  theme?: string | undefined
}

/** Where the list goes on: publication and slug of the last call that was given. */
export type AfterCall = { publishedAt: string; slug: string } | null

export type CallWindow = { cards: CallCard[]; after: AfterCall; changesAt: Date | null }

/** Latest published first. `changesAt`: when the clock makes one appear, open or close. */
export async function listCallsAfter(
  question: CallQuestion,
  after: AfterCall,
  { limit, now }: { limit: number; now: Date },
): Promise<CallWindow> {
  const rows = await db.$queryRaw<{ slug: string; at: string }[]>`
    SELECT c."slug", ${shownSince}::text AS at FROM "Call" c
    JOIN "Organisation" o ON o."id" = c."organisationId"
    WHERE ${Prisma.join([...conditions(question, now), ...beyond(after)], ' AND ')}
    ORDER BY ${shownSince} DESC, c."slug" LIMIT ${limit + 1}`
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    cards: await cardsOf(shown.map((row) => row.slug)),
    after: last ? { publishedAt: last.at, slug: last.slug } : null,
    changesAt: await findNextChange(now),
  }
}

const shownSince = Prisma.sql`coalesce(c."publishAt", c."publishedAt")`

function beyond(after: AfterCall): Prisma.Sql[] {
  if (!after) return []
  const at = Prisma.sql`${after.publishedAt}::timestamptz`
  return [Prisma.sql`(${shownSince} < ${at} OR (${shownSince} = ${at} AND c."slug" > ${after.slug}))`]
}

function conditions({ status, country, theme = '' }: CallQuestion, now: Date): Prisma.Sql[] {
  return [
    isShownSql(now),
    ...(status ? [inPublicState(status, now)] : []),
    ...(country ? [ofCountry(country)] : []),
    ...plainKey(theme).split(' ').filter(Boolean).map(mentions),
  ]
}

/** As lib/calls/public-state.ts says it; the deadline itself still counts. */
function inPublicState(status: PublicCallState, now: Date): Prisma.Sql {
  const published = Prisma.sql`c."status" = 'published'`
  switch (status) {
    case 'upcoming':
      return Prisma.sql`(${published} AND c."opensAt" > ${now})`
    case 'open':
      return Prisma.sql`(${published} AND c."opensAt" <= ${now} AND c."closesAt" >= ${now})`
    case 'closed':
      return Prisma.sql`(${published} AND c."closesAt" < ${now})`
    case 'reading':
      return Prisma.sql`c."status" IN ('reading', 'deliberation', 'decided')`
    case 'awarded':
      return Prisma.sql`c."status" = 'awarded'`
    case 'discontinued':
      return Prisma.sql`c."status" = 'discontinued'`
  }
}

/** Its organiser is from there, or a partner. */
function ofCountry(country: string): Prisma.Sql {
  return Prisma.sql`(EXISTS (SELECT FROM "Body" b WHERE b."id" = o."bodyId" AND b."country" = ${country})
    OR EXISTS (SELECT FROM "CallPartner" p JOIN "Body" b ON b."id" = p."bodyId" WHERE p."callId" = c."id" AND b."country" = ${country}))`
}

async function findNextChange(now: Date): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT min(moment) AS at FROM "Call" c,
      unnest(ARRAY[c."publishAt", c."opensAt", c."closesAt" + interval '1 millisecond']) moment
    WHERE c."status" = 'published' AND moment > ${now}`
  return row?.at ?? null
}
