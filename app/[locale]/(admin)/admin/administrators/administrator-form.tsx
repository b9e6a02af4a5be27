import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { nameAdministratorAction } from '@/lib/organisations/actions'

export function AdministratorForm({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <div className="stack">
      <p className="prose">{t('admin:administrators.nameHelp')}</p>
      <ActionForm action={nameAdministratorAction} locale={locale} words={formWords(locale)}>
        <TextField name="givenName" label={t('officials:field.givenName')} maxLength={80} />
        <TextField name="familyName" label={t('officials:field.familyName')} maxLength={80} />
        <TextField name="address" label={t('officials:field.address')} type="email" autoComplete="off" />
        <SubmitButton>{t('admin:administrators.submit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
