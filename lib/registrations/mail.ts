import 'server-only'
import type { FieldChange } from '@/lib/encounters/change'
import { encounterName, pairOf } from '@/lib/encounters/pair'
import { type Content, textFor } from '@/lib/i18n/content'
import { formatList, formatOrdinal } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'
import type { MailContent, OutgoingMail } from '@/lib/mail/message'
import { personName } from '@/lib/officials/official-line'
import { env } from '@/lib/platform/env'
import { calendarOf } from './calendar-entry'
import { changeLines, deadlineShort, deadlineWords, startOf, themeOf, whenWords, whereWords, whoWords } from './letter'
import type { Correspondent, Occasion, Registrant } from './letters.queries'
import { linksFor, type Site } from './mail-links'
import { isLive } from './registration'

export const letterKinds = [
  'confirmed',
  'requested',
  'declared',
  'waitlisted',
  'offered',
  'lapsed',
  'refused',
  'cancelled',
  'cancelledByOrganiser',
  'encounterCancelled',
  'declined',
  'closed',
  'replaced',
  'substituted',
  'changed',
  'encounterChanged',
  'reminder',
] as const

export type LetterKind = (typeof letterKinds)[number]

export type Letter = {
  occasion: Occasion
  registrant: Registrant
  /** The delegate who has just acted. */
  by?: Correspondent
  place?: number
  isSideFull?: boolean
  otherName?: string
  changes?: readonly FieldChange[]
  note?: Content | null
}

type To = { personId: string; address: string; name: string; locale: Locale; isCopy: boolean }

/** The letters about one event of one registration: to the person, and a copy to each delegate, each in their language. */
export function letterMails(kind: LetterKind, letter: Letter): OutgoingMail[] {
  return readersOf(letter).map((to) => mailTo(to, kind, letter))
}

/** The address in "Vis-à-vis <no-reply@…>" stands for the platform where an organiser gave none. */
export function ourSite(): Site {
  const { APP_URL, MAIL_FROM } = env()
  return { url: APP_URL, sender: MAIL_FROM.match(/<([^<>]+)>/)?.[1] ?? MAIL_FROM }
}

function readersOf({ registrant }: Letter): To[] {
  const { address, personId, locale, delegates } = registrant
  const copies = delegates.map((one) => ({ ...one, name: personName(one), isCopy: true }))
  return address === null
    ? copies
    : [{ personId, address, name: personName(registrant), locale, isCopy: false }, ...copies]
}

function mailTo(to: To, kind: LetterKind, letter: Letter): OutgoingMail {
  const { occasion, registrant } = letter
  const t = translator(to.locale)
  const words = wordsOf(letter, to.locale)
  const subject = t(`registrations:mail.${kind}.subject`, words)
  const attachment = calendarOf(kind, { ...letter, site: ourSite() }, to)
  return {
    kind: `registration.${kind}`,
    to: { address: to.address, name: to.name, personId: to.personId },
    ...(occasion.organisation.email ? { replyTo: occasion.organisation.email } : {}),
    locale: to.locale,
    subject: to.isCopy ? t('registrations:mail.copySubject', { name: personName(registrant), subject }) : subject,
    content: contentFor(to, kind, letter, words),
    attachments: attachment ? [attachment] : [],
    about: { encounterId: occasion.id, registrationId: registrant.id },
  }
}

type Words = Record<
  'title' | 'date' | 'organisation' | 'reference' | 'place' | 'full' | 'policy' | 'until' | 'untilShort' | 'other',
  string
>

function wordsOf({ occasion, registrant, place, isSideFull, otherName }: Letter, locale: Locale): Words {
  const t = translator(locale)
  const until = registrant.offerExpiresAt
  const side = registrant.sideName ? textFor(registrant.sideName, locale).text : null
  return {
    title: encounterName(occasion, locale),
    date: startOf(occasion, locale),
    organisation: textFor(occasion.organisation.name, locale).text,
    reference: registrant.reference,
    place: place === undefined ? '' : formatOrdinal(place, locale),
    full: isSideFull && side ? t('registrations:full.side', { side }) : t('registrations:full.all'),
    policy: t(`registrations:policy.${occasion.waitingPolicy}`, { count: occasion.offerHours }),
    until: until ? deadlineWords(until, occasion.zone, locale) : '',
    untilShort: until ? deadlineShort(until, occasion.zone, locale) : '',
    other: otherName ?? '',
  }
}

