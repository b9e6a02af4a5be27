import { AppliedFilters, Filters, filtersIn } from '@/components/ui/filters'
import { SelectField } from '@/components/ui/select-field'
import { DateField, TextField } from '@/components/ui/text-field'
import { historyActions, historyLabel, subjectTypes } from '@/lib/history/entry'
import type { AuditFilter } from '@/lib/history/schema'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { columnOfDay } from '@/lib/officials/mandate'
import { paths, withQuery } from '@/lib/platform/paths'

/** By person, subject, action and days; all in the address. */
export function AuditFilters({ locale, filter }: { locale: Locale; filter: AuditFilter }) {
  const t = translator(locale)
  return (
    <>
      <Filters label={t('common:list.filter')} submit={t('common:words.search')} dense>
        <TextField name="person" label={t('admin:audit.person')} type="search" defaultValue={filter.person} />
        <SelectField
          name="subject"
          label={t('admin:audit.subject')}
          empty={t('common:words.all')}
          defaultValue={filter.subject}
          options={subjectTypes.map((value) => ({ value, label: t(`admin:audit.subjects.${value}`) }))}
        />
        <SelectField
          name="action"
          label={t('admin:audit.action')}
          empty={t('common:words.all')}
          defaultValue={filter.action}
          options={historyActions(locale).map(({ action, label }) => ({ value: action, label }))}
        />
        <DateField name="from" label={t('admin:audit.from')} defaultValue={filter.from} />
        <DateField name="to" label={t('admin:audit.to')} defaultValue={filter.to} />
      </Filters>
      <AppliedFilters items={appliedOf(filter, locale)} count={t('admin:audit.newestFirst')} />
    </>
  )
}

function appliedOf(filter: AuditFilter, locale: Locale) {
  const t = translator(locale)
  const labels = {
    person: filter.person,
    subject: filter.subject && t(`admin:audit.subjects.${filter.subject}`),
    id: filter.id,
    action: filter.action && historyLabel(filter.action, locale),
    from: filter.from && t('admin:audit.fromDay', { day: formatDay(columnOfDay(filter.from), locale) }),
    to: filter.to && t('admin:audit.toDay', { day: formatDay(columnOfDay(filter.to), locale) }),
  }
  const rest = { ...filter, before: undefined, check: undefined }
  const hrefWithout = (name: string) => withQuery(paths.adminAudit(locale), { ...rest, [name]: undefined })
  return filtersIn(labels, hrefWithout, t('common:list.removeFilter'))
}
