import type { TeamRole } from '@/lib/auth/actor'
import { plainText } from '@/lib/i18n/content'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { OutgoingMail } from '@/lib/mail/message'
import { officeZone } from '@/lib/officials/mandate'
import type { Recipient } from '@/lib/officials/recipient.queries'
import { env } from '@/lib/platform/env'
import { absolute, paths } from '@/lib/platform/paths'

/** An organisation as mails name it; `name` is its content column. */
export type NamedOrganisation = { name: unknown; slug: string }

export type Invitation = {
  address: string
  locale: Locale
  role: TeamRole
  token: string
  /** Who invites; null when the platform does. */
  by: string | null
  expiresAt: Date
  organisation: NamedOrganisation
}

export function invitationMail({
  address,
  locale,
  role,
  token,
  by,
  expiresAt,
  organisation,
}: Invitation): OutgoingMail {
  const t = translator(locale)
  const words = {
    organisation: plainText(organisation.name, locale),
    role: t(`organisations:role.${role}`),
    until: formatMoment(expiresAt, { locale, zone: officeZone }),
    by: by ?? t('organisations:mail.platform'),
  }
  return {
    kind: 'team.invited',
    to: { address },
    locale,
    subject: t('organisations:mail.invited.subject', words),
    content: {
      preheader: t('organisations:mail.invited.preheader', words),
      title: t('organisations:mail.invited.title', words),
      paragraphs: [t('organisations:mail.invited.body', words), t(`organisations:roleHelp.${role}`)],
      button: {
        label: t('organisations:mail.invited.button'),
        href: absolute(env().APP_URL, paths.invitation(locale, token)),
      },
      facts: [
        { label: t('organisations:mail.fact.role'), value: words.role },
        { label: t('organisations:mail.fact.until'), value: words.until },
      ],
      footer: [t('organisations:mail.invited.notYou')],
    },
  }
}

type Letter = { subject: string; preheader: string; title: string; body: string; href?: string; button?: string }

function letter(to: Recipient, kind: string, { subject, preheader, title, body, href, button }: Letter): OutgoingMail {
  const t = translator(to.locale)
  return {
    kind,
    to: { address: to.address, name: to.name, personId: to.personId },
    locale: to.locale,
    subject,
    content: {
      preheader,
      title,
      greeting: t('officials:mail.greeting', { name: to.name }),
      paragraphs: [body],
      ...(href && button && { button: { label: button, href: absolute(env().APP_URL, href) } }),
      footer: [t('officials:mail.why')],
    },
  }
}

export function roleChanged(to: Recipient, { role, name, slug }: NamedOrganisation & { role: TeamRole }): OutgoingMail {
  const t = translator(to.locale)
  const words = { organisation: plainText(name, to.locale), role: t(`organisations:role.${role}`) }
  return letter(to, 'team.roleChanged', {
    subject: t('organisations:mail.role.subject', words),
    preheader: t(`organisations:roleHelp.${role}`),
    title: t('organisations:mail.role.title'),
    body: `${t('organisations:mail.role.body', words)} ${t(`organisations:roleHelp.${role}`)}`,
    href: paths.organisation(to.locale, slug),
    button: t('organisations:mail.role.button'),
  })
}

export function leftTeam(to: Recipient, { name }: NamedOrganisation): OutgoingMail {
  const t = translator(to.locale)
  const words = { organisation: plainText(name, to.locale) }
  return letter(to, 'team.left', {
    subject: t('organisations:mail.left.subject', words),
    preheader: t('organisations:mail.left.preheader'),
    title: t('organisations:mail.left.title'),
    body: t('organisations:mail.left.body', words),
  })
}

export function youAreAdministrator(to: Recipient): OutgoingMail {
  const t = translator(to.locale)
  return letter(to, 'administrator.made', {
    subject: t('organisations:mail.administrator.subject'),
    preheader: t('organisations:mail.administrator.preheader'),
    title: t('organisations:mail.administrator.title'),
    body: t('organisations:mail.administrator.body'),
    href: paths.admin(to.locale),
    button: t('organisations:mail.administrator.button'),
  })
}

export function administrationEnded(to: Recipient): OutgoingMail {
  const t = translator(to.locale)
  return letter(to, 'administrator.ended', {
    subject: t('organisations:mail.administrationEnded.subject'),
    preheader: t('organisations:mail.administrationEnded.preheader'),
    title: t('organisations:mail.administrationEnded.title'),
    body: t('organisations:mail.administrationEnded.body'),
  })
}
