import type { ComponentProps, ReactNode } from 'react'
import { ActionForm } from '@/components/ui/form'
import { Section } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { formWords } from './form-words'

type Part = { id: string; title: string; fields: ReactNode }

type Props = Pick<ComponentProps<typeof ActionForm>, 'action' | 'values'> & {
  locale: Locale
  organisation: { id: string; slug: string }
  lede: string
  /** What it is, beside which its address is asked; then when it is. */
  about: Part
  then: Part
}

/** The first form of a call or an encounter: enough to make a draft; the rest follows on the draft's page. */
export function NewDraftForm({ action, values, locale, organisation, lede, about, then }: Props) {
  const t = translator(locale)
  return (
    <ActionForm
      action={action}
      locale={locale}
      words={formWords(locale)}
      values={{ zone: 'Europe/Brussels', ...values }}
      hidden={{ organisationId: organisation.id, organisation: organisation.slug }}
    >
      <p className="lede">{lede}</p>
      <Section id={about.id} title={about.title}>
        <div className="form-section">
          {about.fields}
          <TextField
            name="slug"
            label={t('encounters:form.slug')}
            hint={t('encounters:form.slugHint')}
            optional
            maxLength={80}
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
      </Section>
      <Section id={then.id} title={then.title}>
        <div className="form-section">{then.fields}</div>
      </Section>
      <div className="form-actions">
        <SubmitButton busy={t('encounters:form.saving')}>{t('encounters:form.createDraft')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
