import { ListPages } from '@/components/layout/list-pages'
import { LinkButton } from '@/components/ui/button'
import { Crossings } from '@/components/ui/crossing'
import { Empty } from '@/components/ui/empty'
import { AppliedFilters } from '@/components/ui/filters'
import { IconLinks } from '@/components/ui/icon-links'
import { PageHead } from '@/components/ui/page'
import { Tabs } from '@/components/ui/tabs'
import type { EncounterCard } from '@/lib/encounters/public-card.queries'
import type { EncounterChoices } from '@/lib/encounters/public-choices.queries'
import { type EncounterFilter, encounterQuery, encountersPerPage, everyEncounter } from '@/lib/encounters/public-filter'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { EncounterCrossing } from './encounter-crossing'
import { appliedFilters, EncounterFilters } from './encounter-filters'

type Props = {
  filter: EncounterFilter
  found: { cards: readonly EncounterCard[]; total: number }
  choices: EncounterChoices
  locale: Locale
  now: Date
}

/** All encounters that are shown, filtered by what the address says. */
export function EncounterList({ filter, found, choices, locale, now }: Props) {
  const t = translator(locale)
  const list = paths.encounters(locale)
  const count = filter.when === 'past' ? 'encounters:public.list.countPast' : 'encounters:public.list.countUpcoming'
  const tab = (when: EncounterFilter['when']) => ({
    href: `${list}${encounterQuery(filter, { when })}`,
    label: t(`encounters:public.list.${when}`),
    current: filter.when === when,
  })
  return (
    <div className="wrap list-page">
      <PageHead title={t('encounters:public.list.title')} lede={t('encounters:public.list.lede')} />
      <Tabs label={t('encounters:public.list.when')} items={[tab('upcoming'), tab('past')]} />
      <EncounterFilters filter={filter} choices={choices} locale={locale} />
      <AppliedFilters items={appliedFilters(filter, choices, locale)} count={t(count, { count: found.total })} />
      {found.total === 0 ? (
        <Nothing filter={filter} locale={locale} />
      ) : (
        <Crossings label={t('encounters:public.list.results')}>
          {found.cards.map((card) => (
            <EncounterCrossing key={card.slug} encounter={card} locale={locale} now={now} level={2} />
          ))}
        </Crossings>
      )}
      <ListPages
        locale={locale}
        page={filter.page}
        perPage={encountersPerPage}
        shown={found.cards.length}
        total={found.total}
        hrefAt={(page) => `${list}${encounterQuery(filter, { page })}`}
      />
      <IconLinks
        items={[
          { icon: 'calendar-days', href: paths.encounterCalendar(locale), label: t('encounters:public.list.calendar') },
          { icon: 'rss', href: paths.encounterFeed(locale), label: t('encounters:public.list.feed') },
        ]}
      />
    </div>
  )
}

/** What is missing, why, and the next step: without filters the past ones, with filters fewer of them. */
function Nothing({ filter, locale }: { filter: EncounterFilter; locale: Locale }) {
  const t = translator(locale)
  const list = paths.encounters(locale)
  const isFiltered = encounterQuery(filter, { when: 'upcoming' }) !== ''
  if (isFiltered || filter.when === 'past') {
    return (
      <Empty
        title={t('encounters:public.list.nothingTitle')}
        action={<LinkButton href={list}>{t('encounters:public.list.nothingAction')}</LinkButton>}
      >
        <p>{t('encounters:public.list.nothingBody')}</p>
      </Empty>
    )
  }
  const past = `${list}${encounterQuery(everyEncounter, { when: 'past' })}`
  return (
    <Empty
      title={t('encounters:public.list.emptyTitle')}
      action={<LinkButton href={past}>{t('encounters:public.list.emptyAction')}</LinkButton>}
    >
      <p>{t('encounters:public.list.emptyBody')}</p>
    </Empty>
  )
}
