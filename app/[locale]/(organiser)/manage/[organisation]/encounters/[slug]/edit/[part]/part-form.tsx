import type { ReactNode } from 'react'
import { formWords } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { FormState } from '@/lib/platform/form-state'
import { paths } from '@/lib/platform/paths'
import { AmendmentFields } from './amendment-fields'

export type PartProps = { encounter: ManagedEncounter; locale: Locale }

type Props = PartProps & {
  action: (state: FormState, form: FormData) => Promise<FormState>
  values?: FormState['values']
  hidden?: Record<string, string>
  children: ReactNode
}

/** The frame of every part: which encounter in which version, what those registered are told, save or leave. */
export function PartForm({ encounter, locale, action, values = {}, hidden = {}, children }: Props) {
  const t = translator(locale)
  const { id, version, organisation, slug } = encounter
  const isPublished = encounter.status === 'published'
  return (
    <ActionForm
      action={action}
      locale={locale}
      words={formWords(locale)}
      values={values}
      hidden={{ encounterId: id, version: String(version), organisation: organisation.slug, ...hidden }}
    >
      {children}
      {isPublished && <AmendmentFields encounter={encounter} locale={locale} />}
      <div className="form-actions">
        <SubmitButton busy={t('encounters:form.saving')}>
          {t(isPublished ? 'encounters:form.amend' : 'encounters:form.save')}
        </SubmitButton>
        <LinkButton tone="quiet" href={paths.manageEncounter(locale, organisation.slug, slug)}>
          {t('encounters:form.leave')}
        </LinkButton>
      </div>
    </ActionForm>
  )
}
