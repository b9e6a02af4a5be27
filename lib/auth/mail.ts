import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { OutgoingMail } from '@/lib/mail/message'
import { env } from '@/lib/platform/env'
import { absolute, paths } from '@/lib/platform/paths'
import { challengeMinutes, writtenCode } from './challenge'
import type { Addressee } from './people.queries'

type CodeLetter = { address: string; locale: Locale; code: string }

/** The same for everybody: whether the platform knows the address, nobody can tell from it. */
export function signInMail({ address, locale, code, token }: CodeLetter & { token: string }): OutgoingMail {
  const t = translator(locale)
  return {
    kind: 'auth.signIn',
    to: { address },
    locale,
    subject: t('auth:mail.signIn.subject'),
    content: {
      preheader: t('auth:mail.signIn.preheader', { minutes: challengeMinutes }),
      title: t('auth:mail.signIn.title'),
      code: writtenCode(code),
      paragraphs: [t('auth:mail.signIn.body', { minutes: challengeMinutes })],
      button: { label: t('auth:mail.signIn.button'), href: absolute(env().APP_URL, paths.signInLink(locale, token)) },
      footer: [t('auth:mail.signIn.notYou')],
    },
  }
}

export function changeAddressMail({ address, locale, code }: CodeLetter): OutgoingMail {
  const t = translator(locale)
  return {
    kind: 'auth.changeAddress',
    to: { address },
    locale,
    subject: t('auth:mail.changeAddress.subject'),
    content: {
      preheader: t('auth:mail.signIn.preheader', { minutes: challengeMinutes }),
      title: t('auth:mail.changeAddress.title'),
      code: writtenCode(code),
      paragraphs: [t('auth:mail.changeAddress.body', { minutes: challengeMinutes })],
      footer: [t('auth:mail.changeAddress.notYou')],
    },
  }
}

/** Told to the old address, which otherwise would never know. The new one is not said: the mailbox may be shared. */
export function addressChangedMail(old: Addressee): OutgoingMail {
  const t = translator(old.locale)
  return letter(old, 'addressChanged', {
    subject: t('auth:mail.addressChanged.subject'),
    preheader: t('auth:mail.addressChanged.preheader'),
    title: t('auth:mail.addressChanged.title'),
    body: t('auth:mail.addressChanged.body'),
    footer: t('auth:mail.addressChanged.notYou'),
  })
}

export function secondFactorSetMail(to: Addressee): OutgoingMail {
  const t = translator(to.locale)
  return letter(to, 'secondFactorSet', {
    subject: t('auth:mail.secondFactorSet.subject'),
    preheader: t('auth:mail.secondFactorSet.preheader'),
    title: t('auth:mail.secondFactorSet.title'),
    body: t('auth:mail.secondFactorSet.body'),
    footer: t('auth:mail.secondFactorSet.notYou'),
  })
}

/** Both are told: the holder, and the administrator who did it. */
export function secondFactorResetMail(
  to: Addressee,
  about: { of: string; by: string; isHolder: boolean },
): OutgoingMail {
  const t = translator(to.locale)
  const body = about.isHolder
    ? t('auth:mail.secondFactorReset.bodyHolder', { name: about.by })
    : t('auth:mail.secondFactorReset.bodyAdministrator', { name: about.of })
  return letter(to, 'secondFactorReset', {
    subject: t('auth:mail.secondFactorReset.subject'),
    preheader: t('auth:mail.secondFactorReset.preheader'),
    title: t('auth:mail.secondFactorReset.title'),
    body,
    footer: t('auth:mail.secondFactorReset.notYou'),
  })
}

type Words = { subject: string; preheader: string; title: string; body: string; footer: string }

function letter(to: Addressee, fact: string, { subject, preheader, title, body, footer }: Words): OutgoingMail {
  return {
    kind: `auth.${fact}`,
    to: { address: to.address, name: to.name, personId: to.personId },
    locale: to.locale,
    subject,
    content: { preheader, title, paragraphs: [body], footer: [footer] },
  }
}

/** The bare address our mails come from, so that an IT service can allow it. */
export function senderAddress(): string {
  const from = env().MAIL_FROM
  return from.match(/<([^>]+)>/)?.[1] ?? from
}
