import { AboutFields } from '@/components/encounters/about-fields'
import { saveAboutAction } from '@/lib/registrations/encounter-changes.actions'
import { PartForm, type PartProps } from './part-form'

export function AboutForm({ encounter, locale }: PartProps) {
  return (
    <PartForm encounter={encounter} locale={locale} action={saveAboutAction}>
      <AboutFields locale={locale} about={encounter} />
    </PartForm>
  )
}
