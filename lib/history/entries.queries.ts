import 'server-only'
import { namedPersonSelect } from '@/lib/officials/office.queries'
import { personName } from '@/lib/officials/official-line'
import { db, type Prisma } from '@/lib/platform/db'
import type { HistoryEntry } from './entry'

type Row = Prisma.HistoryGetPayload<object>

/** Rows with the names of their people: one query, whatever the number. */
export async function entriesFrom(rows: Row[]): Promise<HistoryEntry[]> {
  const ids = rows.flatMap((row) => [row.actorId, row.onBehalfOfId]).filter((id) => id !== null)
  const people = await db.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: namedPersonSelect })
  const names = new Map(people.map((person) => [person.id, personName(person).trim()]))
  const named = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' })
  return rows.map((row) => ({
    id: String(row.id),
    subject: { type: row.subjectType, id: row.subjectId },
    number: row.number,
    at: row.at,
    action: row.action,
    actorKind: row.actorKind,
    actor: named(row.actorId),
    onBehalfOf: row.onBehalfOfId === row.actorId ? null : named(row.onBehalfOfId),
    details: isRecord(row.details) ? row.details : {},
  }))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
