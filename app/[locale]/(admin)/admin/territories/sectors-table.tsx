import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import type { Column } from '@/components/ui/table-parts'
import type { SectorLine } from '@/lib/communes/sectors.queries'
import { territoryName } from '@/lib/communes/territory'
import { countryName, formatDay, formatList, formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { sectors: readonly SectorLine[]; locale: Locale }

export function SectorsTable({ sectors, locale }: Props) {
  const t = translator(locale)
  if (sectors.length === 0) {
    return (
      <Empty
        title={t('communes:sectors.noneTitle')}
        level={3}
        action={<LinkButton href={paths.newTerritory(locale)}>{t('communes:sectors.new')}</LinkButton>}
      >
        <p>{t('communes:sectors.noneBody')}</p>
      </Empty>
    )
  }
  return (
    <Table
      label={t('communes:sectors.drawnList')}
      columns={columnsIn(locale)}
      rows={sectors}
      rowKey={({ id }) => id}
      stack
    />
  )
}

function columnsIn(locale: Locale): Column<SectorLine>[] {
  const t = translator(locale)
  return [
    {
      id: 'name',
      head: t('communes:sectors.name'),
      rowHeader: true,
      cell: (sector) => <a href={paths.adminTerritory(locale, sector.id)}>{territoryName(sector, locale)}</a>,
    },
    { id: 'kind', head: t('communes:sectors.kind'), cell: ({ kind }) => t(`communes:kinds.${kind}`) },
    {
      id: 'communes',
      head: t('communes:sectors.communes'),
      numeric: true,
      cell: ({ communes }) => formatNumber(communes, locale),
    },
    {
      id: 'countries',
      head: t('communes:sectors.countries'),
      cell: ({ countries }) =>
        formatList(
          countries.map((code) => countryName(code, locale)),
          locale,
        ),
    },
    { id: 'period', head: t('communes:sectors.period'), cell: (sector) => periodIn(sector, locale) },
  ]
}

/** "depuis le 1er janvier 2026", "du … au …". */
function periodIn({ startsOn, endsOn }: Pick<SectorLine, 'startsOn' | 'endsOn'>, locale: Locale): string {
  const t = translator(locale)
  if (startsOn && endsOn) {
    return t('communes:sectors.fromUntil', { from: formatDay(startsOn, locale), until: formatDay(endsOn, locale) })
  }
  if (startsOn) return t('communes:sectors.from', { day: formatDay(startsOn, locale) })
  return endsOn ? t('communes:sectors.until', { day: formatDay(endsOn, locale) }) : t('communes:sectors.always')
}
