import type { ReactNode } from 'react'
import { ManagedCallTable } from '@/components/calls/managed-call-table'
import { Empty } from '@/components/ui/empty'
import { AppliedFilters, Filters, filtersIn } from '@/components/ui/filters'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { type ManagedCallList, managedCallStates } from '@/lib/calls/list-schema'
import type { ManagedCallRow } from '@/lib/calls/managed.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths, withQuery } from '@/lib/platform/paths'

type Props = {
  locale: Locale
  organisation: string
  wanted: ManagedCallList
  found: readonly ManagedCallRow[]
  isEmpty: boolean
  create: ReactNode
}

/** Filters in the address, what they leave, and the next step where there is nothing. */
export function CallList({ locale, organisation, wanted: { state, q }, found, isEmpty, create }: Props) {
  const t = translator(locale)
  const page = paths.manageCalls(locale, organisation)
  if (isEmpty) {
    return (
      <Empty title={t('calls:manage.emptyTitle')} action={create}>
        {t('calls:manage.emptyBody')}
      </Empty>
    )
  }
  const labels = { state: state !== 'all' && t(`calls:states.${state}`), q }
  const hrefWithout = (name: string) => withQuery(page, { state, q, [name]: undefined })
  return (
    <div className="stack">
      <Filters label={t('calls:manage.filter')} submit={t('common:list.filter')} dense>
        <TextField name="q" type="search" label={t('common:words.search')} defaultValue={q} />
        <SelectField
          name="state"
          label={t('encounters:manage.state')}
          options={managedCallStates.map((value) => ({ value, label: t(`calls:states.${value}`) }))}
          defaultValue={state}
        />
      </Filters>
      <AppliedFilters
        items={filtersIn(labels, hrefWithout, t('common:list.removeFilter'))}
        count={t('calls:manage.count', { count: found.length })}
      />
      {found.length > 0 ? (
        <ManagedCallTable locale={locale} organisation={organisation} rows={found} />
      ) : (
        <Empty title={t('calls:manage.nothingTitle')} action={<a href={page}>{t('calls:manage.seeAll')}</a>}>
          {t('encounters:manage.nothingBody')}
        </Empty>
      )}
    </div>
  )
}
