import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { nameColumns } from '@/lib/communes/territory'
import { readContent, readOptionalContent } from '@/lib/i18n/content'
import { namedBodySelect, namedPersonSelect } from '@/lib/officials/office.queries'
import { db, type Prisma } from '@/lib/platform/db'
import type { FieldChange } from './change'
import { encountersManagedBy } from './policy'
import { type SideCount, seatRows } from './seat'

const hostFields = {
  role: true,
  sideId: true,
  person: { select: namedPersonSelect },
  mandate: { select: { function: true, isActing: true } },
  body: { select: namedBodySelect },
} as const

/** What everybody may read. The link of an online encounter is not among it: it is sent to those who have a seat. */
const pageFields = {
  id: true,
  slug: true,
  status: true,
  kind: true,
  title: true,
  summary: true,
  audience: true,
  accessibility: true,
  cancelledReason: true,
  zone: true,
  startsAt: true,
  endsAt: true,
  attendance: true,
  venueName: true,
  venueAddress: true,
  languages: true,
  interpretation: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  allowedFunctions: true,
  requiresApproval: true,
  waitingPolicy: true,
  offerHours: true,
  seatsReleaseAt: true,
  minimumToHold: true,
  substitutionAllowed: true,
  publishedAt: true,
  updatedAt: true,
  sequence: true,
  commune: {
    select: {
      country: true,
      code: true,
      ...nameColumns,
      latitude: true,
      longitude: true,
    },
  },
  organisation: { select: { slug: true, name: true, contactPhone: true, website: true, contactEmail: true } },
  sides: { orderBy: { position: 'asc' }, select: { id: true, code: true, name: true, drawing: true, access: true } },
  coHosts: { select: hostFields },
  partners: { select: { role: true, body: { select: namedBodySelect } }, orderBy: { body: { searchKey: 'asc' } } },
  pools: {
    select: { sideId: true, seats: true, taken: true, releasedAt: true },
    orderBy: { side: { position: 'asc' } },
  },
  blocks: { orderBy: { position: 'asc' } },
  topics: { orderBy: { position: 'asc' }, select: { id: true, question: true, hosts: true, languages: true } },
  changes: { orderBy: { at: 'desc' }, take: 20, select: { id: true, at: true, note: true, fields: true } },
} satisfies Prisma.EncounterSelect

type PageRow = Prisma.EncounterGetPayload<{ select: typeof pageFields }>

export type EncounterPage = ReturnType<typeof pageOf>

/** One published or cancelled encounter as everybody may read it; drafts are nobody's here. */
export async function findShownEncounter(slug: string): Promise<EncounterPage | null> {
  const row = await db.encounter.findFirst({
    where: { slug, status: { in: ['published', 'cancelled'] } },
    select: pageFields,
  })
  return row && pageOf(row, await countSides(row.id))
}

/** A draft as its page would be, for the team of its organisation: nothing of it is public yet. */
export async function findPreviewedEncounter(
  actor: Actor,
  organisation: string,
  slug: string,
): Promise<EncounterPage | null> {
  const where = { slug, organisation: { slug: organisation }, ...encountersManagedBy(actor) }
  const row = await db.encounter.findFirst({ where, select: pageFields })
  return row && pageOf(row.status === 'draft' ? { ...row, status: 'published' } : row, await countSides(row.id))
}

async function countSides(encounterId: string): Promise<SideCount[]> {
  const groups = await db.registration.groupBy({
    by: ['sideId', 'status'],
    where: { encounterId, status: { in: ['offered', 'waitlisted'] } },
    _count: true,
  })
  return groups.map(({ sideId, status, _count }) => ({
    sideId,
    offered: status === 'offered' ? _count : 0,
    waiting: status === 'waitlisted' ? _count : 0,
  }))
}

function pageOf(row: PageRow, counts: SideCount[]) {
  const { organisation, sides, pools, blocks, topics, changes, ...rest } = row
  const { contactEmail, ...organiser } = organisation
  const known = pools.map(({ releasedAt, ...pool }) => ({ ...pool, isReleased: releasedAt !== null }))
  return {
    ...rest,
    title: readContent(row.title),
    summary: readOptionalContent(row.summary),
    audience: readOptionalContent(row.audience),
    accessibility: readOptionalContent(row.accessibility),
    cancelledReason: readOptionalContent(row.cancelledReason),
    interpretation: readOptionalContent(row.interpretation),
    // The address itself is shown to people, not to harvesters: on a page of its own.
    organisation: { ...organiser, name: readContent(organisation.name), hasEmail: contactEmail !== null },
    sides: sides.map((side) => ({ ...side, name: readContent(side.name), access: readOptionalContent(side.access) })),
    seats: seatRows(known, counts),
    blocks: blocks.map((block) => ({
      ...block,
      title: readContent(block.title),
      description: readOptionalContent(block.description),
    })),
    topics: topics.map((topic) => ({ ...topic, question: readContent(topic.question) })),
    changes: changes.map(({ id, at, note, fields }) => ({
      id,
      at,
      note: readOptionalContent(note),
      fields: readChanges(fields),
    })),
  }
}

/** Written by our own commands only (lib/encounters/change.ts). A link that is not shown is not told by its change either. */
function readChanges(fields: Prisma.JsonValue): FieldChange[] {
  const changes = Array.isArray(fields) ? (fields as FieldChange[]) : []
  return changes.map((change) => (change.field === 'onlineUrl' ? { ...change, before: null, after: null } : change))
}

/** A program names an encounter by its slug, commands by its id. */
export async function findShownEncounterId(slug: string): Promise<string | null> {
  const where = { slug, status: { in: ['published' as const, 'cancelled' as const] } }
  return (await db.encounter.findFirst({ where, select: { id: true } }))?.id ?? null
}

/** The organiser's address: for a person who asked, on a page of its own. */
export async function findContactEmail(slug: string): Promise<string | null> {
  const row = await db.encounter.findFirst({
    where: { slug, status: { in: ['published', 'cancelled'] } },
    select: { organisation: { select: { contactEmail: true } } },
  })
  return row?.organisation.contactEmail ?? null
}

export type ShownHost = EncounterPage['coHosts'][number]

export type ShownSide = EncounterPage['sides'][number]
