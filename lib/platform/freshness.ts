import 'server-only'
import type { Tx } from './db'

/** Channel on which every web process hears which tags of cached pages are stale. */
export const freshnessChannel = 'visavis_stale'

/** PostgreSQL takes 8,000 bytes at a time; a tag is an address's slug at most. */
const tagsAtOnce = 60

/** Marks cached pages with these tags stale on every process, when the transaction commits. */
export async function touch(tx: Tx, tags: string[]): Promise<void> {
  for (let first = 0; first < tags.length; first += tagsAtOnce) {
    const some = JSON.stringify(tags.slice(first, first + tagsAtOnce))
    await tx.$executeRaw`SELECT pg_notify(${freshnessChannel}, ${some})`
  }
}

/** Channel on which workers hear that there is something to do; losing a ring loses nothing, sweeps find it. */
export const doorbellChannel = 'visavis_doorbell'

/** Wakes the workers when the transaction commits. */
export async function ring(tx: Tx, job: string): Promise<void> {
  await notify(tx, doorbellChannel, job)
}

const said = new WeakMap<Tx, Set<string>>()

/** PostgreSQL sends the same notice once per transaction; saying it once saves the round trip, under a lock perhaps. */
async function notify(tx: Tx, channel: string, payload: string): Promise<void> {
  const known = said.get(tx) ?? new Set<string>()
  if (known.has(`${channel} ${payload}`)) return
  said.set(tx, known.add(`${channel} ${payload}`))
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`
}
