import { formWords } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import { changeAction } from '@/lib/registrations/actions'
import { AnswerFields } from './answer-fields'
import { answerValues } from './answer-values'
import { type PartFormProps, partHidden } from './part-form'

export function ChangeForm(props: PartFormProps) {
  const { locale, back, registration } = props
  const t = translator(locale)
  const { answers, encounter, isOwn, person, topics } = registration
  const asked = isOwn ? { 'consents.asked': '1' } : {}
  return (
    <ActionForm
      action={changeAction}
      locale={locale}
      words={formWords(locale)}
      values={answerValues(answers)}
      hidden={{ ...partHidden(props), ...asked }}
    >
      <AnswerFields
        locale={locale}
        languages={[...encounter.languages, ...answers.languages]}
        topics={topics}
        mayConsent={isOwn}
        name={isOwn ? undefined : personName(person)}
      />
      <div className="form-actions">
        <SubmitButton>{t('registrations:part.change.submit')}</SubmitButton>
        <LinkButton href={back} tone="quiet">
          {t('common:words.back')}
        </LinkButton>
      </div>
    </ActionForm>
  )
}
