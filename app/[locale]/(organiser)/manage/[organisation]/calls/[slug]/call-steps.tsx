import { formWords } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { Panel } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { takeCallStepAction } from '@/lib/calls/actions'
import { callStatusAt, callStepsAt, plainSteps } from '@/lib/calls/call'
import type { ManagedCall } from '@/lib/calls/managed.queries'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganiseRole } from '@/lib/organisations/policy'
import { paths } from '@/lib/platform/paths'
import { PublishCallForm } from './publish-call-form'

type Props = { call: ManagedCall; locale: Locale }

/** Where the call stands, in a sentence, and what may be done now. */
export function CallSteps({ call, locale }: Props) {
  const t = translator(locale)
  const { closesAt, opensAt, publishAt, zone, now } = call
  const zoned = { locale, zone }
  const moments = {
    opens: formatMoment(opensAt, zoned),
    closes: formatMoment(closesAt, zoned),
    shown: formatMoment(publishAt ?? opensAt, zoned),
  }
  return (
    <Panel title={t('calls:manage.now')}>
      <p>{t(`calls:standing.${callStatusAt(call, now)}`, moments)}</p>
      {mayOrganiseRole(call.role) && <Verbs call={call} locale={locale} />}
    </Panel>
  )
}

function Verbs({ call, locale }: Props) {
  const t = translator(locale)
  const { organisation, slug, now } = call
  const steps = callStepsAt(call, now)
  const toStep = (step: 'close' | 'discontinue' | 'award') => paths.callStep(locale, organisation.slug, slug, step)
  if (steps.includes('publish')) return <PublishCallForm call={call} locale={locale} />
  return (
    <div className="row">
      {plainSteps
        .filter((step) => steps.includes(step))
        .map((step) => (
          <StepButton key={step} step={step} call={call} locale={locale} />
        ))}
      {steps.includes('award') && <LinkButton href={toStep('award')}>{t('calls:step.award')}</LinkButton>}
      {callStatusAt(call, now) === 'open' && (
        <LinkButton tone="second" href={toStep('close')}>
          {t('calls:step.close')}
        </LinkButton>
      )}
      {steps.includes('discontinue') && (
        <LinkButton tone="danger" href={toStep('discontinue')}>
          {t('calls:step.discontinue')}
        </LinkButton>
      )}
    </div>
  )
}

function StepButton({ step, call, locale }: Props & { step: (typeof plainSteps)[number] }) {
  const t = translator(locale)
  const { id, version, organisation } = call
  return (
    <ActionForm
      action={takeCallStepAction}
      locale={locale}
      words={formWords(locale)}
      hidden={{ callId: id, version: String(version), organisation: organisation.slug, step }}
    >
      <SubmitButton tone={step === 'unschedule' ? 'second' : 'main'}>{t(`calls:step.${step}`)}</SubmitButton>
    </ActionForm>
  )
}
