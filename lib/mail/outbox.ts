import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { ring } from '@/lib/platform/freshness'
import { htmlPart } from './html-part'
import type { OutgoingMail } from './message'
import { textPart } from './text-part'

/** A subject is one line, whatever somebody typed as a name. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

/**
 * Writes a mail into the outbox, in the transaction of the change it tells: both are there or neither.
 * The worker is woken at commit; what the bell misses, its sweep finds.
 */
export async function queueMail(tx: Tx, mail: OutgoingMail): Promise<void> {
  const subject = oneLine(mail.subject)
  await tx.outboxMessage.create({
    data: {
      kind: mail.kind,
      personId: mail.to.personId ?? null,
      toAddress: mail.to.address,
      toName: mail.to.name ? oneLine(mail.to.name) : null,
      replyTo: mail.replyTo ?? null,
      locale: mail.locale,
      subject,
      text: textPart(mail.content, mail.locale),
      html: htmlPart(mail.content, { locale: mail.locale, subject }),
      attachments: mail.attachments ?? [],
      messageId: `<${randomUUID()}@${new URL(env().APP_URL).hostname}>`,
      ...mail.about,
    },
  })
  await ring(tx, 'mail')
}
