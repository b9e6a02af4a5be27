import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { updateOrganisationAction } from '@/lib/organisations/actions'
import type { findOrganisation } from '@/lib/organisations/queries'
import { OrganisationFields } from './organisation-fields'

type Organisation = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>

export function OrganisationForm({
  locale,
  organisation,
  returnTo,
}: {
  locale: Locale
  organisation: Organisation
  returnTo: string
}) {
  const t = translator(locale)
  const hidden = { organisationId: organisation.id, version: String(organisation.version), returnTo }
  return (
    <ActionForm action={updateOrganisationAction} locale={locale} words={formWords(locale)} hidden={hidden}>
      <OrganisationFields locale={locale} organisation={organisation} />
      <SubmitButton>{t('organisations:facts.save')}</SubmitButton>
    </ActionForm>
  )
}
