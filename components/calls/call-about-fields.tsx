import { contentWords } from '@/components/layout/form-words'
import { ContentField } from '@/components/ui/content-field'
import { SelectField } from '@/components/ui/select-field'
import { callKinds } from '@/lib/calls/call'
import type { CallAboutPart } from '@/lib/calls/parts'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** What the call is, for whom, and who may answer. */
export function CallAboutFields({ locale, about }: { locale: Locale; about?: CallAboutPart }) {
  const t = translator(locale)
  const text = { words: contentWords(locale), locale }
  const long = { ...text, optional: true, long: true, maxLength: 5000 }
  return (
    <>
      <SelectField
        name="kind"
        label={t('calls:form.kind')}
        options={callKinds.map((value) => ({ value, label: t(`calls:kinds.${value}`) }))}
        defaultValue={about?.kind}
      />
      <ContentField
        name="title"
        legend={t('calls:form.title')}
        hint={t('calls:form.titleHint')}
        maxLength={160}
        defaultValue={about?.title}
        {...text}
      />
      <ContentField
        name="lede"
        legend={t('calls:form.lede')}
        hint={t('calls:form.ledeHint')}
        long
        rows={3}
        maxLength={600}
        defaultValue={about?.lede}
        {...text}
      />
      <ContentField
        name="points"
        legend={t('calls:form.points')}
        hint={t('calls:form.onePerLine')}
        rows={4}
        defaultValue={about?.points}
        {...long}
      />
      <ContentField
        name="audience"
        legend={t('calls:form.audience')}
        hint={t('calls:form.audienceHint')}
        rows={3}
        defaultValue={about?.audience}
        {...long}
      />
      <ContentField
        name="eligibleApplicants"
        legend={t('calls:form.eligible')}
        hint={t('calls:form.eligibleHint')}
        rows={3}
        defaultValue={about?.eligibleApplicants}
        {...long}
      />
    </>
  )
}
