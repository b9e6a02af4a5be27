import { historyAuthor, historyMoment } from '@/components/history/history-words'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { type HistoryEntry, historyLabel, subjectTypes } from '@/lib/history/entry'
import type { AuditFilter } from '@/lib/history/schema'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeZone } from '@/lib/officials/mandate'
import { paths, withQuery } from '@/lib/platform/paths'

type Props = { locale: Locale; entries: HistoryEntry[]; filter: AuditFilter }

export function AuditTable({ locale, entries, filter }: Props) {
  const t = translator(locale)
  if (entries.length === 0) {
    const all = <LinkButton href={paths.adminAudit(locale)}>{t('admin:audit.all')}</LinkButton>
    return (
      <Empty title={t('admin:audit.none')} action={all}>
        {t('admin:audit.noneWhy')}
      </Empty>
    )
  }
  return (
    <Table
      label={t('admin:nav.audit')}
      rows={entries}
      rowKey={(entry) => entry.id}
      stack
      dense
      columns={[
        {
          id: 'at',
          head: t('admin:audit.when'),
          cell: ({ at }) => <time dateTime={at.toISOString()}>{historyMoment(at, { locale, zone: officeZone })}</time>,
        },
        {
          id: 'action',
          head: t('admin:audit.what'),
          rowHeader: true,
          cell: ({ action }) => historyLabel(action, locale),
        },
        { id: 'who', head: t('admin:audit.who'), cell: (entry) => historyAuthor(entry, locale) },
        { id: 'subject', head: t('admin:audit.subject'), cell: (entry) => subjectLink(entry, locale, filter) },
        { id: 'details', head: t('admin:audit.details'), cell: ({ details }) => detailsOf(details) },
      ]}
    />
  )
}

/** The subject's kind, leading to its whole history. */
function subjectLink({ subject }: HistoryEntry, locale: Locale, filter: AuditFilter) {
  const t = translator(locale)
  const known = subjectTypes.find((type) => type === subject.type)
  const label = known ? t(`admin:audit.subjects.${known}`) : subject.type
  if (filter.id) return label
  return <a href={withQuery(paths.adminAudit(locale), { subject: known, id: subject.id })}>{label}</a>
}

/** Codes and figures as they were written down. */
function detailsOf(details: HistoryEntry['details']): string {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ')
}
