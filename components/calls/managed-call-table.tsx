import { ContentWords } from '@/components/layout/content'
import { Table } from '@/components/ui/table'
import type { ManagedCallRow } from '@/lib/calls/managed.queries'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { ManagedCallState } from './managed-call-state'

export function ManagedCallTable({
  locale,
  organisation,
  rows,
}: {
  locale: Locale
  organisation: string
  rows: readonly ManagedCallRow[]
}) {
  const t = translator(locale)
  return (
    <Table
      label={t('calls:manage.count', { count: rows.length })}
      rows={rows}
      rowKey={(row) => row.id}
      stack
      dense
      columns={[
        {
          id: 'title',
          head: t('calls:form.title'),
          rowHeader: true,
          cell: (row) => (
            <a href={paths.manageCall(locale, organisation, row.slug)}>
              <ContentWords content={row.title} locale={locale} />
            </a>
          ),
        },
        {
          id: 'state',
          head: t('encounters:manage.state'),
          cell: (row) => <ManagedCallState state={row.state} locale={locale} />,
        },
        {
          id: 'closes',
          head: t('calls:form.closes'),
          cell: ({ closesAt, zone }) => formatMoment(closesAt, { locale, zone }),
        },
      ]}
    />
  )
}
