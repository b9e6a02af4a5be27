import { formWords } from '@/components/layout/form-words'
import { MandateFields, MethodField } from '@/components/officials/mandate-fields'
import { BodyField } from '@/components/organisations/body-field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { enterMandateAction } from '@/lib/organisations/mandates.actions'

/** One more office for somebody known. */
export function MandateForm({ locale, personId }: { locale: Locale; personId: string }) {
  const t = translator(locale)
  return (
    <ActionForm action={enterMandateAction} locale={locale} words={formWords(locale)} hidden={{ personId }}>
      <BodyField locale={locale} label={t('officials:field.body')} hint={t('officials:field.bodyHint')} />
      <MandateFields locale={locale} />
      <MethodField locale={locale} optional />
      <SubmitButton>{t('admin:person.enterMandate')}</SubmitButton>
    </ActionForm>
  )
}
