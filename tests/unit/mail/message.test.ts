import { describe, expect, it } from 'vitest'
import { htmlPart } from '@/lib/mail/html-part'
import type { MailContent } from '@/lib/mail/message'
import { textPart } from '@/lib/mail/text-part'

const mail: MailContent = {
  preheader: 'Répondez d’un clic.',
  pair: ['Halluin', 'Menen'],
  title: 'Une place vous attend',
  greeting: 'Monsieur l’Adjoint,',
  paragraphs: ['Elle est à vous jusqu’à lundi 14 h 20.'],
  code: '1234 5678',
  button: { label: 'Je prends la place', href: 'https://vis-a-vis.example/fr/r/a' },
  otherLinks: [{ label: 'Je ne viens pas', href: 'https://vis-a-vis.example/fr/r/b' }],
  facts: [{ label: 'Où', value: 'Salle du Manège' }],
  footer: ['Vous êtes sur la liste d’attente.'],
}

/** The sentences of a mail, each of which both parts have to say. */
const said = [
  mail.title,
  mail.greeting,
  mail.code,
  ...mail.paragraphs,
  mail.button?.label,
  mail.button?.href,
  mail.otherLinks?.[0]?.label,
  'Salle du Manège',
  ...mail.footer,
].filter((text) => text !== undefined)

describe('a mail', () => {
  it('says the same in text and in HTML', () => {
    const parts = [textPart(mail, 'fr'), htmlPart(mail, { locale: 'fr', subject: 'S' })]
    expect(parts.map((part) => said.filter((sentence) => !part.includes(sentence)))).toEqual([[], []])
  })

  it('says its language and loads nothing', () => {
    const html = htmlPart(mail, { locale: 'nl', subject: 'S' })
    expect(html).toContain('<html lang="nl">')
    expect(html).not.toMatch(/<img|<script|<link|url\(/)
  })

  it('shows a hostile text as text', () => {
    const hostile = '<script>alert(1)</script>"\'&'
    const html = htmlPart(
      { ...mail, title: hostile, facts: [{ label: hostile, value: hostile }] },
      { locale: 'fr', subject: hostile },
    )
    expect(html).not.toContain('<script>')
    expect(html.split('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;').length - 1).toBe(4)
  })
})