function contentFor(to: To, kind: LetterKind, letter: Letter, words: Words): MailContent {
  const { occasion, registrant } = letter
  const t = translator(to.locale)
  const [left, right, third] = pairOf(occasion) ?? []
  return {
    preheader: t(`registrations:mail.${kind}.preheader`, words),
    ...(left && right && !third ? { pair: [left, right] as const } : {}),
    title: t(`registrations:mail.${kind}.title`, words),
    greeting: t('registrations:mail.greeting', { name: to.name }),
    paragraphs: paragraphsFor(to, kind, letter, words),
    ...linksFor(kind, { occasion, registrant, to, t, site: ourSite() }),
    facts: factsOf(letter, to.locale, t),
    footer: footerFor(to, letter, t),
  }
}

function paragraphsFor(to: To, kind: LetterKind, letter: Letter, words: Words): string[] {
  const { occasion, registrant, by, changes = [], note } = letter
  const t = translator(to.locale)
  const name = personName(registrant)
  const reason = registrant.endNote
  const asks = by && !to.isCopy && ['confirmed', 'requested', 'waitlisted'].includes(kind)
  return [
    to.isCopy && t('registrations:mail.copy', { name }),
    t(`registrations:mail.${kind}.text`, words),
    ...changeLines(changes, occasion.zone, to.locale),
    reason && t('registrations:mail.reason', { reason }),
    kind === 'encounterCancelled' && occasion.cancelledReason && textFor(occasion.cancelledReason, to.locale).text,
    note && t('registrations:mail.note', { note: textFor(note, to.locale).text }),
    by && !to.isCopy && t('registrations:mail.by', { name: personName(by) }),
    asks && t('registrations:mail.askConsents'),
  ].filter((line) => typeof line === 'string' && line !== '') as string[] // The filter says so; TypeScript cannot.
}

function factsOf({ occasion, registrant, place }: Letter, locale: Locale, t: Translate) {
  const side = registrant.sideName ? textFor(registrant.sideName, locale).text : ''
  const link = registrant.status === 'confirmed' ? (occasion.onlineUrl ?? '') : ''
  return [
    { label: t('registrations:mail.who'), value: whoWords(registrant, locale) },
    { label: t('registrations:mail.what'), value: themeOf(occasion, locale) },
    { label: t('registrations:mail.when'), value: whenWords(occasion, locale) },
    { label: t('registrations:mail.where'), value: whereWords(occasion) },
    { label: t('registrations:mail.online'), value: link },
    { label: t('registrations:mail.side'), value: side },
    { label: t('registrations:mail.place'), value: place === undefined ? '' : String(place) },
    { label: t('registrations:mail.reference'), value: registrant.reference },
  ].filter(({ value }) => value !== '')
}

function footerFor(to: To, { occasion, registrant }: Letter, t: Translate): string[] {
  const { email, name, phone } = occasion.organisation
  const organisation = textFor(name, to.locale).text
  const contact = [phone, email].filter(Boolean).join(', ')
  const copies = registrant.delegates.map(personName)
  return [
    contact
      ? t('registrations:mail.question', { organisation, contact })
      : t('registrations:mail.questionPlain', { organisation }),
    ...(copies.length > 0 && !to.isCopy
      ? [t('registrations:mail.copyTo', { names: formatList(copies, to.locale) })]
      : []),
    t(`registrations:mail.${whyFor(to, registrant)}`, {
      name: personName(registrant),
      reference: registrant.reference,
    }),
  ]
}

function whyFor({ isCopy }: To, { status }: Registrant): 'why' | 'whyEnded' | 'whyCopy' {
  if (isCopy) return 'whyCopy'
  return isLive(status) ? 'why' : 'whyEnded'
}
