import { OccasionFields } from '@/components/encounters/occasion-fields'
import { communeNameInFull, keyText } from '@/lib/communes/commune'
import { occasionValues } from '@/lib/encounters/form-values'
import { saveOccasionAction } from '@/lib/registrations/encounter-changes.actions'
import { PartForm, type PartProps } from './part-form'

export function OccasionForm({ encounter, locale }: PartProps) {
  const { commune, communeCountry: country, communeCode: code } = encounter
  const chosen =
    commune && country && code ? { label: communeNameInFull(commune, locale), key: keyText({ country, code }) } : null
  return (
    <PartForm encounter={encounter} locale={locale} action={saveOccasionAction} values={occasionValues(encounter)}>
      <OccasionFields locale={locale} commune={chosen} accessibility={encounter.accessibility} />
    </PartForm>
  )
}
