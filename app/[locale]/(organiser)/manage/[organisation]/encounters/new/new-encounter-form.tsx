import { FirstAboutFields } from '@/components/encounters/about-fields'
import { FirstOccasionFields } from '@/components/encounters/occasion-fields'
import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { Section } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { createEncounterAction } from '@/lib/encounters/actions'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = { locale: Locale; organisation: { id: string; slug: string } }

/** What, when and where; sides, programme and seats follow on the page of the draft. */
export function NewEncounterForm({ locale, organisation }: Props) {
  const t = translator(locale)
  return (
    <ActionForm
      action={createEncounterAction}
      locale={locale}
      words={formWords(locale)}
      values={{ zone: 'Europe/Brussels', attendance: 'onSite' }}
      hidden={{ organisationId: organisation.id, organisation: organisation.slug }}
    >
      <p className="lede">{t('encounters:form.newLede')}</p>
      <Section id="about" title={t('encounters:part.about')}>
        <div className="form-section">
          <FirstAboutFields locale={locale} />
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
      <Section id="occasion" title={t('encounters:part.occasion')}>
        <div className="form-section">
          <FirstOccasionFields locale={locale} />
        </div>
      </Section>
      <div className="form-actions">
        <SubmitButton busy={t('encounters:form.saving')}>{t('encounters:form.createDraft')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
