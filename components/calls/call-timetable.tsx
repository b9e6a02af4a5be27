import type { CallPage } from '@/lib/calls/public-page.queries'
import { type PublicCallState, publicCallState } from '@/lib/calls/public-state'
import { formatDate, formatTime, zoneName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = { call: CallPage; locale: Locale; now: Date }

type Row = { at: Date; words: string; exact?: boolean; now?: boolean }

/** The dates of a call, in their zone; the next one that counts is marked. */
export function CallTimetable({ call, locale, now }: Props) {
  const zoned = { locale, zone: call.zone }
  return (
    <dl className="timetable">
      {rowsOf(call, locale, publicCallState(call, now)).map(({ at, words, exact, now: isNext }) => (
        <div key={words} className={isNext ? 'now' : undefined}>
          <dt>
            <time dateTime={at.toISOString()}>
              {formatDate(at, zoned, { weekday: exact === true })}
              {exact && `, ${formatTime(at, zoned)}`}
            </time>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function rowsOf(call: CallPage, locale: Locale, state: PublicCallState): Row[] {
  const t = translator(locale)
  const { publishAt, publishedAt, opensAt, closesAt, awardedAt, zone } = call
  const published = publishAt ?? publishedAt
  const rows: (Row | null)[] = [
    published && { at: published, words: t('calls:public.page.publication') },
    { at: opensAt, words: t('calls:public.page.opening'), exact: true, now: state === 'upcoming' },
    {
      at: closesAt,
      words: t('calls:public.page.deadline', { zone: zoneName(zone, locale) }),
      exact: true,
      now: state === 'open',
    },
    awardedAt && { at: awardedAt, words: t('calls:public.page.results') },
  ]
  return rows.filter((row) => row !== null).sort((a, b) => a.at.getTime() - b.at.getTime())
}
