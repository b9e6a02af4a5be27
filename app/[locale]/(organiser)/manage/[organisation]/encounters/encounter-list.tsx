import type { ReactNode } from 'react'
import { ManagedTable } from '@/components/encounters/managed-table'
import { ListPages } from '@/components/layout/list-pages'
import { Empty } from '@/components/ui/empty'
import { AppliedFilters, Filters, filtersIn } from '@/components/ui/filters'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { type ManagedList, managedStates, rowsPerPage } from '@/lib/encounters/list-schema'
import type { ManagedRow } from '@/lib/encounters/managed-list.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths, withQuery } from '@/lib/platform/paths'

type Props = {
  locale: Locale
  organisation: string
  wanted: ManagedList
  found: readonly ManagedRow[]
  isEmpty: boolean
  create: ReactNode
}

/** Filters in the address, what they leave, and the next step where there is nothing. */
export function EncounterList({ locale, organisation, wanted, found, isEmpty, create }: Props) {
  const t = translator(locale)
  const page = paths.manageEncounters(locale, organisation)
  if (isEmpty) {
    return (
      <Empty title={t('encounters:manage.emptyTitle')} action={create}>
        {t('encounters:manage.emptyBody')}
      </Empty>
    )
  }
  const { state, q } = wanted
  const shown = found.slice((wanted.page - 1) * rowsPerPage, wanted.page * rowsPerPage)
  const labels = { state: state !== 'all' && t(`encounters:states.${state}`), q }
  const hrefWithout = (name: string) => withQuery(page, { state, q, [name]: undefined })
  return (
    <div className="stack">
      <Filters label={t('encounters:manage.filter')} submit={t('common:list.filter')} dense>
        <TextField name="q" type="search" label={t('common:words.search')} defaultValue={q} />
        <SelectField
          name="state"
          label={t('encounters:manage.state')}
          options={managedStates.map((value) => ({ value, label: t(`encounters:states.${value}`) }))}
          defaultValue={state}
        />
      </Filters>
      <AppliedFilters
        items={filtersIn(labels, hrefWithout, t('common:list.removeFilter'))}
        count={t('encounters:manage.count', { count: found.length })}
      />
      {shown.length > 0 ? (
        <ManagedTable locale={locale} organisation={organisation} rows={shown} />
      ) : (
        <Empty title={t('encounters:manage.nothingTitle')} action={<a href={page}>{t('encounters:manage.seeAll')}</a>}>
          {t('encounters:manage.nothingBody')}
        </Empty>
      )}
      <ListPages
        locale={locale}
        page={wanted.page}
        perPage={rowsPerPage}
        shown={shown.length}
        total={found.length}
        hrefAt={(number) => withQuery(page, { state, q, page: number })}
      />
    </div>
  )
}
