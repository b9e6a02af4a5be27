import type { Locale } from '@/lib/i18n/locales'

/** What a mail says, before it is drawn. Every sentence is already in the reader's language. */
export type MailContent = {
  /** The line a mailbox shows after the subject: the consequence. */
  preheader: string
  /** The two names that meet, drawn across the line. */
  pair?: readonly [string, string]
  title: string
  greeting?: string
  paragraphs: string[]
  /** A code to type, shown large. */
  code?: string
  button?: MailLink
  /** The refusal, a plain link of equal honesty. */
  otherLinks?: MailLink[]
  /** Who, when, where, reference. */
  facts?: { label: string; value: string }[]
  /** Who else got it, why you get it, how to stop. */
  footer: string[]
}

export type MailLink = { label: string; href: string }

export type MailAttachment = { filename: string; contentType: string; content: string }

export type OutgoingMail = {
  /** `registration.confirmed`: domain.fact. */
  kind: string
  to: { address: string; name?: string; personId?: string }
  replyTo?: string
  locale: Locale
  subject: string
  content: MailContent
  attachments?: MailAttachment[]
  about?: { encounterId?: string; registrationId?: string; callId?: string }
}
