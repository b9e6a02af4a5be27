import { freshnessChannel } from '@/lib/platform/freshness'
import { anotherConnection } from './database'

/** The tags of public pages that `work` makes stale, in order, each once. */
export async function tagsTouchedBy(work: () => Promise<unknown>): Promise<string[]> {
  const line = await anotherConnection()
  const heard: string[] = []
  // Our own notices: lists of tags.
  line.on('notification', ({ payload }) => heard.push(...(JSON.parse(payload ?? '[]') as string[])))
  try {
    await line.query(`LISTEN ${freshnessChannel}`)
    await work()
    // Whatever was committed before this is answered has been said.
    await line.query('SELECT 1')
  } finally {
    await line.end()
  }
  return [...new Set(heard)].toSorted()
}
