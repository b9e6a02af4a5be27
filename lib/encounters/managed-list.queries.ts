import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { plainKey } from '@/lib/communes/search-key'
import { readContent } from '@/lib/i18n/content'
import { isInForce, officeDay } from '@/lib/officials/mandate'
import { db, dbNow, type Prisma } from '@/lib/platform/db'
import { type EncounterState, encounterStatusAt } from './encounter'
import { encountersManagedBy } from './policy'

const rowSelect = {
  id: true,
  slug: true,
  title: true,
  kind: true,
  status: true,
  zone: true,
  startsAt: true,
  endsAt: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  seatsReleaseAt: true,
  archivedAt: true,
  pools: { where: { sideId: null }, select: { seats: true, taken: true } },
  sides: {
    select: {
      coHosts: {
        where: { role: 'coHost' },
        select: { mandate: { select: { startsOn: true, endsOn: true } }, body: { select: { name: true } } },
      },
    },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.EncounterSelect

type Row = Prisma.EncounterGetPayload<{ select: typeof rowSelect }>

type LineCounts = Map<string, { pending: number; waiting: number }>

/** Every encounter of an organisation with what waits there, for its team; soonest first, those that are over last. */
export async function listManagedEncounters(actor: Actor, organisationId: string) {
  const [rows, now] = await Promise.all([
    db.encounter.findMany({
      where: { AND: [{ organisationId }, encountersManagedBy(actor)] },
      select: rowSelect,
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    }),
    dbNow(),
  ])
  const counts = await countLines(rows.map((row) => row.id))
  const listed = rows.map((row) => listedOf(row, counts, now))
  const isOver = (row: ManagedRow) => row.endsAt <= now
  return { now, rows: [...listed.filter((row) => !isOver(row)), ...listed.filter(isOver).toReversed()] }
}

export type ManagedRow = ReturnType<typeof listedOf>

async function countLines(ids: string[]): Promise<LineCounts> {
  const groups = await db.registration.groupBy({
    by: ['encounterId', 'status'],
    where: { encounterId: { in: ids }, status: { in: ['pending', 'waitlisted'] } },
    _count: true,
  })
  const counts: LineCounts = new Map(ids.map((id) => [id, { pending: 0, waiting: 0 }]))
  for (const { encounterId, status, _count } of groups) {
    const of = counts.get(encounterId)
    if (of) of[status === 'pending' ? 'pending' : 'waiting'] = _count
  }
  return counts
}

function listedOf({ pools, sides, ...row }: Row, counts: LineCounts, now: Date) {
  const day = officeDay(now)
  const hosts = sides.map(({ coHosts: [host] }) => host)
  return {
    ...row,
    title: readContent(row.title),
    state: encounterStatusAt(row, now),
    seats: pools[0]?.seats ?? 0,
    taken: pools[0]?.taken ?? 0,
    pending: counts.get(row.id)?.pending ?? 0,
    waiting: counts.get(row.id)?.waiting ?? 0,
    /** As the name of an encounter wants them: each side with the commune of its host. */
    sides: hosts.map((host) => ({ host: host ? { name: host.body.name } : null })),
    /** A side has nobody in office as its co-host. */
    hostMissing: hosts.length === 0 || hosts.some((host) => !host?.mandate || !isInForce(host.mandate, day)),
  }
}

export type ManagedFilter = { state: EncounterState | 'archived' | 'all'; search: string }

/** What a list shows of all rows: archived ones only when they are asked for. */
export function filterManaged(rows: readonly ManagedRow[], { state, search }: ManagedFilter): ManagedRow[] {
  const words = plainKey(search).split(' ').filter(Boolean)
  return rows.filter((row) => isInState(row, state) && words.every((word) => textOf(row).includes(word)))
}

function isInState(row: ManagedRow, state: ManagedFilter['state']): boolean {
  if (state === 'archived') return row.archivedAt !== null
  if (row.archivedAt !== null) return false
  return state === 'all' || row.state === state || (state === 'upcoming' && row.state === 'running')
}

function textOf(row: ManagedRow): string {
  return plainKey(
    Object.values(row.title.texts)
      .map((text) => text.text)
      .join(' '),
  )
}
