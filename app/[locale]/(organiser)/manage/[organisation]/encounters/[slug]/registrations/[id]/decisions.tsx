import { formWords } from '@/components/layout/form-words'
import type { ButtonLook } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { Panel } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { TextArea } from '@/components/ui/text-area'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { FormState } from '@/lib/platform/form-state'
import { approveAction, cancelForOrganiserAction, declineAction } from '@/lib/registrations/desk.actions'
import type { DeskRegistration } from '@/lib/registrations/desk-page.queries'
import { isLive } from '@/lib/registrations/registration'

type Props = { registration: DeskRegistration; locale: Locale; organisation: string; slug: string }

/** What the organiser may decide now; each says what follows. */
export function Decisions({ registration, ...about }: Props) {
  const t = translator(about.locale)
  const { id, status } = registration
  if (!isLive(status)) {
    return <Panel title={t('registrations:desk.decisions')}>{t('registrations:desk.nothingToDecide')}</Panel>
  }
  return (
    <div className="stack">
      {status === 'pending' ? (
        <>
          <Panel title={t('registrations:desk.approve')}>
            <p>{t('registrations:desk.approveMeans')}</p>
            <Decision {...about} id={id} action={approveAction} tone="main" label={t('registrations:desk.approve')} />
          </Panel>
          <Panel title={t('registrations:desk.decline')}>
            <Decision
              {...about}
              id={id}
              action={declineAction}
              tone="danger"
              label={t('registrations:desk.decline')}
              withReason
            />
          </Panel>
        </>
      ) : (
        <Panel title={t('registrations:desk.cancel')}>
          <p>{t('registrations:desk.cancelMeans')}</p>
          <Decision
            {...about}
            id={id}
            action={cancelForOrganiserAction}
            tone="danger"
            label={t('registrations:desk.cancel')}
            withReason
          />
        </Panel>
      )}
    </div>
  )
}

type DecisionProps = Omit<Props, 'registration'> & {
  id: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  tone: NonNullable<ButtonLook['tone']>
  label: string
  withReason?: boolean
}

function Decision({ id, action, tone, label, withReason = false, locale, organisation, slug }: DecisionProps) {
  const t = translator(locale)
  return (
    <ActionForm
      action={action}
      locale={locale}
      words={formWords(locale)}
      hidden={{ registrationId: id, organisation, slug }}
    >
      {withReason && (
        <TextArea name="reason" label={t('registrations:desk.reasonToSend')} rows={3} maxLength={500} optional />
      )}
      <SubmitButton tone={tone}>{label}</SubmitButton>
    </ActionForm>
  )
}
