import 'server-only'
import nodemailer from 'nodemailer'
import { z } from 'zod'
import { env } from '@/lib/platform/env'

const attachments = z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() }))

/** A row of the outbox as it goes out. */
export type Letter = {
  toAddress: string
  toName: string | null
  replyTo: string | null
  subject: string
  text: string
  html: string
  attachments: unknown
  messageId: string
}

/** `away`: there is no talking to the mail server, whatever the letter. */
export type Delivery = { outcome: 'sent' } | { outcome: 'later' | 'refused' | 'away'; reason: string }

function smtp(url: string) {
  return nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

let transporter: ReturnType<typeof smtp> | undefined

/**
 * Hands one letter to the mail server. Without SMTP_URL (development, demo, tests) the outbox itself is the mailbox.
 * A 5xx answer is final; everything else (4xx, no answer, cut line) is tried again with the same Message-ID. 421 (RFC 5321
 * §3.8) says that the server has no time for anybody.
 */
export async function deliver(letter: Letter): Promise<Delivery> {
  const url = env().SMTP_URL
  if (!url) return { outcome: 'sent' }
  transporter ??= smtp(url)
  try {
    await transporter.sendMail(envelope(letter))
    return { outcome: 'sent' }
  } catch (error) {
    return failure(error)
  }
}

function envelope(letter: Letter) {
  const files = attachments.parse(letter.attachments)
  const calendar = files.find((file) => file.contentType.startsWith('text/calendar'))
  const method = calendar?.contentType.match(/method=(\w+)/)?.[1]
  return {
    from: env().MAIL_FROM,
    to: letter.toName ? { name: letter.toName, address: letter.toAddress } : letter.toAddress,
    ...(letter.replyTo ? { replyTo: letter.replyTo } : {}),
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: letter.messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: files.filter((file) => file !== calendar),
    ...(calendar && method ? { icalEvent: { method, filename: calendar.filename, content: calendar.content } } : {}),
  }
}

function failure(error: unknown): Delivery {
  const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
  if (code >= 500 && code < 600) return { outcome: 'refused', reason }
  return { outcome: code === 0 || code === 421 ? 'away' : 'later', reason }
}
