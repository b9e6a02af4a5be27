import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { plainKey } from '@/lib/communes/search-key'
import { readContent, readOptionalContent } from '@/lib/i18n/content'
import { namedBodySelect } from '@/lib/officials/office.queries'
import { roleIn } from '@/lib/organisations/policy'
import { db, dbNow, type Prisma } from '@/lib/platform/db'
import { type CallState, callStatusAt } from './call'
import { callsManagedBy } from './policy'
import { callTexts } from './texts'

const wholeCall = {
  organisation: { select: { id: true, slug: true, name: true } },
  windows: { orderBy: { position: 'asc' } },
  contacts: { orderBy: { position: 'asc' } },
  partners: { select: { bodyId: true, role: true, body: { select: namedBodySelect } } },
  amendments: { orderBy: { at: 'desc' } },
} satisfies Prisma.CallInclude

type Row = Prisma.CallGetPayload<{ include: typeof wholeCall }>

/** One call with all its parts, for the team of its organisation; null for everybody else. */
export async function findManagedCall(actor: Actor, organisation: string, slug: string) {
  const row = await db.call.findFirst({
    where: { slug, organisation: { slug: organisation }, ...callsManagedBy(actor) },
    include: wholeCall,
  })
  return row && { ...managedOf(row), role: roleIn(actor, row.organisationId), now: await dbNow() }
}

export type ManagedCall = NonNullable<Awaited<ReturnType<typeof findManagedCall>>>

function managedOf(row: Row) {
  return {
    ...row,
    ...callTexts(row),
    outcome: readOptionalContent(row.outcome),
    discontinuedReason: readOptionalContent(row.discontinuedReason),
    organisation: { ...row.organisation, name: readContent(row.organisation.name) },
    amendments: row.amendments.map(({ note, ...amendment }) => ({ ...amendment, note: readContent(note) })),
  }
}

const rowSelect = {
  id: true,
  slug: true,
  title: true,
  kind: true,
  status: true,
  zone: true,
  publishAt: true,
  opensAt: true,
  closesAt: true,
  archivedAt: true,
} satisfies Prisma.CallSelect

/** Every call of an organisation for its team; the next deadline first, those that have passed last. */
export async function listManagedCalls(actor: Actor, organisationId: string) {
  const [rows, now] = await Promise.all([
    db.call.findMany({
      where: { AND: [{ organisationId }, callsManagedBy(actor)] },
      select: rowSelect,
      orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
    }),
    dbNow(),
  ])
  const listed = rows.map((row) => ({ ...row, title: readContent(row.title), state: callStatusAt(row, now) }))
  const isOver = (row: ManagedCallRow) => row.closesAt < now
  return { now, rows: [...listed.filter((row) => !isOver(row)), ...listed.filter(isOver).toReversed()] }
}

export type ManagedCallRow = Omit<Prisma.CallGetPayload<{ select: typeof rowSelect }>, 'title'> & {
  title: ReturnType<typeof readContent>
  state: CallState
}

export type CallFilter = { state: CallState | 'archived' | 'all'; search: string }

/** What a list shows of all rows: archived ones only when they are asked for. */
export function filterManagedCalls(rows: readonly ManagedCallRow[], { state, search }: CallFilter): ManagedCallRow[] {
  const words = plainKey(search).split(' ').filter(Boolean)
  const text = (row: ManagedCallRow) =>
    plainKey(
      Object.values(row.title.texts)
        .map((one) => one.text)
        .join(' '),
    )
  const isInState = (row: ManagedCallRow) =>
    state === 'archived' ? row.archivedAt !== null : row.archivedAt === null && (state === 'all' || row.state === state)
  return rows.filter((row) => isInState(row) && words.every((word) => text(row).includes(word)))
}
