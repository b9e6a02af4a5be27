import { formWords } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { TextArea } from '@/components/ui/text-area'
import { translator } from '@/lib/i18n/translate'
import { cancelAction } from '@/lib/registrations/actions'
import { type PartFormProps, partHidden } from './part-form'

/** The reason is the person's own to give or not; the consequence stands above. */
export function CancelForm(props: PartFormProps) {
  const { locale, back, registration } = props
  const t = translator(locale)
  const isWaiting = registration.status === 'waitlisted'
  return (
    <ActionForm action={cancelAction} locale={locale} words={formWords(locale)} hidden={partHidden(props)}>
      <TextArea name="reason" label={t('registrations:part.cancel.reason')} rows={3} maxLength={500} optional />
      <div className="form-actions">
        <SubmitButton tone="danger" icon="circle-x">
          {t(isWaiting ? 'registrations:mail.leave' : 'registrations:part.cancel.submit')}
        </SubmitButton>
        <LinkButton href={back} tone="quiet">
          {t('registrations:part.cancel.keep')}
        </LinkButton>
      </div>
    </ActionForm>
  )
}
