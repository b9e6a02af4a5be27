import 'server-only'
import { statfs } from 'node:fs/promises'
import type { Actor } from '@/lib/auth/actor'
import { db, poolState } from '@/lib/platform/db'
import { type ReplicaState, replicaState } from '@/lib/platform/replica'

/** A job that any living worker could have done, and how many seconds it is late. */
export type JobLag = { name: string; lateSeconds: number }

export type Condition = {
  workers: number
  jobs: JobLag[]
  mail: { waiting: number; oldestSeconds: number; refused: number }
  /** Since the last backup ended; null when none was ever made. */
  backupSeconds: number | null
  /** Since PostgreSQL last handed its log over; null when it does not keep it (`archive_mode`). */
  walSeconds: number | null
  databaseBytes: number
  disk: { freeBytes: number; totalBytes: number }
  pool: ReturnType<typeof poolState>
  /** Null where none is set. */
  replica: ReplicaState | null
}

/** How the installation is, by the database's clock: for the scraper of metrics and for administrators. Holds no personal data. */
export async function readCondition(): Promise<Condition> {
  const [counts] = await db.$queryRaw<
    {
      workers: number
      waiting: number
      oldest: number
      refused: number
      backup: number | null
      keepsWal: boolean
      wal: number | null
      bytes: bigint
    }[]
  >`
    SELECT
      (SELECT count(*)::int FROM "WorkerHeartbeat" WHERE "seenAt" > now() - interval '2 minutes') AS workers,
      (SELECT count(*)::int FROM "OutboxMessage" WHERE "status" = 'queued') AS waiting,
      (SELECT coalesce(extract(epoch FROM now() - min("createdAt")), 0)::float
         FROM "OutboxMessage" WHERE "status" = 'queued') AS oldest,
      (SELECT count(*)::int FROM "OutboxMessage"
         WHERE "status" NOT IN ('queued', 'sent') AND "createdAt" > now() - interval '1 day') AS refused,
      (SELECT extract(epoch FROM now() - ("value"->>'endedAt')::timestamptz)::float
         FROM "Setting" WHERE "key" = 'lastBackup') AS backup,
      current_setting('archive_mode') <> 'off' AS "keepsWal",
      (SELECT extract(epoch FROM now() - "last_archived_time")::float FROM pg_stat_archiver) AS wal,
      pg_database_size(current_database()) AS bytes`
  if (!counts) throw new Error('The database did not say how it is')
  const room = await statfs('.')
  return {
    workers: counts.workers,
    jobs: await jobLags(),
    mail: { waiting: counts.waiting, oldestSeconds: counts.oldest, refused: counts.refused },
    backupSeconds: counts.backup,
    walSeconds: counts.keepsWal ? (counts.wal ?? Number.POSITIVE_INFINITY) : null,
    databaseBytes: Number(counts.bytes),
    disk: { freeBytes: room.bavail * room.bsize, totalBytes: room.blocks * room.bsize },
    pool: poolState(),
    replica: replicaState(),
  }
}

/** The same for an administrator's eyes; null for anybody else. */
export async function findCondition(actor: Actor): Promise<Condition | null> {
  return actor.kind === 'user' && actor.isAdministrator ? readCondition() : null
}

/** A job is as late as the worker that did it last says: whoever does it, it is done for all. */
function jobLags(): Promise<JobLag[]> {
  return db.$queryRaw<JobLag[]>`
    SELECT job.key AS name,
      greatest(0, min(extract(epoch FROM now() - "seenAt") + (job.value->>'idleSeconds')::float
        - (job.value->>'everySeconds')::float - 15))::float AS "lateSeconds"
    FROM "WorkerHeartbeat", jsonb_each("jobs") AS job
    GROUP BY job.key ORDER BY job.key`
}
