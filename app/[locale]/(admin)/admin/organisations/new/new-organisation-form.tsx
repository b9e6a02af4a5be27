import { formWords } from '@/components/layout/form-words'
import { BodyField } from '@/components/organisations/body-field'
import { OrganisationFields } from '@/components/organisations/organisation-fields'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { createOrganisationAction } from '@/lib/organisations/actions'

export function NewOrganisationForm({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <ActionForm action={createOrganisationAction} locale={locale} words={formWords(locale)}>
      <BodyField locale={locale} label={t('organisations:field.body')} hint={t('organisations:field.bodyHint')} />
      <OrganisationFields locale={locale} />
      <TextField
        name="slug"
        label={t('organisations:field.slug')}
        hint={t('organisations:field.slugHint')}
        optional
        autoComplete="off"
      />
      <SubmitButton>{t('admin:organisations.open')}</SubmitButton>
    </ActionForm>
  )
}
