import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { plainKey } from '@/lib/communes/search-key'
import { officeZone } from '@/lib/officials/mandate'
import { isAdministrator } from '@/lib/officials/policy'
import { db, type Prisma } from '@/lib/platform/db'
import { instantOf } from '@/lib/platform/zoned-time'
import { entriesFrom } from './entries.queries'
import type { HistoryEntry } from './entry'
import type { AuditFilter } from './schema'

const pageSize = 50

export type AuditPage = {
  entries: HistoryEntry[]
  /** The id to continue from, on an older page. */
  older: string | null
}

/** Everything that happened, newest first, for administrators; pages go on from an id, so that new rows move nothing. */
export async function listAudit(actor: Actor, filter: AuditFilter): Promise<AuditPage | null> {
  if (!isAdministrator(actor)) return null
  const rows = await db.history.findMany({ where: await whereOf(filter), orderBy: { id: 'desc' }, take: pageSize + 1 })
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return { entries: await entriesFrom(shown), older: rows.length > pageSize && last ? String(last.id) : null }
}

async function whereOf(filter: AuditFilter): Promise<Prisma.HistoryWhereInput> {
  const at = { ...dayStart(filter.from, 'gte', 0), ...dayStart(filter.to, 'lt', 1) }
  return {
    ...(filter.before && { id: { lt: BigInt(filter.before) } }),
    ...(filter.subject && { subjectType: filter.subject }),
    ...(filter.id && { subjectId: filter.id }),
    ...(filter.action && { action: filter.action }),
    ...(Object.keys(at).length > 0 && { at }),
    ...(filter.person && (await aboutPeople(filter.person))),
  }
}

/** The first instant of a day in the office zone, or of the day after. */
function dayStart(day: string | undefined, bound: 'gte' | 'lt', shift: number) {
  if (!day) return {}
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + shift)
  const instant = instantOf({ date: date.toISOString().slice(0, 10), time: '00:00', zone: officeZone })
  return 'at' in instant ? { [bound]: instant.at } : {}
}

/** Rows by, for or about people of that name: themselves, their mandates and their registrations. */
async function aboutPeople(name: string): Promise<Prisma.HistoryWhereInput> {
  const words = plainKey(name).split(' ')
  const people = await db.person.findMany({
    where: { AND: words.map((word) => ({ sortKey: { contains: word } })) },
    select: { id: true, mandates: { select: { id: true } }, registrations: { select: { id: true } } },
    take: 50,
  })
  const ids = people.map(({ id }) => id)
  const subjects = people.flatMap(({ id, mandates, registrations }) => [
    id,
    ...mandates.map((mandate) => mandate.id),
    ...registrations.map((registration) => registration.id),
  ])
  return { OR: [{ actorId: { in: ids } }, { onBehalfOfId: { in: ids } }, { subjectId: { in: subjects } }] }
}

export type ChainBreak = { subjectType: string; subjectId: string; number: number }

/** Rows whose seal is wrong: empty when nobody touched the history. Reads it all. */
export async function listHistoryBreaks(actor: Actor): Promise<ChainBreak[] | null> {
  if (!isAdministrator(actor)) return null
  return db.$queryRaw<ChainBreak[]>`SELECT * FROM history_breaks() LIMIT 100`
}
