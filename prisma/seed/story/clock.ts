import { db } from '@/lib/platform/db'

/** What somebody does in the story, and when. */
export type Act = { at: Date; tell: () => Promise<unknown> }

/** Tells every act at its time, in the order of time. */
export async function tellInOrder(acts: readonly Act[]): Promise<void> {
  for (const { at, tell } of acts.toSorted((a, b) => a.at.getTime() - b.at.getTime())) await livingAt(at, tell)
}

/**
 * Lives at another time while `work` runs: what happened in the past of the story is done by the same commands as people's.
 * The database's clock is a function (`app_now()`), and only the owner of the database can replace it.
 */
export async function livingAt<T>(moment: Date, work: () => Promise<T>): Promise<T> {
  await setClock(Date.now() - moment.getTime())
  try {
    return await work()
  } finally {
    await setClock(0)
  }
}

async function setClock(millisecondsAgo: number): Promise<void> {
  const shift = millisecondsAgo > 0 ? ` - interval '${millisecondsAgo} milliseconds'` : ''
  await db.$executeRawUnsafe(
    `CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT clock_timestamp()${shift} $$`,
  )
}
