import { Chip, type Tone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon-names'
import type { CallTimes } from '@/lib/calls/call'
import { type PublicCallState, publicCallState } from '@/lib/calls/public-state'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { timeLeft } from '@/lib/platform/time-left'

type Props = { call: CallTimes & { zone: string }; locale: Locale; now: Date }

type Look = { tone: Tone; icon: IconName }

const looks: Record<PublicCallState, Look> = {
  upcoming: { tone: 'quiet', icon: 'calendar-clock' },
  open: { tone: 'open', icon: 'circle-dot' },
  closed: { tone: 'quiet', icon: 'lock' },
  reading: { tone: 'quiet', icon: 'scan-search' },
  awarded: { tone: 'ok', icon: 'award' },
  discontinued: { tone: 'danger', icon: 'octagon-x' },
}

/** What a call is now; near its deadline, what is left. */
export function CallState({ call, locale, now }: Props) {
  const t = translator(locale)
  const state = publicCallState(call, now)
  const left = state === 'open' ? timeLeft(call.closesAt, now) : null
  if (left) {
    const words =
      left.unit === 'lastHour'
        ? t('calls:public.chip.lastHour')
        : t(`calls:public.chip.${left.unit}`, { count: left.count })
    return (
      <Chip tone="wait" icon="clock">
        {words}
      </Chip>
    )
  }
  const date = formatDate(call.opensAt, { locale, zone: call.zone }, { weekday: false, year: false })
  return <Chip {...looks[state]}>{t(`calls:public.chip.${state}`, { date })}</Chip>
}
