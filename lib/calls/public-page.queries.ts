import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { readContent, readOptionalContent } from '@/lib/i18n/content'
import { namedBodySelect } from '@/lib/officials/office.queries'
import { db, type Prisma } from '@/lib/platform/db'
import { isShown } from './call'
import { callsManagedBy } from './policy'
import { publicStatus } from './public-state'
import { callTexts } from './texts'

/** What everybody may read. Telephones and addresses of contacts are not among it: they are shown on request. */
const pageFields = {
  id: true,
  slug: true,
  status: true,
  kind: true,
  title: true,
  lede: true,
  points: true,
  audience: true,
  eligibleApplicants: true,
  programme: true,
  topics: true,
  hostCommitments: true,
  organiserCommitments: true,
  criteria: true,
  outcome: true,
  discontinuedReason: true,
  laureateCount: true,
  zone: true,
  publishAt: true,
  opensAt: true,
  closesAt: true,
  publishedAt: true,
  awardedAt: true,
  updatedAt: true,
  organisation: { select: { slug: true, name: true, website: true } },
  windows: { orderBy: { position: 'asc' }, select: { id: true, startsOn: true, endsOn: true } },
  contacts: { orderBy: { position: 'asc' }, select: { id: true, name: true, role: true } },
  partners: { select: { role: true, body: { select: namedBodySelect } }, orderBy: { body: { searchKey: 'asc' } } },
  amendments: { orderBy: { at: 'desc' }, select: { id: true, at: true, note: true } },
} satisfies Prisma.CallSelect

type PageRow = Prisma.CallGetPayload<{ select: typeof pageFields }>

export type CallPage = ReturnType<typeof pageOf>

/** A published call as everybody may read it; for one that is not shown yet, when it will be. */
export type ShownCall = { call: CallPage | null; appearsAt: Date | null }

export async function findShownCall(slug: string, now: Date): Promise<ShownCall> {
  const row = await db.call.findFirst({ where: { slug, status: { not: 'draft' } }, select: pageFields })
  if (!row) return { call: null, appearsAt: null }
  return isShown(row, now) ? { call: pageOf(row), appearsAt: null } : { call: null, appearsAt: row.publishAt }
}

/** A draft as its page would be, for the team of its organisation: nothing of it is public yet. */
export async function findPreviewedCall(actor: Actor, organisation: string, slug: string): Promise<CallPage | null> {
  const where = { slug, organisation: { slug: organisation }, ...callsManagedBy(actor) }
  const row = await db.call.findFirst({ where, select: pageFields })
  return row && pageOf({ ...row, status: row.status === 'draft' ? 'published' : row.status, publishAt: null })
}

function pageOf(row: PageRow) {
  const { organisation, amendments, ...rest } = row
  return {
    ...rest,
    status: publicStatus(row.status),
    ...callTexts(row),
    // Written before the award, told at the award.
    outcome: row.status === 'awarded' ? readOptionalContent(row.outcome) : null,
    awardedAt: row.status === 'awarded' ? row.awardedAt : null,
    discontinuedReason: readOptionalContent(row.discontinuedReason),
    organisation: { ...organisation, name: readContent(organisation.name) },
    amendments: amendments.map(({ note, ...amendment }) => ({ ...amendment, note: readContent(note) })),
  }
}

export type CallContact = { id: string; name: string; role: string | null; email: string | null; phone: string | null }

/** The contacts with their telephones and addresses: for a person who asked, on a page of their own. */
export async function listCallContacts(slug: string): Promise<CallContact[]> {
  return db.callContact.findMany({
    where: { call: { slug, status: { not: 'draft' } } },
    orderBy: { position: 'asc' },
    select: { id: true, name: true, role: true, email: true, phone: true },
  })
}
