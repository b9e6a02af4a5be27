import { db } from '@/lib/platform/db'

/**
 * Lives some days earlier while `work` runs: what happened in the past of the story is done by the same commands, at its time.
 * The database's clock is a function (`app_now()`), and only the owner of the database can replace it.
 */
export async function daysAgo<T>(days: number, work: () => Promise<T>): Promise<T> {
  await setClock(days)
  try {
    return await work()
  } finally {
    await setClock(0)
  }
}

async function setClock(days: number): Promise<void> {
  const shift = days === 0 ? '' : ` - interval '${Math.round(days)} days'`
  await db.$executeRawUnsafe(
    `CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT clock_timestamp()${shift} $$`,
  )
}
