import { formWords } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { translator } from '@/lib/i18n/translate'
import { functionChoices } from '@/lib/officials/function'
import { substituteAction } from '@/lib/registrations/actions'
import { type PartFormProps, partHidden } from './part-form'

/** Who comes instead. The address decides who it is; an unknown colleague of the same commune is vouched for. */
export function SubstituteForm(props: PartFormProps) {
  const { locale, back } = props
  const t = translator(locale)
  const functions = functionChoices(locale).map(({ code, title }) => ({ value: code, label: title }))
  return (
    <ActionForm action={substituteAction} locale={locale} words={formWords(locale)} hidden={partHidden(props)}>
      <TextField name="givenName" label={t('officials:field.givenName')} maxLength={80} />
      <TextField name="familyName" label={t('officials:field.familyName')} maxLength={80} />
      <SelectField
        name="function"
        label={t('registrations:form.function')}
        options={functions}
        empty={t('common:words.choose')}
      />
      <TextField
        name="address"
        type="email"
        label={t('registrations:form.address')}
        hint={t('registrations:part.substitute.addressHint')}
        autoComplete="off"
      />
      <div className="form-actions">
        <SubmitButton icon="repeat-2">{t('registrations:part.substitute.submit')}</SubmitButton>
        <LinkButton href={back} tone="quiet">
          {t('common:words.back')}
        </LinkButton>
      </div>
    </ActionForm>
  )
}
