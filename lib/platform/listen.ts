import pg from 'pg'
import { proveHearing } from './hearing'
import { log } from './log'

type Heard = {
  channel: string
  /** What a NOTIFY carried. */
  onMessage: (payload: string) => void
  /** The line was lost: what was said meanwhile is not known. */
  onLost?: () => void
  /** The line is there, for the first time or again. */
  onListening?: () => void
  /** Each second in which the database answered: all that it had to say until then has been heard. */
  onAlive?: () => void
}

const beat = 1000

/** A line that is silent for so long is dead, though nobody hung up (a cut cable, a lost router). */
const patience = 5000

export type Listener = { close: () => Promise<void> }

/** Hears one channel on a connection of its own (LISTEN needs one) that is made again, each second, whenever it is lost. */
export function listen(
  connectionString: string,
  { channel, onMessage, onLost, onListening, onAlive }: Heard,
): Listener {
  let client: pg.Client | null = null
  let retry: NodeJS.Timeout | null = null
  let pulse: NodeJS.Timeout | null = null
  let closed = false

  const lost = (error?: unknown) => {
    if (closed || retry) return
    log.warn({ channel, reason: error instanceof Error ? error.message : 'ended' }, 'not hearing the database')
    onLost?.()
    if (pulse) clearTimeout(pulse)
    client?.removeAllListeners()
    // A connection that broke may break again while it is closed.
    client?.on('error', () => undefined)
    void client?.end().catch(() => undefined)
    retry = setTimeout(() => {
      retry = null
      void connect()
    }, 1000)
  }

  const connect = async () => {
    const timeouts = { connectionTimeoutMillis: patience, query_timeout: patience }
    client = new pg.Client({ connectionString, keepAlive: true, ...timeouts })
    client.on('notification', (message) => message.channel === channel && onMessage(message.payload ?? ''))
    client.on('error', lost)
    client.on('end', () => lost())
    try {
      await client.connect()
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      await proveHearing(client, connectionString, patience)
      onListening?.()
      if (onAlive) await feel()
    } catch (error) {
      lost(error)
    }
  }

  const feel = async () => {
    const felt = client
    try {
      await felt?.query('SELECT 1')
    } catch (error) {
      if (felt === client) lost(error)
      return
    }
    if (closed || felt !== client) return
    onAlive?.()
    pulse = setTimeout(() => void feel(), beat)
  }

  void connect()
  return {
    async close() {
      closed = true
      if (retry) clearTimeout(retry)
      if (pulse) clearTimeout(pulse)
      await client?.end().catch(() => undefined)
    },
  }
}
