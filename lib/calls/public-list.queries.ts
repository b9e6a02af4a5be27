import 'server-only'
import { plainKey } from '@/lib/communes/search-key'
import { type Content, readContent, readOptionalContent } from '@/lib/i18n/content'
import { db, Prisma } from '@/lib/platform/db'
import { type CallFilter, callsPerPage } from './public-filter'
import { publicStatus } from './public-state'

const cardFields = {
  slug: true,
  status: true,
  kind: true,
  title: true,
  lede: true,
  eligibleApplicants: true,
  zone: true,
  publishAt: true,
  opensAt: true,
  closesAt: true,
  publishedAt: true,
  awardedAt: true,
  updatedAt: true,
  laureateCount: true,
  organisation: { select: { slug: true, name: true } },
} satisfies Prisma.CallSelect

type CardRow = Prisma.CallGetPayload<{ select: typeof cardFields }>

export type CallCard = ReturnType<typeof cardOf>

function cardOf({ organisation, ...row }: CardRow) {
  return {
    ...row,
    status: publicStatus(row.status),
    title: readContent(row.title),
    lede: readContent(row.lede),
    eligibleApplicants: readOptionalContent(row.eligibleApplicants),
    organisation: { slug: organisation.slug, name: readContent(organisation.name) },
  }
}

export type FoundCalls = { cards: CallCard[]; total: number }

/** One page of the list, nearest deadline first; closed ones latest first. */
export async function listShownCalls(filter: CallFilter, now: Date): Promise<FoundCalls> {
  const order =
    filter.state === 'closed' || filter.state === 'all' ? Prisma.sql`c."closesAt" DESC` : Prisma.sql`c."closesAt"`
  const rows = await db.$queryRaw<{ slug: string; total: bigint }[]>`
    SELECT c."slug", count(*) OVER () AS total
    FROM "Call" c JOIN "Organisation" o ON o."id" = c."organisationId"
    WHERE ${Prisma.join(conditionsFor(filter, now), ' AND ')}
    ORDER BY ${order}, c."id" LIMIT ${callsPerPage} OFFSET ${(filter.page - 1) * callsPerPage}`
  return { cards: await cardsOf(rows.map((row) => row.slug)), total: Number(rows[0]?.total ?? 0) }
}

export async function cardsOf(slugs: string[]): Promise<CallCard[]> {
  const rows = await db.call.findMany({ where: { slug: { in: slugs } }, select: cardFields })
  return rows.toSorted((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug)).map(cardOf)
}

/** Latest published first, for feeds. */
export async function listLatestCalls(now: Date, limit: number): Promise<CallCard[]> {
  const rows = await db.call.findMany({
    where: { status: { not: 'draft' }, archivedAt: null, NOT: { status: 'published', publishAt: { gt: now } } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: cardFields,
  })
  return rows.map(cardOf)
}

/** When the next scheduled call appears: lists change at that instant. */
export async function findNextAppearance(now: Date): Promise<Date | null> {
  const next = await db.call.findFirst({
    where: { status: 'published', publishAt: { gt: now } },
    orderBy: { publishAt: 'asc' },
    select: { publishAt: true },
  })
  return next?.publishAt ?? null
}

/** Organisers that have published a call. */
export async function listCallOrganisers(): Promise<{ slug: string; name: Content }[]> {
  const rows = await db.organisation.findMany({
    where: { calls: { some: { status: { not: 'draft' }, archivedAt: null } } },
    select: { slug: true, name: true },
    orderBy: { slug: 'asc' },
  })
  return rows.map(({ slug, name }) => ({ slug, name: readContent(name) }))
}

export function isShownSql(now: Date): Prisma.Sql {
  return Prisma.sql`c."status" <> 'draft' AND c."archivedAt" IS NULL
    AND (c."status" <> 'published' OR c."publishAt" IS NULL OR c."publishAt" <= ${now})`
}

function conditionsFor({ state, organiser, q }: CallFilter, now: Date): Prisma.Sql[] {
  const words = plainKey(q).split(' ').filter(Boolean)
  return [
    isShownSql(now),
    inState(state, now),
    organiser ? Prisma.sql`o."slug" = ${organiser}` : Prisma.sql`TRUE`,
    ...words.map(mentions),
  ]
}

/** The deadline itself still counts (lib/calls/call.ts). */
function inState(state: CallFilter['state'], now: Date): Prisma.Sql {
  const current = Prisma.sql`(c."status" = 'published' AND c."closesAt" >= ${now})`
  switch (state) {
    case 'current':
      return current
    case 'open':
      return Prisma.sql`${current} AND c."opensAt" <= ${now}`
    case 'upcoming':
      return Prisma.sql`${current} AND c."opensAt" > ${now}`
    case 'closed':
      return Prisma.sql`NOT ${current}`
    case 'all':
      return Prisma.sql`TRUE`
  }
}

/** A word in the title, the lede, the topics or the organiser's name, without accents. */
export function mentions(word: string): Prisma.Sql {
  return Prisma.sql`plain_key(concat_ws(' ', (
      SELECT string_agg(t.value->>'text', ' ')
      FROM unnest(ARRAY[c."title", c."lede", c."topics", o."name"]) content, jsonb_each(content->'texts') t
    ))) LIKE ${`%${word}%`}`
}
