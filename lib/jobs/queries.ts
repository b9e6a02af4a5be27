import 'server-only'
import { db } from '@/lib/platform/db'

/** True when some worker was heard of in the last two minutes; the back office says so when none was. */
export async function hasWorker(): Promise<boolean> {
  return (await db.workerHeartbeat.count({ where: { seenAt: { gt: new Date(Date.now() - 120_000) } } })) > 0
}
