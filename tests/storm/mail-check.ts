import type { Received } from '../support/smtp-sink'
import type { Postgres } from './postgres'

export type MailFigures = {
  /** Letters written with a change that no mail server took. */
  missing: string[]
  /** Second deliveries of the same letter. */
  duplicates: number
}

/** Every letter of the outbox against what the mail server took; one refused for good (5xx) was answered for. */
export async function checkMail(postgres: Postgres, received: readonly Received[]): Promise<MailFigures> {
  const deliveries = new Map<string, number>()
  for (const { messageId = '' } of received) deliveries.set(messageId, (deliveries.get(messageId) ?? 0) + 1)
  const letters = await postgres.rows<{ messageId: string; status: string }>(
    `SELECT "messageId", "status" FROM "OutboxMessage"`,
  )
  const missing = letters.filter(({ messageId, status }) => status !== 'failed' && !deliveries.has(messageId))
  const duplicates = [...deliveries.values()].reduce((sum, times) => sum + times - 1, 0)
  return { missing: missing.map(({ messageId }) => messageId), duplicates }
}
