import 'server-only'
import { db } from '@/lib/platform/db'

/** How often a job is due, and how long ago it last came to its end. */
export type JobPulse = { everySeconds: number; idleSeconds: number }

/** Says that this worker runs, by the database's clock; what has not been heard of for an hour is forgotten. */
export async function beat(workerId: string, jobs: Record<string, JobPulse> = {}): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "WorkerHeartbeat" ("id", "seenAt", "jobs") VALUES (${workerId}, now(), ${JSON.stringify(jobs)}::jsonb)
    ON CONFLICT ("id") DO UPDATE SET "seenAt" = now(), "jobs" = excluded."jobs"`
  await db.$executeRaw`DELETE FROM "WorkerHeartbeat" WHERE "seenAt" < now() - interval '1 hour'`
}

export async function forget(workerId: string): Promise<void> {
  await db.workerHeartbeat.deleteMany({ where: { id: workerId } })
}
