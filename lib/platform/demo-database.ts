import 'server-only'
import { db } from './db'
import { env } from './env'

const mark = 'made by npm run demo' // written by scripts/lib/demo-database.mjs

/** The demo opens a session as anybody, so it must never meet real people's data. @throws on a database it did not make. */
export async function refuseForeignDatabase(): Promise<void> {
  if (!env().DEMO) return
  const rows = await db.$queryRaw<{ comment: string | null }[]>`
    SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = current_database()`
  if (rows[0]?.comment?.startsWith(mark)) return
  throw new Error('DEMO=1 only works on the database that npm run demo made. Unset DEMO, or unset DATABASE_URL.')
}
