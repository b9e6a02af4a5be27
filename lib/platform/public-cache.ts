import 'server-only'
import { unstable_cache } from 'next/cache'
import { pack, unpack } from './packed-rows'

/** What rows say about their own freshness, found while they were read. */
type About = {
  /** The instant from which they (and the page) say something untrue, because the clock went on. */
  until?: Date | null
}

type Packed = { tags: string[]; rows: unknown }

/**
 * Rows for public pages, read once and kept in memory until one of `tags` is touched (lib/platform/freshness.ts) or the
 * clock says so. A page that uses them carries the same tags and the same end. Dates stay dates; maps and classes do not.
 */
export async function cachedRows<Rows>(
  key: readonly [name: string, ...parts: string[]],
  load: () => Promise<Rows>,
  { tags, about }: { tags: string[]; about?: (rows: Rows, now: Date) => About },
): Promise<Rows> {
  const read = async (): Promise<Packed> => {
    const rows = await load()
    const { until } = about?.(rows, new Date()) ?? {}
    return { tags: endTags(until), rows: pack(rows) }
  }
  const packed = await unstable_cache(read, [...key], { tags })()
  await carry(packed.tags)
  // `pack` and `unpack` are each other's inverse for what `load` may return.
  return unpack(packed.rows) as Rows
}

/** The page is rendered anew from this instant on: the call has closed, the encounter has begun. */
export async function staleFrom(at: Date | null): Promise<void> {
  await carry(endTags(at))
}

/** The page that is being made says that something is not there: it is sent with the status 404 (cache-handler.mjs). */
export async function answerNotFound(): Promise<void> {
  await carry(['status:404'])
}

function endTags(at: Date | null | undefined): string[] {
  return at ? [`until:${at.getTime()}`] : []
}

/** Next hands the tags of what a page has read to its cached entry; this reads nothing and so only hands over tags. */
async function carry(tags: string[]): Promise<void> {
  if (tags.length > 0) await unstable_cache(async () => 1, ['tags', ...tags], { tags })()
}
