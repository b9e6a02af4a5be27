import { CallAboutFields } from '@/components/calls/call-about-fields'
import { CallTimetableFields } from '@/components/calls/call-timetable-fields'
import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { Section } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { createCallAction } from '@/lib/calls/actions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = { locale: Locale; organisation: { id: string; slug: string } }

/** What and until when; terms, contacts and partners follow on the page of the draft. */
export function NewCallForm({ locale, organisation }: Props) {
  const t = translator(locale)
  return (
    <ActionForm
      action={createCallAction}
      locale={locale}
      words={formWords(locale)}
      values={{ zone: 'Europe/Brussels' }}
      hidden={{ organisationId: organisation.id, organisation: organisation.slug }}
    >
      <p className="lede">{t('calls:form.newLede')}</p>
      <Section id="about" title={t('calls:part.about')}>
        <div className="form-section">
          <CallAboutFields locale={locale} />
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
      <Section id="timetable" title={t('calls:part.timetable')}>
        <div className="form-section">
          <CallTimetableFields locale={locale} />
        </div>
      </Section>
      <div className="form-actions">
        <SubmitButton busy={t('encounters:form.saving')}>{t('encounters:form.createDraft')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
