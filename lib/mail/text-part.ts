import type { Locale } from '@/lib/i18n/locales'
import type { MailContent } from './message'

/** The text part: the same facts, in the same order. */
export function textPart(mail: MailContent, locale: Locale): string {
  const colon = locale === 'fr' ? '\u00a0:' : ':'
  const blocks = [
    mail.pair?.join(' – '),
    mail.title,
    mail.greeting,
    mail.code,
    ...mail.paragraphs,
    mail.facts?.map(({ label, value }) => `${label}${colon} ${value}`).join('\n'),
    mail.button && `${mail.button.label}\n${mail.button.href}`,
    ...(mail.otherLinks ?? []).map((link) => `${link.label}\n${link.href}`),
    '--',
    ...mail.footer,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}
