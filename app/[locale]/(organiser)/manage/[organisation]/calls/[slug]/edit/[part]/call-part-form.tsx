import type { ReactNode } from 'react'
import { contentWords, formWords } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { ContentField } from '@/components/ui/content-field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { isShown } from '@/lib/calls/call'
import type { ManagedCall } from '@/lib/calls/managed.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { FormState } from '@/lib/platform/form-state'
import { paths } from '@/lib/platform/paths'

export type CallPartProps = { call: ManagedCall; locale: Locale }

type Props = CallPartProps & {
  action: (state: FormState, form: FormData) => Promise<FormState>
  values?: FormState['values']
  children: ReactNode
}

/** The frame of every part: which call in which version; of one that people read, the note that dates the change. */
export function CallPartForm({ call, locale, action, values = {}, children }: Props) {
  const t = translator(locale)
  const { id, version, organisation, slug, now } = call
  const isRead = isShown(call, now)
  return (
    <ActionForm
      action={action}
      locale={locale}
      words={formWords(locale)}
      values={values}
      hidden={{ callId: id, version: String(version), organisation: organisation.slug }}
    >
      {children}
      {isRead && (
        <ContentField
          name="note"
          legend={t('calls:form.note')}
          hint={t('calls:form.noteHint')}
          long
          rows={2}
          maxLength={500}
          words={contentWords(locale)}
          locale={locale}
        />
      )}
      <div className="form-actions">
        <SubmitButton busy={t('encounters:form.saving')}>
          {t(isRead ? 'calls:form.amend' : 'encounters:form.save')}
        </SubmitButton>
        <LinkButton tone="quiet" href={paths.manageCall(locale, organisation.slug, slug)}>
          {t('encounters:form.leave')}
        </LinkButton>
      </div>
    </ActionForm>
  )
}
