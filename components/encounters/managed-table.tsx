import { ContentWords } from '@/components/layout/content'
import { Table } from '@/components/ui/table'
import type { ManagedRow } from '@/lib/encounters/managed-list.queries'
import { formatDate, formatTimeShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { EncounterName, pairOf } from './encounter-name'
import { HostMissing, ManagedState } from './managed-state'

type Props = { locale: Locale; organisation: string; rows: readonly ManagedRow[] }

export function ManagedTable({ locale, organisation, rows }: Props) {
  const t = translator(locale)
  return (
    <Table
      label={t('encounters:manage.count', { count: rows.length })}
      rows={rows}
      rowKey={(row) => row.id}
      stack
      dense
      columns={[
        {
          id: 'title',
          head: t('encounters:manage.column.title'),
          rowHeader: true,
          cell: (row) => (
            <Name row={row} href={paths.manageEncounter(locale, organisation, row.slug)} locale={locale} />
          ),
        },
        { id: 'when', head: t('encounters:public.page.when'), cell: (row) => <When row={row} locale={locale} /> },
        { id: 'state', head: t('encounters:manage.state'), cell: (row) => <State row={row} locale={locale} /> },
        {
          id: 'seats',
          head: t('encounters:manage.column.seats'),
          numeric: true,
          cell: (row) => (row.seats > 0 ? `${row.taken} / ${row.seats}` : '–'),
        },
        {
          id: 'pending',
          head: t('encounters:manage.column.pending'),
          numeric: true,
          cell: (row) => row.pending || '–',
        },
        {
          id: 'waiting',
          head: t('encounters:manage.column.waiting'),
          numeric: true,
          cell: (row) => row.waiting || '–',
        },
      ]}
    />
  )
}

/** The places that meet where they are known, the subject beneath. */
function Name({ row, href, locale }: { row: ManagedRow; href: string; locale: Locale }) {
  return (
    <>
      <a href={href}>
        <EncounterName encounter={row} locale={locale} />
      </a>
      {pairOf(row) && (
        <p className="meta font-normal font-sans">
          <ContentWords content={row.title} locale={locale} />
        </p>
      )}
    </>
  )
}

function When({ row: { startsAt, zone }, locale }: { row: ManagedRow; locale: Locale }) {
  const zoned = { locale, zone }
  return (
    <time dateTime={startsAt.toISOString()}>
      {formatDate(startsAt, zoned, { month: 'short' })}, {formatTimeShort(startsAt, zoned)}
    </time>
  )
}

function State({ row, locale }: { row: ManagedRow; locale: Locale }) {
  const needsHost = row.hostMissing && (row.state === 'draft' || row.state === 'upcoming')
  return (
    <span className="row">
      <ManagedState state={row.state} locale={locale} />
      {needsHost && <HostMissing locale={locale} />}
    </span>
  )
}
