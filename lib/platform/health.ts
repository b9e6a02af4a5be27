import 'server-only'
import { db } from './db'

export type DatabaseHealth = 'ok' | 'behind' | 'unguarded' | 'unreachable'

/**
 * Whether the database answers and has the last migration this build was made with. A database that is ahead is fine:
 * during a rolling upgrade it is migrated first. Unguarded: a pool in between has dropped the timeouts that we ask for (db.ts),
 * so that one held lock could stop everybody.
 */
export async function databaseHealth(latestMigration = process.env.LATEST_MIGRATION): Promise<DatabaseHealth> {
  try {
    const [state] = await db.$queryRaw<{ isMigrated: boolean; isGuarded: boolean }[]>`
      SELECT
        EXISTS (SELECT 1 FROM "_prisma_migrations" WHERE "migration_name" = ${latestMigration}
          AND "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL) AS "isMigrated",
        '0' NOT IN (current_setting('statement_timeout'), current_setting('lock_timeout'),
          current_setting('idle_in_transaction_session_timeout')) AS "isGuarded"`
    if (!state?.isMigrated) return 'behind'
    return state.isGuarded ? 'ok' : 'unguarded'
  } catch {
    return 'unreachable'
  }
}
