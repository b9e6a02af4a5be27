import { ListPages } from '@/components/layout/list-pages'
import { AppliedFilters } from '@/components/ui/filters'
import { PageHead } from '@/components/ui/page'
import { Table } from '@/components/ui/table'
import type { Column } from '@/components/ui/table-parts'
import type { CommuneChoices } from '@/lib/communes/cached.queries'
import { keyText } from '@/lib/communes/commune'
import type { CommuneLine } from '@/lib/communes/line.queries'
import type { CommunePage } from '@/lib/communes/list.queries'
import { placeLine } from '@/lib/communes/place'
import { type CommuneFilters, communeQuery, communesPerPage } from '@/lib/communes/schema'
import { formatDistance, formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Attribution } from './attribution'
import { appliedFilters, CommuneFiltersForm } from './commune-filters'
import { CommuneName } from './commune-name'
import { foundNumber } from './found-number'
import { NothingFound, type Wider } from './nothing-found'

type Props = {
  filters: CommuneFilters
  found: CommunePage
  choices: CommuneChoices
  /** What would be found with one filter less, when nothing is. */
  wider?: Wider[]
  locale: Locale
}

/** All communes, filtered by what the address says. */
export function CommuneList({ filters, found, choices, wider = [], locale }: Props) {
  const t = translator(locale)
  const count = t('communes:list.count', { count: found.total, number: foundNumber(found, locale) })
  return (
    <div className="wrap list-page">
      <PageHead title={t('communes:list.title')} lede={t('communes:list.lede')} />
      <CommuneFiltersForm filters={filters} choices={choices} locale={locale} />
      <AppliedFilters items={appliedFilters(filters, choices, locale)} count={count} />
      {found.total === 0 ? (
        <NothingFound wider={wider} locale={locale} />
      ) : (
        <Table
          label={t('communes:list.results')}
          columns={columnsIn(locale)}
          rows={found.communes}
          rowKey={keyText}
          stack
          plain
        />
      )}
      <ListPages
        locale={locale}
        page={found.page}
        perPage={communesPerPage}
        shown={found.communes.length}
        total={found.total}
        isMore={found.isMore}
        isLast={found.page === found.pages}
        hrefAt={(page) => `${paths.communes(locale)}${communeQuery(filters, { page })}`}
      />
      <Attribution locale={locale} />
    </div>
  )
}

function columnsIn(locale: Locale): Column<CommuneLine>[] {
  const t = translator(locale)
  return [
    {
      id: 'name',
      head: t('communes:list.name'),
      rowHeader: true,
      cell: (commune) => (
        <a className="commune" href={paths.commune(locale, commune.country, commune.code)}>
          <CommuneName names={commune} locale={locale} />
        </a>
      ),
    },
    { id: 'place', head: t('communes:list.place'), cell: (commune) => placeLine(commune, locale) },
    {
      id: 'population',
      head: t('communes:list.population'),
      numeric: true,
      cell: ({ population }) => (population === null ? '–' : formatNumber(population, locale)),
    },
    {
      id: 'distance',
      head: t('communes:list.distance'),
      numeric: true,
      cell: (commune) => distance(commune, locale),
    },
  ]
}

/** The files measure French communes up to 120 km. */
function distance({ borderKm, country }: CommuneLine, locale: Locale): string {
  const t = translator(locale)
  if (borderKm === null) return country === 'FR' ? t('communes:list.far') : '–'
  return borderKm === 0 ? t('communes:list.touches') : formatDistance(borderKm, locale)
}
