import type { Locale } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { MailContent, MailLink } from '@/lib/mail/message'
import { absolute, paths } from '@/lib/platform/paths'
import type { Occasion, Registrant } from './letters.queries'
import { registrationToken } from './link'
import type { LetterKind } from './mail'

/** Where the platform answers, and the address it writes from. */
export type Site = { url: string; sender: string }

type Linking = {
  occasion: Occasion
  registrant: Registrant
  to: { personId: string; locale: Locale }
  t: Translate
  site: Site
}

/** The page behind every link of a letter about a registration. */
export function addressOf({ occasion, registrant, to, site }: Omit<Linking, 't'>): string {
  const link = { registrationId: registrant.id, personId: to.personId }
  return absolute(site.url, paths.linked(to.locale, registrationToken(link, occasion.endsAt)))
}

/** One button; what says no is a plain link, of equal honesty. Every link opens a page with buttons: it answers nothing. */
export function linksFor(kind: LetterKind, linking: Linking): Pick<MailContent, 'button' | 'otherLinks'> {
  const { occasion, to, t, site } = linking
  const href = addressOf(linking)
  const linkTo = (label: LinkLabel, hash = ''): MailLink => ({
    label: t(`registrations:mail.${label}`),
    href: `${href}${hash}`,
  })
  const again = {
    label: t('registrations:mail.again'),
    href: absolute(site.url, paths.register(to.locale, occasion.slug)),
  }
  switch (kind) {
    case 'offered':
      return { button: linkTo('take'), otherLinks: [linkTo('refuse', '#no')] }
    case 'confirmed':
    case 'substituted':
    case 'reminder':
      return { button: linkTo('open'), otherLinks: [linkTo('pass', '#pass'), linkTo('cancelOrSend', '#change')] }
    case 'waitlisted':
      return { button: linkTo('openPlace'), otherLinks: [linkTo('leave', '#change')] }
    case 'declared':
      return { button: linkTo('confirmAddress') }
    case 'lapsed':
    case 'refused':
      return { button: again }
    case 'cancelled':
    case 'replaced':
      return { otherLinks: [again] }
    case 'cancelledByOrganiser':
    case 'encounterCancelled':
    case 'declined':
    case 'closed':
      return {}
    case 'requested':
    case 'changed':
    case 'encounterChanged':
      return { button: linkTo('open'), otherLinks: [linkTo('cancelOrSend', '#change')] }
  }
}

type LinkLabel = 'take' | 'refuse' | 'open' | 'pass' | 'cancelOrSend' | 'openPlace' | 'leave' | 'confirmAddress'
