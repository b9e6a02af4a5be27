import 'server-only'
import { db } from './db'

export type DatabaseHealth = 'ok' | 'behind' | 'unreachable'

/**
 * Whether the database answers and has the last migration this build was made with. A database that is ahead is fine:
 * during a rolling upgrade it is migrated first.
 */
export async function databaseHealth(latestMigration = process.env.LATEST_MIGRATION): Promise<DatabaseHealth> {
  try {
    const applied = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM "_prisma_migrations"
      WHERE "migration_name" = ${latestMigration} AND "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`
    return applied.length > 0 ? 'ok' : 'behind'
  } catch {
    return 'unreachable'
  }
}
