import 'server-only'
import { db } from '@/lib/platform/db'

/** True when some worker was heard of in the last two minutes; the back office says so when none was. */
export async function hasWorker(): Promise<boolean> {
  const heard = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "WorkerHeartbeat" WHERE "seenAt" > now() - interval '2 minutes' LIMIT 1`
  return heard.length > 0
}
