import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/**
 * That what others say is heard on this connection. A pool that lends its connections for a transaction (pgBouncer) takes
 * LISTEN and forgets it, and all else goes on as if nothing was said.
 * @throws when it is not heard in `patience` ms.
 */
export async function proveHearing(listener: pg.Client, connectionString: string, patience: number): Promise<void> {
  const channel = `hearing_${randomUUID()}`
  const name = pg.escapeIdentifier(channel)
  const heard = new Promise<void>((resolve) => {
    listener.on('notification', (message) => message.channel === channel && resolve())
  })
  await listener.query(`LISTEN ${name}`)
  await say(channel, connectionString, patience)
  await Promise.race([heard, deafAfter(patience)])
  await listener.query(`UNLISTEN ${name}`)
}

/** From another connection: one's own words come back even where nobody else's do. */
async function say(channel: string, connectionString: string, patience: number): Promise<void> {
  const timeouts = { connectionTimeoutMillis: patience, query_timeout: patience }
  const speaker = new pg.Client({ connectionString, ...timeouts })
  speaker.on('error', () => undefined)
  try {
    await speaker.connect()
    await speaker.query('SELECT pg_notify($1, $2)', [channel, ''])
  } finally {
    await speaker.end()
  }
}

async function deafAfter(patience: number): Promise<never> {
  await sleep(patience, undefined, { ref: false })
  throw new Error('nothing is heard here: through a pool of transactions LISTEN needs DATABASE_LISTEN_URL')
}
