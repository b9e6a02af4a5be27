import { ContentWords } from '@/components/layout/content'
import { Crossing } from '@/components/ui/crossing'
import type { Level } from '@/components/ui/heading'
import type { CallCard } from '@/lib/calls/public-list.queries'
import { publicCallState } from '@/lib/calls/public-state'
import { dateLines } from '@/lib/i18n/date-lines'
import { formatTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { CallState } from './call-state'

type Props = { call: CallCard; locale: Locale; now: Date; level?: Level }

/** One call in a list, at its deadline: who asks what of whom. */
export function CallCrossing({ call, locale, now, level = 3 }: Props) {
  const t = translator(locale)
  const zoned = { locale, zone: call.zone }
  const state = publicCallState(call, now)
  const isOver = state !== 'open' && state !== 'upcoming'
  const { day, month, weekday, year } = dateLines(call.closesAt, zoned)
  return (
    <Crossing
      kind={isOver ? 'closed' : 'call'}
      day={day}
      lines={[month, weekday, isOver ? year : formatTime(call.closesAt, zoned)]}
      iso={call.closesAt.toISOString()}
      href={paths.call(locale, call.slug)}
      title={<ContentWords content={call.title} locale={locale} />}
      level={level}
      meta={
        <>
          <ContentWords content={call.organisation.name} locale={locale} />
          {'. '}
          <ContentWords content={call.eligibleApplicants ?? call.lede} locale={locale} />
          {call.laureateCount && ` ${t('calls:public.card.laureates', { count: call.laureateCount })}`}
        </>
      }
    >
      <CallState call={call} locale={locale} now={now} />
    </Crossing>
  )
}
