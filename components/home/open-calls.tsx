import { CallState } from '@/components/calls/call-state'
import { ContentWords } from '@/components/layout/content'
import { LinkButton } from '@/components/ui/button'
import type { CallCard } from '@/lib/calls/public-list.queries'
import { publicCallState } from '@/lib/calls/public-state'
import { formatDate, formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { calls: readonly CallCard[]; locale: Locale; now: Date }

/** Who asks what, until when to the minute. */
export function OpenCalls({ calls, locale, now }: Props) {
  const t = translator(locale)
  return (
    <section aria-labelledby="calls">
      <div className="section-head">
        <h2 id="calls">{t('home:calls.title')}</h2>
        <a href={paths.calls(locale)}>{t('home:calls.all')}</a>
      </div>
      {calls.map((call) => (
        <article key={call.slug} className="deadline">
          <p className="row">
            <CallState call={call} locale={locale} now={now} />
          </p>
          <h3>
            <a href={paths.call(locale, call.slug)}>
              <ContentWords content={call.title} locale={locale} />
            </a>
          </h3>
          <p className="meta">
            <ContentWords content={call.organisation.name} locale={locale} />
            <br />
            {whenWords(call, locale, now)}
          </p>
        </article>
      ))}
      {calls.length === 0 && <p className="deadline">{t('home:calls.none')}</p>}
      <p className="after">
        <LinkButton tone="second" icon="rss" href={paths.callFeed(locale)}>
          {t('home:calls.follow')}
        </LinkButton>
      </p>
    </section>
  )
}

function whenWords(call: CallCard, locale: Locale, now: Date): string {
  const t = translator(locale)
  const zoned = { locale, zone: call.zone }
  const moment = formatMoment(call.closesAt, zoned)
  if (publicCallState(call, now) === 'open') return t('home:calls.until', { moment })
  return t('home:calls.from', { from: formatDate(call.opensAt, zoned, { weekday: false }), to: moment })
}
