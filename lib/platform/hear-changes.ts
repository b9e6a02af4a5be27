import 'server-only'
import { z } from 'zod'
import { freshnessChannel } from './freshness'
import { type Listener, listen } from './listen'
import { log } from './log'
import { hear, stampEverything, stampTags } from './stamps.mjs'

const tags = z.array(z.string()).max(1000)

/** Cached pages follow what is changed by any process (lib/platform/freshness.ts). */
export function hearChanges(connectionString: string): Listener {
  // From now on silence counts: until the line is there, nothing is trusted for long.
  hear()
  return listen(connectionString, {
    channel: freshnessChannel,
    onMessage: (payload) => stampTags(readTags(payload)),
    onListening: () => {
      stampEverything()
      hear()
    },
    onAlive: () => hear(),
  })
}

function readTags(payload: string): string[] {
  try {
    return tags.parse(JSON.parse(payload))
  } catch (error) {
    // Somebody else on our channel, or a newer build: what changed is not known, so everything may have.
    log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'a change that is not understood')
    stampEverything()
    return []
  }
}
