import 'server-only'
import { db } from '@/lib/platform/db'

/** Says that this worker runs; what has not been heard of for an hour is forgotten. */
export async function beat(workerId: string): Promise<void> {
  await db.workerHeartbeat.upsert({ where: { id: workerId }, create: { id: workerId }, update: { seenAt: new Date() } })
  await db.workerHeartbeat.deleteMany({ where: { seenAt: { lt: new Date(Date.now() - 3_600_000) } } })
}

export async function forget(workerId: string): Promise<void> {
  await db.workerHeartbeat.deleteMany({ where: { id: workerId } })
}
