import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { nameColumns } from '@/lib/communes/territory'
import { readContent, readOptionalContent } from '@/lib/i18n/content'
import { namedBodySelect, namedPersonSelect } from '@/lib/officials/office.queries'
import { roleIn } from '@/lib/organisations/policy'
import { db, dbNow, type Prisma } from '@/lib/platform/db'
import { encountersManagedBy } from './policy'
import { seatRows } from './seat'

const hostSelect = {
  role: true,
  sideId: true,
  mandateId: true,
  person: { select: namedPersonSelect },
  mandate: { select: { function: true, isActing: true, startsOn: true, endsOn: true } },
  body: { select: namedBodySelect },
} satisfies Prisma.CoHostSelect

const wholeEncounter = {
  organisation: { select: { id: true, slug: true, name: true } },
  commune: { select: { ...nameColumns, languages: true } },
  pools: { orderBy: { side: { position: 'asc' } } },
  sides: {
    orderBy: { position: 'asc' },
    include: { pool: true, territories: { select: { territory: { select: { id: true, ...nameColumns } } } } },
  },
  coHosts: { select: hostSelect },
  blocks: { orderBy: { position: 'asc' } },
  topics: { orderBy: { position: 'asc' } },
  partners: { select: { bodyId: true, role: true, body: { select: namedBodySelect } } },
} satisfies Prisma.EncounterInclude

type Row = Prisma.EncounterGetPayload<{ include: typeof wholeEncounter }>

/** One encounter with all its parts, for the team of its organisation; null for everybody else. */
export async function findManagedEncounter(actor: Actor, organisation: string, slug: string) {
  const row = await db.encounter.findFirst({
    where: { slug, organisation: { slug: organisation }, ...encountersManagedBy(actor) },
    include: wholeEncounter,
  })
  if (!row) return null
  const [now, line] = await Promise.all([dbNow(), countLine(row.id)])
  return {
    ...managedOf(row),
    ...line,
    seats: seatRows(row.pools.map(poolOf), line.bySide),
    role: roleIn(actor, row.organisationId),
    now,
  }
}

function poolOf({ sideId, seats, taken, releasedAt }: Row['pools'][number]) {
  return { sideId, seats, taken, isReleased: releasedAt !== null }
}

/** Who waits for an answer, a seat or for themselves, by side. */
async function countLine(encounterId: string) {
  const groups = await db.registration.groupBy({
    by: ['sideId', 'status'],
    where: { encounterId, status: { in: ['pending', 'waitlisted', 'offered'] } },
    _count: true,
  })
  const sum = (status: string) =>
    groups.filter((group) => group.status === status).reduce((all, group) => all + group._count, 0)
  const bySide = groups.map(({ sideId, status, _count }) => ({
    sideId,
    offered: status === 'offered' ? _count : 0,
    waiting: status === 'waitlisted' ? _count : 0,
  }))
  return { pending: sum('pending'), waiting: sum('waitlisted'), offered: sum('offered'), bySide }
}

export type ManagedEncounter = NonNullable<Awaited<ReturnType<typeof findManagedEncounter>>>

function managedOf(row: Row) {
  return {
    ...row,
    title: readContent(row.title),
    summary: readOptionalContent(row.summary),
    audience: readOptionalContent(row.audience),
    interpretation: readOptionalContent(row.interpretation),
    accessibility: readOptionalContent(row.accessibility),
    cancelledReason: readOptionalContent(row.cancelledReason),
    organisation: { ...row.organisation, name: readContent(row.organisation.name) },
    totalSeats: row.pools.find((pool) => pool.sideId === null) ?? null,
    chair: row.coHosts.find((host) => host.role === 'chair') ?? null,
    sides: row.sides.map(({ name, access, territories, ...side }) => ({
      ...side,
      name: readContent(name),
      access: readOptionalContent(access),
      territories: territories.map(({ territory }) => territory),
      coHost: row.coHosts.find((host) => host.sideId === side.id && host.role === 'coHost') ?? null,
    })),
    blocks: row.blocks.map((block) => ({
      ...block,
      title: readContent(block.title),
      description: readOptionalContent(block.description),
    })),
    topics: row.topics.map((topic) => ({ ...topic, question: readContent(topic.question) })),
  }
}
