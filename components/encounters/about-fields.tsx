import { contentWords } from '@/components/layout/form-words'
import { CheckboxGroup } from '@/components/ui/choice'
import { ContentField } from '@/components/ui/content-field'
import { SelectField } from '@/components/ui/select-field'
import { encounterKinds } from '@/lib/encounters/encounter'
import type { AboutPart } from '@/lib/encounters/parts'
import { languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { spokenLanguages } from '@/lib/i18n/spoken-languages'
import { translator } from '@/lib/i18n/translate'

type Props = { locale: Locale; about?: AboutPart }

/** What one cannot begin without: the kind, the subject, the languages. */
export function FirstAboutFields({ locale, about }: Props) {
  const t = translator(locale)
  return (
    <>
      <SelectField
        name="kind"
        label={t('encounters:field.kind')}
        options={encounterKinds.map((value) => ({ value, label: t(`encounters:public.kind.${value}`) }))}
        defaultValue={about?.kind}
      />
      <ContentField
        name="title"
        legend={t('encounters:field.title')}
        hint={t('encounters:form.titleHint')}
        maxLength={120}
        defaultValue={about?.title}
        words={contentWords(locale)}
        locale={locale}
      />
      <CheckboxGroup
        name="languages"
        legend={t('encounters:field.languages')}
        hint={t('encounters:form.languagesHint')}
        choices={spokenLanguages.map((value) => ({ value, label: languageName(value, locale) }))}
        defaultValue={about?.languages ?? []}
      />
    </>
  )
}

/** What the encounter is and in which languages it is held. */
export function AboutFields({ locale, about }: Props) {
  const t = translator(locale)
  const text = { words: contentWords(locale), locale }
  return (
    <>
      <FirstAboutFields locale={locale} {...(about && { about })} />
      <ContentField
        name="summary"
        legend={t('encounters:field.summary')}
        hint={t('encounters:form.summaryHint')}
        optional
        long
        maxLength={3000}
        defaultValue={about?.summary}
        {...text}
      />
      <ContentField
        name="audience"
        legend={t('encounters:field.audience')}
        hint={t('encounters:form.audienceHint')}
        optional
        long
        rows={2}
        maxLength={400}
        defaultValue={about?.audience}
        {...text}
      />
      <ContentField
        name="interpretation"
        legend={t('encounters:field.interpretation')}
        hint={t('encounters:form.interpretationHint')}
        optional
        long
        rows={2}
        maxLength={400}
        defaultValue={about?.interpretation}
        {...text}
      />
    </>
  )
}
