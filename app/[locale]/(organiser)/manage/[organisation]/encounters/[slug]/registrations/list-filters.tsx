import { AppliedFilters, Filters, filtersIn } from '@/components/ui/filters'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import { textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { functionLabel } from '@/lib/officials/function'
import { paths, withQuery } from '@/lib/platform/paths'
import { addressOf, listProofs, listStatuses, type RegistrationList } from '@/lib/registrations/list'

type Props = { encounter: ManagedEncounter; wanted: RegistrationList; total: number; locale: Locale }

/** Search and filters, kept in the address; each applied one is a link that takes it away. */
export function ListFilters({ encounter, wanted, total, locale }: Props) {
  const t = translator(locale)
  const sides = encounter.sides.map(({ code, name }) => ({ value: code, label: textFor(name, locale).text }))
  const offices = encounter.allowedFunctions.map((value) => ({ value, label: functionLabel(value, locale) }))
  const all = t('registrations:desk.all')
  return (
    <>
      <Filters label={t('registrations:desk.filter')} submit={t('common:list.filter')} dense>
        <TextField name="q" type="search" label={t('registrations:desk.search')} defaultValue={wanted.q} />
        <SelectField
          name="status"
          label={t('registrations:desk.column.status')}
          options={listStatuses.map((value) => ({ value, label: t(`registrations:desk.status.${value}`) }))}
          defaultValue={wanted.status}
        />
        {sides.length > 1 && (
          <SelectField
            name="side"
            label={t('registrations:desk.column.side')}
            empty={all}
            options={sides}
            defaultValue={wanted.side}
          />
        )}
        {offices.length > 1 && (
          <SelectField
            name="function"
            label={t('registrations:desk.column.function')}
            empty={all}
            options={offices}
            defaultValue={wanted.function}
          />
        )}
        <SelectField
          name="proof"
          label={t('registrations:desk.column.proof')}
          options={listProofs.map((value) => ({ value, label: t(`registrations:desk.proof.${value}`) }))}
          defaultValue={wanted.proof}
        />
      </Filters>
      <AppliedFilters
        items={applied({ encounter, wanted, locale })}
        count={t('registrations:desk.count', { count: total })}
      />
    </>
  )
}

function applied({ encounter, wanted, locale }: Omit<Props, 'total'>) {
  const t = translator(locale)
  const page = paths.manageRegistrations(locale, encounter.organisation.slug, encounter.slug)
  const side = encounter.sides.find(({ code }) => code === wanted.side)
  const labels = {
    q: wanted.q,
    status: wanted.status === 'live' ? '' : t(`registrations:desk.status.${wanted.status}`),
    side: side ? textFor(side.name, locale).text : '',
    function: wanted.function === '' ? '' : functionLabel(wanted.function, locale),
    proof: wanted.proof === 'all' ? '' : t(`registrations:desk.proof.${wanted.proof}`),
  }
  const hrefWithout = (name: string) => withQuery(page, { ...addressOf(wanted), [name]: undefined })
  return filtersIn(labels, hrefWithout, t('common:list.removeFilter'))
}
