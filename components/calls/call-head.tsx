import { ContentWords, contentNote } from '@/components/layout/content'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import type { CallPage } from '@/lib/calls/public-page.queries'
import { textFor } from '@/lib/i18n/content'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { CallState } from './call-state'

type Props = { call: CallPage; locale: Locale; now: Date }

/** What is asked, whether there is time, by whom and since when. */
export function CallHead({ call, locale, now }: Props) {
  const t = translator(locale)
  const note = contentNote(call.title, locale)
  return (
    <div className="call-head">
      <div className="wrap">
        <Breadcrumb
          label={t('common:nav.crumbs')}
          items={[
            { label: t('calls:public.page.crumbs'), href: paths.calls(locale) },
            { label: t(`calls:public.kind.${call.kind}`) },
          ]}
        />
        <h1>
          <ContentWords content={call.title} locale={locale} />
        </h1>
        <p className="lede">
          <ContentWords content={call.lede} locale={locale} />
        </p>
        {note && <p className="meta">{note}</p>}
        <div className="row">
          <CallState call={call} locale={locale} now={now} />
          <p className="meta">
            <Dates call={call} locale={locale} />
          </p>
        </div>
      </div>
    </div>
  )
}

function Dates({ call, locale }: Omit<Props, 'now'>) {
  const t = translator(locale)
  const { kind, publishedAt, publishAt, opensAt, zone, organisation, amendments, updatedAt } = call
  const on = (at: Date) => formatDate(at, { locale, zone }, { weekday: false })
  const [latest] = amendments
  const published = t('calls:public.page.published', {
    kind: t(`calls:public.kind.${kind}`),
    date: on(publishAt ?? publishedAt ?? opensAt),
    organisation: textFor(organisation.name, locale).text,
  })
  if (!latest) return `${published} ${t('calls:public.page.updated', { date: on(updatedAt) })}`
  const [before, link] = t('calls:public.page.updatedWhy', { date: on(latest.at) }).split(/<\/?b>/)
  return (
    <>
      {published} {before}
      <a href="#changes">{link}</a>.
    </>
  )
}
