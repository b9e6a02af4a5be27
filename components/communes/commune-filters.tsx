import { type AppliedFilter, Filters } from '@/components/ui/filters'
import { type Option, SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { CommuneChoices } from '@/lib/communes/cached.queries'
import { borderDistances, type CommuneFilters, communeQuery } from '@/lib/communes/schema'
import { referenceOf, referenceText, territoryName } from '@/lib/communes/territory'
import { countryName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { filters: CommuneFilters; choices: CommuneChoices; locale: Locale }

/** A GET form: what is sought is in the address. */
export function CommuneFiltersForm({ filters, choices, locale }: Props) {
  const t = translator(locale)
  const options = optionsOf(choices, locale)
  const territory = filters.territory ? referenceText(filters.territory) : ''
  return (
    <Filters label={t('communes:list.filter')} submit={t('common:list.apply')} action={paths.communes(locale)}>
      <TextField
        name="q"
        type="search"
        label={t('communes:list.search')}
        placeholder={t('communes:list.searchExample')}
        defaultValue={filters.q}
      />
      <SelectField
        name="country"
        label={t('communes:list.country')}
        empty={t('communes:list.anyCountry')}
        options={options.country}
        defaultValue={filters.country ?? ''}
      />
      <details className="filters-more" open={filters.territory !== null || filters.border !== null}>
        <summary>{t('communes:list.more')}</summary>
        <div>
          <SelectField
            name="territory"
            label={t('communes:list.territory')}
            empty={t('communes:list.anyTerritory')}
            options={options.territory}
            defaultValue={territory}
          />
          <SelectField
            name="border"
            label={t('communes:list.border')}
            empty={t('communes:list.anyBorder')}
            options={options.border}
            defaultValue={filters.border === null ? '' : String(filters.border)}
          />
        </div>
      </details>
    </Filters>
  )
}

function optionsOf(
  { countries, territories }: CommuneChoices,
  locale: Locale,
): Record<'country' | 'territory' | 'border', Option[]> {
  const t = translator(locale)
  return {
    country: countries.map((code) => ({ value: code, label: countryName(code, locale) })),
    territory: territories.map((territory) => ({
      value: referenceText(referenceOf(territory)),
      label: `${territoryName(territory, locale)} (${t(`communes:kinds.${territory.kind}`)})`,
    })),
    border: borderDistances.map((km) => ({
      value: String(km),
      label: km === 0 ? t('communes:list.touching') : t('communes:list.within', { km }),
    })),
  }
}

/** What is filtered in words, by the name of the filter. */
export function filterWords(filters: CommuneFilters, choices: CommuneChoices, locale: Locale) {
  const options = optionsOf(choices, locale)
  const chosen = (name: keyof typeof options, value: string | null) =>
    value === null ? null : (options[name].find((option) => option.value === value)?.label ?? value)
  return {
    q: filters.q === '' ? null : `«\u00a0${filters.q}\u00a0»`,
    country: chosen('country', filters.country),
    territory: chosen('territory', filters.territory && referenceText(filters.territory)),
    border: chosen('border', filters.border === null ? null : String(filters.border)),
  }
}

/** The filter set back to what finds everything. */
const unset = {
  q: { q: '' },
  country: { country: null },
  territory: { territory: null },
  border: { border: null },
} as const

/** What is filtered, each with the address that no longer does. */
export function appliedFilters(filters: CommuneFilters, choices: CommuneChoices, locale: Locale): AppliedFilter[] {
  const words = filterWords(filters, choices, locale)
  const names = ['q', 'country', 'territory', 'border'] as const
  return names.flatMap((name) => {
    const label = words[name]
    if (label === null) return []
    const href = `${paths.communes(locale)}${communeQuery(filters, unset[name])}`
    return [{ label, href, remove: translator(locale)('common:list.removeFilter') }]
  })
}
