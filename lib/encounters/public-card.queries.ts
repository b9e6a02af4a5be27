import 'server-only'
import { nameColumns } from '@/lib/communes/territory'
import { readContent, readOptionalContent } from '@/lib/i18n/content'
import { db, type Prisma } from '@/lib/platform/db'
import { seatRows } from './seat'

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
  publishedAt: true,
  updatedAt: true,
  sequence: true,
  commune: { select: { ...nameColumns, country: true, code: true } },
  organisation: { select: { slug: true, name: true } },
  blocks: { where: { interpretation: { not: 'none' } }, select: { id: true }, take: 1 },
  pools: {
    select: { sideId: true, seats: true, taken: true, releasedAt: true },
    orderBy: { side: { position: 'asc' } },
  },
  sides: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      code: true,
      name: true,
      drawing: true,
      coHosts: {
        where: { role: 'coHost' },
        select: { body: { select: { ...nameColumns, communeCountry: true, communeCode: true } } },
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

/** What a subscribed calendar holds: coming ones, those of the last month, and cancelled ones so that they disappear. */
export async function listCalendarEncounters(now: Date): Promise<EncounterCard[]> {
  const month = 31 * 24 * 3_600_000
  const rows = await db.encounter.findMany({
    where: { status: { not: 'draft' }, endsAt: { gt: new Date(now.getTime() - month) } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 500,
    select: cardFields,
  })
  return rows.map(cardOf)
}

/** Latest published first, for feeds. */
export async function listLatestEncounters(limit: number): Promise<EncounterCard[]> {
  const rows = await db.encounter.findMany({
    where: { status: { not: 'draft' }, archivedAt: null },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: cardFields,
  })
  return rows.map(cardOf)
}

/** In the order of the ids. */
export async function listCards(ids: string[]): Promise<EncounterCard[]> {
  const rows = await db.encounter.findMany({ where: { id: { in: ids } }, select: cardFields })
  const order = new Map(ids.map((id, index) => [id, index]))
  return rows.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)).map(cardOf)
}
