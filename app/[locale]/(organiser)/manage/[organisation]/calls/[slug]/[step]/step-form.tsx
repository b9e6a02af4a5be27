import { contentWords, formWords } from '@/components/layout/form-words'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/button'
import { ContentField } from '@/components/ui/content-field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { awardCallAction, closeCallAction, discontinueCallAction } from '@/lib/calls/actions'
import type { ManagedCall } from '@/lib/calls/managed.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** Steps that everybody reads the words of. */
export const wordySteps = ['close', 'discontinue', 'award'] as const

export type WordyStep = (typeof wordySteps)[number]

const steps = {
  close: { action: closeCallAction, field: 'reason', tone: 'danger', maxLength: 1000 },
  discontinue: { action: discontinueCallAction, field: 'reason', tone: 'danger', maxLength: 1000 },
  award: { action: awardCallAction, field: 'outcome', tone: 'main', maxLength: 5000 },
} as const

type Props = { step: WordyStep; call: ManagedCall; locale: Locale }

/** What cannot be undone: the consequence, the words everybody reads, two verbs. */
export function StepForm({ step, call, locale }: Props) {
  const t = translator(locale)
  const { action, field, tone, maxLength } = steps[step]
  const { id, version, organisation, slug } = call
  return (
    <ActionForm
      action={action}
      locale={locale}
      words={formWords(locale)}
      hidden={{ callId: id, version: String(version), organisation: organisation.slug }}
    >
      <h2>{t(`calls:stepTitle.${step}`)}</h2>
      <Banner tone={tone === 'danger' ? 'danger' : 'wait'} title={t(`calls:stepConsequence.${step}`)} />
      <ContentField
        name={field}
        legend={t(`calls:stepWords.${step}`)}
        hint={t(`calls:stepHint.${step}`)}
        long
        rows={4}
        maxLength={maxLength}
        words={contentWords(locale)}
        locale={locale}
      />
      <div className="form-actions">
        <SubmitButton tone={tone} busy={t('encounters:form.saving')}>
          {t(`calls:step.${step}`)}
        </SubmitButton>
        <LinkButton tone="quiet" href={paths.manageCall(locale, organisation.slug, slug)}>
          {t('encounters:form.leave')}
        </LinkButton>
      </div>
    </ActionForm>
  )
}
