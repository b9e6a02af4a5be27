import pg from 'pg'
import { log } from './log'

type Heard = {
  channel: string
  /** What a NOTIFY carried. */
  onMessage: (payload: string) => void
  /** The line was lost: what was said meanwhile is not known. */
  onLost?: () => void
}

export type Listener = { close: () => Promise<void> }

/** Hears one channel on a connection of its own (LISTEN needs one) that is made again, each second, whenever it is lost. */
export function listen(connectionString: string, { channel, onMessage, onLost }: Heard): Listener {
  let client: pg.Client | null = null
  let retry: NodeJS.Timeout | null = null
  let closed = false

  const lost = (error?: unknown) => {
    if (closed || retry) return
    log.warn({ channel, reason: error instanceof Error ? error.message : 'ended' }, 'not hearing the database')
    onLost?.()
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
    client = new pg.Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 5000 })
    client.on('notification', (message) => onMessage(message.payload ?? ''))
    client.on('error', lost)
    client.on('end', () => lost())
    try {
      await client.connect()
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      lost(error)
    }
  }

  void connect()
  return {
    async close() {
      closed = true
      if (retry) clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
