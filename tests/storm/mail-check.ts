import type { Received } from '../support/smtp-sink'
import type { Rows } from './postgres'

export type MailFigures = {
  /** Letters written with a change that no mail server took. */
  missing: string[]
  /** Second deliveries of the same letter. */
  duplicates: number
  /** Deliveries that are no letter of the outbox: sent again under another Message-ID, or never written. */
  strange: string[]
}

type Letter = { messageId: string; status: string; lastError: string | null }

/** The mail server said no for good. Given up for any other reason, a letter is missing. */
const isRefusedForGood = ({ status, lastError }: Letter) =>
  status === 'failed' && /(?:^|: )5\d\d[ -]/.test(lastError ?? '')

/** Every letter of the outbox against what the mail server took. */
export async function checkMail(
  postgres: Rows,
  received: readonly Pick<Received, 'messageId'>[],
): Promise<MailFigures> {
  const deliveries = new Map<string, number>()
  for (const { messageId = '' } of received) deliveries.set(messageId, (deliveries.get(messageId) ?? 0) + 1)
  const letters = await postgres.rows<Letter>(`SELECT "messageId", "status", "lastError" FROM "OutboxMessage"`)
  const known = new Set(letters.map(({ messageId }) => messageId))
  const missing = letters.filter((letter) => !deliveries.has(letter.messageId) && !isRefusedForGood(letter))
  const duplicates = [...deliveries.values()].reduce((sum, times) => sum + times - 1, 0)
  const strange = [...deliveries.keys()].filter((messageId) => !known.has(messageId))
  return { missing: missing.map(({ messageId }) => messageId), duplicates, strange }
}
