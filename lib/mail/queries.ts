import 'server-only'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

/** The local mailbox is the outbox itself, so it exists only where no mail leaves and nothing is real. */
export function hasLocalMailbox(): boolean {
  const { DEMO, NODE_ENV, SMTP_URL } = env()
  return !SMTP_URL && (DEMO || NODE_ENV !== 'production')
}

export type LocalLetter = {
  id: string
  to: string
  subject: string
  text: string
  html: string
  links: string[]
  attachments: unknown
  sentAt: Date | null
}

/** The latest letters, newest first, for one address or for all. */
export async function listLocalLetters(to: string | null, limit = 100): Promise<LocalLetter[]> {
  const letters = await db.outboxMessage.findMany({
    where: { status: 'sent', ...(to ? { toAddress: to } : {}) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return letters.map(({ id, toAddress, subject, text, html, attachments, sentAt }) => ({
    id,
    to: toAddress,
    subject,
    text,
    html,
    links: [...text.matchAll(/https?:\/\/\S+/g)].map((match) => match[0]),
    attachments,
    sentAt,
  }))
}

export async function findLocalLetter(id: string): Promise<LocalLetter | null> {
  return (await listLocalLetters(null, 500)).find((letter) => letter.id === id) ?? null
}
