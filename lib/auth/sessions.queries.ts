import 'server-only'
import { db, dbNow } from '@/lib/platform/db'
import type { User } from './actor'
import { type Device, deviceOf, idleDays } from './session'

export type ListedSession = { id: string; device: Device; createdAt: Date; lastSeenAt: Date; isThis: boolean }

/** One's sessions that are alive, this one first, then the last seen. */
export async function listSessions({ accountId, sessionId }: User): Promise<ListedSession[]> {
  const now = await dbNow()
  const idleSince = new Date(now.getTime() - idleDays * 24 * 60 * 60 * 1000)
  const rows = await db.session.findMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    orderBy: { lastSeenAt: 'desc' },
  })
  const listed = rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    device: deviceOf(userAgent),
    createdAt,
    lastSeenAt,
    isThis: id === sessionId,
  }))
  return listed.sort((a, b) => Number(b.isThis) - Number(a.isThis))
}
