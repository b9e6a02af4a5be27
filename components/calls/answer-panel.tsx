import { LinkButton } from '@/components/ui/button'
import { Emphasis } from '@/components/ui/emphasis'
import { IconLinks } from '@/components/ui/icon-links'
import { Panel } from '@/components/ui/page'
import { PrintButton } from '@/components/ui/print-button'
import type { CallPage } from '@/lib/calls/public-page.queries'
import { publicCallState } from '@/lib/calls/public-state'
import { textFor } from '@/lib/i18n/content'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'
import { env } from '@/lib/platform/env'
import { absolute, paths } from '@/lib/platform/paths'
import { timeLeft } from '@/lib/platform/time-left'

type Props = { call: CallPage; locale: Locale; now: Date }

/** How long there is, until when to the minute, and whom to answer. */
export function AnswerPanel({ call, locale, now }: Props) {
  const t = translator(locale)
  const state = publicCallState(call, now)
  const isOpen = state === 'open'
  const left = isOpen ? leftWords(call.closesAt, now, t) : null
  const contacts = paths.callContacts(locale, call.slug)
  return (
    <>
      <Panel title={t('calls:public.answer.title')}>
        {left && (
          <div>
            <p className="meta">{t('calls:public.answer.left')}</p>
            <p className="time-left">{left}</p>
          </div>
        )}
        <p>
          <Emphasis>{deadlineWords(call, state, { locale, t })}</Emphasis>
        </p>
        {isOpen && call.contacts.length > 0 && (
          <>
            <LinkButton wide href={contacts}>
              {t('calls:public.answer.write')}
            </LinkButton>
            <p className="meta">{t('calls:public.answer.how')}</p>
          </>
        )}
        <Links call={call} locale={locale} hasDeadline={isOpen || state === 'upcoming'} />
      </Panel>
      {call.contacts.length > 0 && <Contacts call={call} locale={locale} href={contacts} />}
    </>
  )
}

function Links({ call, locale, hasDeadline }: { call: CallPage; locale: Locale; hasDeadline: boolean }) {
  const t = translator(locale)
  const here = absolute(env().APP_URL, paths.call(locale, call.slug))
  const subject = textFor(call.title, locale).text
  const share = `mailto:?${new URLSearchParams({ subject, body: here }).toString().replaceAll('+', '%20')}`
  const deadline = {
    icon: 'calendar-plus' as const,
    href: paths.callDeadline(locale, call.slug),
    label: t('calls:public.links.deadline'),
  }
  return (
    <IconLinks
      items={[...(hasDeadline ? [deadline] : []), { icon: 'send', href: share, label: t('calls:public.links.share') }]}
    >
      <PrintButton>{t('calls:public.links.print')}</PrintButton>
    </IconLinks>
  )
}

/** Who they are, for everybody; how to reach them, for whoever asks. */
function Contacts({ call, locale, href }: { call: CallPage; locale: Locale; href: string }) {
  const t = translator(locale)
  return (
    <section className="stack" aria-labelledby="contacts">
      <h2 id="contacts">{t('calls:public.answer.question')}</h2>
      {call.contacts.map(({ id, name, role }) => (
        <p key={id}>
          <b>{name}</b>
          {role && (
            <>
              <br />
              {role}
            </>
          )}
        </p>
      ))}
      <p>
        <a href={href} rel="nofollow">
          {t('calls:public.answer.contacts')}
        </a>
      </p>
    </section>
  )
}

function deadlineWords(call: CallPage, state: string, { locale, t }: { locale: Locale; t: Translate }): string {
  const zoned = { locale, zone: call.zone }
  if (state === 'upcoming') return t('calls:public.answer.from', { moment: formatMoment(call.opensAt, zoned) })
  const moment = formatMoment(call.closesAt, zoned)
  return state === 'open' ? t('calls:public.answer.until', { moment }) : t('calls:public.answer.was', { moment })
}

function leftWords(deadline: Date, now: Date, t: Translate): string | null {
  const left = timeLeft(deadline, now)
  if (!left) return null
  if (left.unit === 'lastHour') return t('calls:public.answer.lastHour')
  return t(`calls:public.answer.${left.unit}`, { count: left.count })
}
