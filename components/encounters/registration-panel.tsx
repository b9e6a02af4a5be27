import { BlockedButton, LinkButton } from '@/components/ui/button'
import { Emphasis } from '@/components/ui/emphasis'
import { Panel } from '@/components/ui/page'
import { encounterStatusAt, registrationStateAt } from '@/lib/encounters/encounter'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import { hasFreeSeat } from '@/lib/encounters/seat'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { timeLeft } from '@/lib/platform/time-left'
import { MyPlace } from './my-place'
import { SeatRows } from './seat-rows'
import { WaitingPolicy } from './waiting-policy'

type Props = { encounter: EncounterPage; locale: Locale; now: Date }

/** Seats by side, the button, and the rule of the line in words: nobody is surprised by a place in a queue. */
export function RegistrationPanel({ encounter, locale, now }: Props) {
  const t = translator(locale)
  const status = encounterStatusAt(encounter, now)
  if (status === 'cancelled') return null
  const isOpen = registrationStateAt(encounter, now) === 'open'
  return (
    <Panel title={t('encounters:public.seats.title')}>
      <p>
        <Emphasis>{deadlineWords(encounter, { locale, now, t })}</Emphasis>
      </p>
      {status === 'upcoming' && <SeatRows rows={encounter.seats} sides={encounter.sides} locale={locale} />}
      {status === 'upcoming' && <RegisterButtons encounter={encounter} locale={locale} now={now} />}
      <MyPlace slug={encounter.slug} locale={locale} href={paths.my(locale)} label={t('encounters:public.my.ask')} />
      {isOpen && <WaitingPolicy encounter={encounter} locale={locale} />}
    </Panel>
  )
}

function RegisterButtons({ encounter, locale, now }: Props) {
  const t = translator(locale)
  const state = registrationStateAt(encounter, now)
  const words = t(hasFreeSeat(encounter.seats) ? 'encounters:public.seats.register' : 'encounters:public.seats.wait')
  if (state !== 'open') {
    const why = t(state === 'notYet' ? 'encounters:public.seats.notYet' : 'encounters:public.seats.notAny')
    return (
      <BlockedButton wide why={why}>
        {t('encounters:public.seats.register')}
      </BlockedButton>
    )
  }
  const href = paths.register(locale, encounter.slug)
  return (
    <div className="stack">
      <LinkButton wide href={href}>
        {words}
      </LinkButton>
      <LinkButton wide tone="second" href={`${href}?for=other`}>
        {t('encounters:public.seats.registerOther')}
      </LinkButton>
    </div>
  )
}

function deadlineWords(
  encounter: EncounterPage,
  { locale, now, t }: { locale: Locale; now: Date; t: Translate },
): string {
  const zoned = { locale, zone: encounter.zone }
  const closes = formatMoment(encounter.registrationClosesAt, zoned)
  switch (registrationStateAt(encounter, now)) {
    case 'notYet':
      return t('encounters:public.seats.from', { moment: formatMoment(encounter.registrationOpensAt, zoned) })
    case 'closed':
      return t('encounters:public.seats.closed', { moment: closes })
    case 'open':
      return `${t('encounters:public.seats.until', { moment: closes })} ${leftWords(encounter.registrationClosesAt, now, t)}`
  }
}

function leftWords(deadline: Date, now: Date, t: Translate): string {
  const left = timeLeft(deadline, now)
  if (!left) return ''
  if (left.unit === 'lastHour') return t('encounters:public.seats.leftLast')
  const key = left.unit === 'days' ? 'leftDays' : 'leftHours'
  return t(`encounters:public.seats.${key}`, { count: left.count })
}
