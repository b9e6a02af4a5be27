import { formWords } from '@/components/layout/form-words'
import { MandateFields, MethodField } from '@/components/officials/mandate-fields'
import { BodyField } from '@/components/organisations/body-field'
import { RadioGroup } from '@/components/ui/choice'
import { ActionForm } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { type Locale, localeNames, locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { titleForms } from '@/lib/officials/function'
import { bodyNameInFull, type NamedBody } from '@/lib/officials/official-line'
import { enterPersonAction } from '@/lib/organisations/mandates.actions'

type PersonFormProps = { locale: Locale; body: (NamedBody & { id: string }) | null; chosen: string | undefined }

/** Who, how to write to them, and their office. */
export function PersonForm({ locale, body, chosen }: PersonFormProps) {
  const t = translator(locale)
  return (
    <ActionForm action={enterPersonAction} locale={locale} words={formWords(locale)}>
      <TextField name="givenName" label={t('officials:field.givenName')} maxLength={80} />
      <TextField name="familyName" label={t('officials:field.familyName')} maxLength={80} />
      <RadioGroup
        name="titleForm"
        legend={t('officials:field.titleForm')}
        hint={t('officials:field.titleFormHint')}
        defaultValue="neutral"
        choices={titleForms.map((value) => ({ value, label: t(`officials:titleForm.${value}`) }))}
      />
      <TextField
        name="address"
        label={t('officials:field.address')}
        hint={t('officials:field.addressHint')}
        type="email"
        optional
      />
      <SelectField
        name="personLocale"
        label={t('officials:field.locale')}
        defaultValue={locale}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <BodyField
        locale={locale}
        label={t('officials:field.body')}
        hint={t('officials:field.bodyHint')}
        chosen={body ? { key: body.id, text: bodyNameInFull(body, locale) } : undefined}
      />
      <MandateFields locale={locale} chosen={chosen} />
      <MethodField locale={locale} optional />
      <SubmitButton>{t('admin:newPerson.submit')}</SubmitButton>
    </ActionForm>
  )
}
