import { db } from '@/lib/platform/db'

/** Moves the database's clock, of this test file's database only: `'11 minutes'`, `'-1 day'`. */
export async function moveClock(by: string): Promise<void> {
  // The interval is a literal of a test; a function's body takes no parameters.
  await db.$executeRawUnsafe(`CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE
    AS $$ SELECT clock_timestamp() + interval '${by}' $$`)
}

export async function resetClock(): Promise<void> {
  await moveClock('0 seconds')
}
