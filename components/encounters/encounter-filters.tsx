import { type AppliedFilter, Filters, filtersIn } from '@/components/ui/filters'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { EncounterChoices } from '@/lib/encounters/public-choices.queries'
import { type EncounterFilter, encounterQuery } from '@/lib/encounters/public-filter'
import { textFor } from '@/lib/i18n/content'
import { countryName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { functionChoices, functionLabel } from '@/lib/officials/function'
import { paths } from '@/lib/platform/paths'

type Props = { filter: EncounterFilter; choices: EncounterChoices; locale: Locale }

/** A GET form: a choice that leads nowhere is not offered. */
export function EncounterFilters({ filter, choices, locale }: Props) {
  const t = translator(locale)
  const words = optionsOf(choices, locale)
  const functions = functionChoices(locale).map(({ code, title }) => ({ value: code, label: title }))
  const isNarrow = Boolean(filter.side || filter.organiser || filter.function || filter.seats)
  return (
    <Filters
      label={t('encounters:public.list.filter')}
      submit={t('common:list.apply')}
      action={paths.encounters(locale)}
    >
      {filter.when === 'past' && <input type="hidden" name="when" value="past" />}
      <TextField
        name="q"
        type="search"
        label={t('encounters:public.list.search')}
        placeholder={t('encounters:public.list.searchExample')}
        defaultValue={filter.q}
      />
      <SelectField
        name="country"
        label={t('encounters:public.list.country')}
        empty={t('encounters:public.list.anyCountry')}
        options={words.country}
        defaultValue={filter.country ?? ''}
      />
      <details className="filters-more" open={isNarrow}>
        <summary>{t('encounters:public.list.more')}</summary>
        <div>
          <SelectField
            name="side"
            label={t('encounters:public.list.side')}
            empty={t('encounters:public.list.anySide')}
            options={words.side}
            defaultValue={filter.side ?? ''}
          />
          <SelectField
            name="organiser"
            label={t('encounters:public.list.organiser')}
            empty={t('encounters:public.list.anyOrganiser')}
            options={words.organiser}
            defaultValue={filter.organiser ?? ''}
          />
          <SelectField
            name="function"
            label={t('encounters:public.list.function')}
            empty={t('encounters:public.list.anyFunction')}
            options={functions}
            defaultValue={filter.function ?? ''}
          />
          <SelectField
            name="seats"
            label={t('encounters:public.list.seats')}
            empty={t('encounters:public.list.allSeats')}
            options={[{ value: 'free', label: t('encounters:public.list.freeSeats') }]}
            defaultValue={filter.seats ?? ''}
          />
        </div>
      </details>
    </Filters>
  )
}

type Option = { value: string; label: string }

function optionsOf(choices: EncounterChoices, locale: Locale): Record<'country' | 'side' | 'organiser', Option[]> {
  return {
    country: choices.countries.map((code) => ({ value: code, label: countryName(code, locale) })),
    side: choices.sides.map(({ code, name }) => ({ value: code, label: textFor(name, locale).text })),
    organiser: choices.organisers.map(({ slug, name }) => ({ value: slug, label: textFor(name, locale).text })),
  }
}

/** What is filtered, each with the address that no longer does. */
export function appliedFilters(filter: EncounterFilter, choices: EncounterChoices, locale: Locale): AppliedFilter[] {
  const t = translator(locale)
  const options = optionsOf(choices, locale)
  const chosen = (name: 'country' | 'side' | 'organiser') =>
    filter[name] && (options[name].find((option) => option.value === filter[name])?.label ?? filter[name])
  const values = {
    q: filter.q && `«\u00a0${filter.q}\u00a0»`,
    country: chosen('country'),
    side: chosen('side'),
    organiser: chosen('organiser'),
    function: filter.function && functionLabel(filter.function, locale),
    seats: filter.seats && t('encounters:public.list.freeSeats'),
  }
  const hrefWithout = (name: string) => `${paths.encounters(locale)}${encounterQuery(filter, { [name]: undefined })}`
  return filtersIn(values, hrefWithout, t('common:list.removeFilter'))
}
