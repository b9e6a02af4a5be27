import { encounterName } from '@/lib/encounters/pair'
import { textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { OutgoingMail } from '@/lib/mail/message'
import { absolute, paths } from '@/lib/platform/paths'
import { startOf } from './letter'
import type { Occasion } from './letters.queries'
import type { Site } from './mail-links'

/** To an address that is known when somebody, not signed in, asked for a seat with it: nothing was written, here is the way. */
export function knownAddressMail(
  occasion: Occasion,
  to: { personId: string; address: string; name: string; locale: Locale },
  site: Site,
): OutgoingMail {
  const t = translator(to.locale)
  const words = { title: encounterName(occasion, to.locale), date: startOf(occasion, to.locale) }
  const organisation = textFor(occasion.organisation.name, to.locale).text
  const href = absolute(site.url, paths.register(to.locale, occasion.slug))
  return {
    kind: 'registration.known',
    to,
    locale: to.locale,
    subject: t('registrations:mail.known.subject', words),
    content: {
      preheader: t('registrations:mail.known.preheader'),
      title: t('registrations:mail.known.title'),
      greeting: t('registrations:mail.greeting', { name: to.name }),
      paragraphs: [t('registrations:mail.known.text', words)],
      button: { label: t('registrations:mail.register'), href },
      footer: [t('registrations:mail.questionPlain', { organisation }), t('registrations:mail.known.why')],
    },
    about: { encounterId: occasion.id },
  }
}
