import { AppliedFilters, Filters, filtersIn } from '@/components/ui/filters'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { FoundPeople } from '@/lib/officials/people.queries'
import type { PeopleFilter } from '@/lib/officials/schema'
import { paths, withQuery } from '@/lib/platform/paths'

const states = ['doubt', 'verified', 'ended'] as const

type Props = { locale: Locale; filter: PeopleFilter; found: FoundPeople }

/** Search by name, address or commune; a state of the mandate. All in the address. */
export function PeopleFilters({ locale, filter, found: { total, isMore } }: Props) {
  const t = translator(locale)
  const page = paths.adminPeople(locale)
  const labels = { q: filter.q, state: filter.state && t(`admin:people.filter.${filter.state}`) }
  const hrefWithout = (name: string) => withQuery(page, { q: filter.q, state: filter.state, [name]: undefined })
  const applied = filtersIn(labels, hrefWithout, t('common:list.removeFilter'))
  return (
    <>
      <Filters label={t('common:list.filter')} submit={t('common:words.search')}>
        <TextField
          name="q"
          label={t('admin:people.search')}
          hint={t('admin:people.searchHint')}
          type="search"
          defaultValue={filter.q}
        />
        <SelectField
          name="state"
          label={t('admin:people.state')}
          empty={t('common:words.all')}
          defaultValue={filter.state}
          options={states.map((value) => ({ value, label: t(`admin:people.filter.${value}`) }))}
        />
      </Filters>
      <AppliedFilters
        items={applied}
        count={
          isMore
            ? t('admin:people.many', { figure: formatNumber(total, locale) })
            : t('admin:people.count', { count: total })
        }
      />
    </>
  )
}
