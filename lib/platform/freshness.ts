import 'server-only'
import type { Tx } from './db'

/** Channel on which every web process hears which tags of cached pages are stale. */
export const freshnessChannel = 'visavis_stale'

/** Marks cached pages with these tags stale on every process, when the transaction commits. */
export async function touch(tx: Tx, tags: string[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${freshnessChannel}, ${JSON.stringify(tags)})`
}

/** Channel on which workers hear that there is something to do; losing a ring loses nothing, sweeps find it. */
export const doorbellChannel = 'visavis_doorbell'

/** Wakes the workers when the transaction commits. */
export async function ring(tx: Tx, job: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${doorbellChannel}, ${job})`
}
