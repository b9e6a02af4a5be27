import { formatDay, formatList } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { MailContent, OutgoingMail } from '@/lib/mail/message'
import { env } from '@/lib/platform/env'
import { absolute, paths } from '@/lib/platform/paths'
import type { DelegationScope } from './delegation'
import { columnOfDay, type Day } from './mandate'
import { bodyNameInFull, type NamedBody, type Office, officeTitle } from './official-line'
import type { Recipient } from './recipient.queries'

type Letter = Omit<MailContent, 'greeting' | 'footer'> & { subject: string }

function letter(to: Recipient, fact: string, { subject, ...content }: Letter): OutgoingMail {
  const t = translator(to.locale)
  return {
    kind: fact,
    to: { address: to.address, name: to.name, personId: to.personId },
    locale: to.locale,
    subject,
    content: {
      ...content,
      greeting: t('officials:mail.greeting', { name: to.name }),
      footer: [t('officials:mail.why')],
    },
  }
}

export function mandateVerified(to: Recipient, office: Office): OutgoingMail {
  const t = translator(to.locale)
  const title = officeTitle(office, to.titleForm, to.locale)
  return letter(to, 'mandate.verified', {
    subject: t('officials:mail.verified.subject', { office: title }),
    preheader: t('officials:mail.verified.preheader'),
    title: t('officials:mail.verified.title'),
    paragraphs: [t('officials:mail.verified.body', { office: title })],
    button: { label: t('officials:mail.verified.button'), href: absolute(env().APP_URL, paths.my(to.locale)) },
  })
}

export function mandateEnded(to: Recipient, office: Office, lastDay: Day): OutgoingMail {
  const t = translator(to.locale)
  const words = { office: officeTitle(office, to.titleForm, to.locale), day: written(lastDay, to.locale) }
  return letter(to, 'mandate.ended', {
    subject: t('officials:mail.ended.subject', words),
    preheader: t('officials:mail.ended.preheader', words),
    title: t('officials:mail.ended.title'),
    paragraphs: [t('officials:mail.ended.body', words), t('officials:mail.ended.mistake')],
  })
}

/** What a delegation says, to be written in any language. */
export type DelegationTerms = {
  delegate: string
  /** Who named: "Claire Delmotte". */
  by: string
  /** Null when it is for the official who named. */
  body: NamedBody | null
  scopes: readonly DelegationScope[]
  endsOn: Date
}

function wordsOf({ delegate, by, body, scopes, endsOn }: DelegationTerms, locale: Locale) {
  const t = translator(locale)
  return {
    delegate,
    by,
    whom: body ? t('officials:delegates.allOf', { body: bodyNameInFull(body, locale) }) : by,
    scopes: formatList(
      scopes.map((scope) => t(`officials:scope.${scope}`)),
      locale,
    ),
    day: formatDay(endsOn, locale),
  }
}

function facts(terms: DelegationTerms, locale: Locale): NonNullable<MailContent['facts']> {
  const t = translator(locale)
  const words = wordsOf(terms, locale)
  return [
    { label: t('officials:mail.fact.delegate'), value: words.delegate },
    { label: t('officials:mail.fact.whom'), value: words.whom },
    { label: t('officials:mail.fact.scopes'), value: words.scopes },
    { label: t('officials:mail.fact.until'), value: words.day },
  ]
}

/** To the delegate: "you act for". */
export function youAreDelegate(to: Recipient, terms: DelegationTerms): OutgoingMail {
  const t = translator(to.locale)
  const words = wordsOf(terms, to.locale)
  const body = terms.body ? t('officials:mail.delegate.body', words) : t('officials:mail.delegate.bodyOne', words)
  return letter(to, 'delegation.named', {
    subject: t('officials:mail.delegate.subject', words),
    preheader: t('officials:mail.delegate.preheader', words),
    title: t('officials:mail.delegate.title'),
    paragraphs: [body, t('officials:mail.delegate.told')],
    button: { label: t('officials:mail.delegate.button'), href: delegatesPage(to.locale) },
    facts: facts(terms, to.locale),
  })
}

/** To the official, and to every official in office when it is for the commune. */
export function someoneActsForYou(to: Recipient, terms: DelegationTerms): OutgoingMail {
  const t = translator(to.locale)
  const words = wordsOf(terms, to.locale)
  const isForAll = terms.body !== null
  const body = isForAll ? t('officials:mail.given.body', words) : t('officials:mail.given.bodyOne', words)
  return letter(to, 'delegation.given', {
    subject: isForAll ? t('officials:mail.given.subject', words) : t('officials:mail.given.subjectOne', words),
    preheader: t('officials:mail.given.preheader', words),
    title: t('officials:mail.given.title'),
    paragraphs: [body, t('officials:mail.given.told')],
    button: { label: t('officials:mail.given.button'), href: delegatesPage(to.locale) },
    facts: facts(terms, to.locale),
  })
}

/** To the delegate: from now on nothing is done under it. */
export function youNoLongerAct(to: Recipient, terms: DelegationTerms): OutgoingMail {
  const t = translator(to.locale)
  const words = wordsOf(terms, to.locale)
  return ended(to, {
    subject: t('officials:mail.delegationEnded.subjectDelegate', words),
    body: t('officials:mail.delegationEnded.bodyDelegate', words),
  })
}

/** To the official, or to all of the commune. */
export function nobodyActsForYou(to: Recipient, terms: DelegationTerms): OutgoingMail {
  const t = translator(to.locale)
  const words = wordsOf(terms, to.locale)
  const isForAll = terms.body !== null
  return ended(to, {
    subject: isForAll
      ? t('officials:mail.delegationEnded.subject', words)
      : t('officials:mail.delegationEnded.subjectOne', words),
    body: isForAll
      ? t('officials:mail.delegationEnded.body', words)
      : t('officials:mail.delegationEnded.bodyOne', words),
  })
}

function ended(to: Recipient, { subject, body }: { subject: string; body: string }): OutgoingMail {
  const t = translator(to.locale)
  return letter(to, 'delegation.ended', {
    subject,
    preheader: t('officials:mail.delegationEnded.preheader'),
    title: t('officials:mail.delegationEnded.title'),
    paragraphs: [body],
  })
}

function delegatesPage(locale: Locale): string {
  return absolute(env().APP_URL, paths.delegates(locale))
}

function written(day: Day, locale: Locale): string {
  return formatDay(columnOfDay(day), locale)
}
