import { ListPages } from '@/components/layout/list-pages'
import { LinkButton } from '@/components/ui/button'
import { Crossings } from '@/components/ui/crossing'
import { Empty } from '@/components/ui/empty'
import { AppliedFilters } from '@/components/ui/filters'
import { IconLinks } from '@/components/ui/icon-links'
import { PageHead } from '@/components/ui/page'
import { type CallFilter, callQuery, callsPerPage } from '@/lib/calls/public-filter'
import type { CallCard, FoundCalls } from '@/lib/calls/public-list.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { CallCrossing } from './call-crossing'
import { appliedCallFilters, CallFilters, type Organisers } from './call-filters'

type Props = {
  filter: CallFilter
  found: FoundCalls
  /** Beside what was asked: those that closed lately. */
  closed?: readonly CallCard[]
  organisers: Organisers
  locale: Locale
  now: Date
}

/** All calls that are shown, filtered by what the address says. */
export function CallList({ filter, found, closed = [], organisers, locale, now }: Props) {
  const t = translator(locale)
  return (
    <div className="wrap list-page">
      <PageHead title={t('calls:public.list.long')} lede={t('calls:public.list.lede')} />
      <CallFilters filter={filter} organisers={organisers} locale={locale} />
      <AppliedFilters
        items={appliedCallFilters(filter, organisers, locale)}
        count={t('calls:public.list.count', { count: found.total })}
      />
      {found.total === 0 ? (
        <Nothing filter={filter} locale={locale} />
      ) : (
        <Crossings label={t('calls:public.list.results')}>
          {found.cards.map((card) => (
            <CallCrossing key={card.slug} call={card} locale={locale} now={now} level={2} />
          ))}
        </Crossings>
      )}
      <ListPages
        locale={locale}
        page={filter.page}
        perPage={callsPerPage}
        shown={found.cards.length}
        total={found.total}
        hrefAt={(page) => `${paths.calls(locale)}${callQuery(filter, { page })}`}
      />
      {closed.length > 0 && (
        <>
          <hr className="border-rule" />
          <Crossings labelledBy="closed">
            <h2 id="closed">{t('calls:public.list.recent')}</h2>
            {closed.map((card) => (
              <CallCrossing key={card.slug} call={card} locale={locale} now={now} />
            ))}
          </Crossings>
        </>
      )}
      <IconLinks items={[{ icon: 'rss', href: paths.callFeed(locale), label: t('calls:public.list.feed') }]} />
    </div>
  )
}

function Nothing({ filter, locale }: { filter: CallFilter; locale: Locale }) {
  const t = translator(locale)
  const list = paths.calls(locale)
  if (callQuery(filter) === '') {
    return (
      <Empty
        title={t('calls:public.list.emptyTitle')}
        action={<LinkButton href={`${list}?state=closed`}>{t('calls:public.list.emptyAction')}</LinkButton>}
      >
        <p>{t('calls:public.list.emptyBody')}</p>
      </Empty>
    )
  }
  return (
    <Empty
      title={t('calls:public.list.nothingTitle')}
      action={<LinkButton href={list}>{t('calls:public.list.nothingAction')}</LinkButton>}
    >
      <p>{t('calls:public.list.nothingBody')}</p>
    </Empty>
  )
}
