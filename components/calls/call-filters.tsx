import { type AppliedFilter, Filters, filtersIn } from '@/components/ui/filters'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { type CallFilter, callFilterStates, callQuery } from '@/lib/calls/public-filter'
import { type Content, textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

export type Organisers = readonly { slug: string; name: Content }[]

type Props = { filter: CallFilter; organisers: Organisers; locale: Locale }

export function CallFilters({ filter, organisers, locale }: Props) {
  const t = translator(locale)
  return (
    <Filters label={t('calls:public.list.filter')} submit={t('common:list.apply')} action={paths.calls(locale)}>
      <TextField
        name="q"
        type="search"
        label={t('calls:public.list.search')}
        placeholder={t('calls:public.list.searchExample')}
        defaultValue={filter.q}
      />
      <SelectField
        name="state"
        label={t('calls:public.list.state')}
        options={callFilterStates.map((state) => ({ value: state, label: t(`calls:public.list.states.${state}`) }))}
        defaultValue={filter.state}
      />
      <SelectField
        name="organiser"
        label={t('calls:public.list.organiser')}
        empty={t('calls:public.list.anyOrganiser')}
        options={organisers.map(({ slug, name }) => ({ value: slug, label: textFor(name, locale).text }))}
        defaultValue={filter.organiser ?? ''}
      />
    </Filters>
  )
}

/** What is filtered, each with the address that no longer does. */
export function appliedCallFilters(filter: CallFilter, organisers: Organisers, locale: Locale): AppliedFilter[] {
  const t = translator(locale)
  const organiser = organisers.find(({ slug }) => slug === filter.organiser)
  const values = {
    q: filter.q && `«\u00a0${filter.q}\u00a0»`,
    state: filter.state !== 'current' && t(`calls:public.list.states.${filter.state}`),
    organiser: organiser ? textFor(organiser.name, locale).text : filter.organiser,
  }
  const hrefWithout = (name: string) => `${paths.calls(locale)}${callQuery(filter, { [name]: undefined })}`
  return filtersIn(values, hrefWithout, t('common:list.removeFilter'))
}
