import { Table } from '@/components/ui/table'
import type { Column } from '@/components/ui/table-parts'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import { formatMomentShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import { paths, withQuery } from '@/lib/platform/paths'
import { addressOf, type RegistrationList } from '@/lib/registrations/list'
import { letterOf, needsOf, type Row, sideOf, stateOf, whoIs } from './registration-cells'

type Props = {
  encounter: ManagedEncounter
  wanted: RegistrationList
  rows: readonly Row[]
  locale: Locale
  /** The form that the boxes of pending rows belong to. */
  form?: string
}

export function RegistrationTable({ encounter, wanted, rows, locale, form }: Props) {
  const t = translator(locale)
  return (
    <Table
      label={t('registrations:desk.count', { count: rows.length })}
      rows={rows}
      rowKey={(row) => row.id}
      stack
      dense
      plain
      columns={columnsFor({ encounter, wanted, locale })}
      {...(form && {
        select: {
          form,
          name: 'ids',
          all: t('registrations:desk.chooseAll'),
          label: (row: Row) => t('registrations:desk.choose', { name: personName(row.person) }),
        },
      })}
    />
  )
}

function columnsFor({ encounter, wanted, locale }: Omit<Props, 'rows' | 'form'>): Column<Row>[] {
  const t = translator(locale)
  const { organisation, slug, zone } = encounter
  const page = paths.manageRegistrations(locale, organisation.slug, slug)
  const sort = (by: RegistrationList['sort']) => ({
    href: withQuery(page, { ...addressOf(wanted), sort: by }),
    direction: wanted.sort === by ? ('ascending' as const) : undefined,
  })
  return [
    {
      id: 'name',
      head: t('registrations:desk.column.name'),
      rowHeader: true,
      sort: sort('name'),
      cell: (row) => (
        <a href={paths.manageRegistration(locale, organisation.slug, slug, row.id)}>{personName(row.person)}</a>
      ),
    },
    {
      id: 'office',
      head: t('registrations:desk.column.office'),
      sort: sort('commune'),
      cell: (row) => whoIs(row, locale),
    },
    {
      id: 'side',
      head: t('registrations:desk.column.side'),
      cell: (row) => sideOf(row, locale),
    },
    {
      id: 'status',
      head: t('registrations:desk.column.status'),
      cell: (row) => stateOf(row, { zone, locale }),
    },
    { id: 'needs', head: t('registrations:desk.column.needs'), cell: (row) => needsOf(row, locale) },
    {
      id: 'letter',
      head: t('registrations:desk.column.letter'),
      cell: (row) => letterOf(row, locale),
    },
    {
      id: 'requested',
      head: t('registrations:desk.column.requestedAt'),
      sort: sort('requested'),
      cell: (row) => (
        <time dateTime={row.requestedAt.toISOString()}>{formatMomentShort(row.requestedAt, { locale, zone })}</time>
      ),
    },
  ]
}
