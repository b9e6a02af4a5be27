import { PartnerRows } from '@/components/calls/partner-rows'
import { contentWords } from '@/components/layout/form-words'
import { CheckboxGroup, ChoiceField } from '@/components/ui/choice'
import { ContentField } from '@/components/ui/content-field'
import { Section } from '@/components/ui/page'
import { FormRow, SpareRow } from '@/components/ui/rows'
import { TextField } from '@/components/ui/text-field'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import { languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { spokenLanguages } from '@/lib/i18n/spoken-languages'
import { translator } from '@/lib/i18n/translate'
import { saveTopicsAction } from '@/lib/registrations/encounter-changes.actions'
import { PartForm, type PartProps } from './part-form'

export function TopicsForm({ encounter, locale }: PartProps) {
  const t = translator(locale)
  const { topics, partners } = encounter
  const spare = [0, 1, 2].map((extra) => topics.length + extra)
  return (
    <PartForm encounter={encounter} locale={locale} action={saveTopicsAction}>
      <Section id="topics" title={t('encounters:field.topics')}>
        <p>{t('encounters:form.topicsHint')}</p>
        {topics.map((topic, index) => (
          <FormRow
            key={topic.id}
            name={`topics.${index}`}
            title={t('encounters:form.topicNumber', { number: index + 1 })}
          >
            <input type="hidden" name={`topics.${index}.id`} value={topic.id} />
            <TopicFields name={`topics.${index}`} topic={topic} locale={locale} />
            <ChoiceField name={`topics.${index}.remove`} label={t('encounters:form.removeTopic')} />
          </FormRow>
        ))}
        {spare.map((index) => (
          <SpareRow key={index} name={`topics.${index}`} title={t('encounters:form.addTopic')}>
            <TopicFields name={`topics.${index}`} locale={locale} />
          </SpareRow>
        ))}
      </Section>
      <Section id="partners" title={t('encounters:field.partners')}>
        <PartnerRows partners={partners} locale={locale} />
      </Section>
    </PartForm>
  )
}

type FieldsProps = { name: string; topic?: ManagedEncounter['topics'][number]; locale: Locale }

function TopicFields({ name, topic, locale }: FieldsProps) {
  const t = translator(locale)
  return (
    <>
      <ContentField
        name={`${name}.question`}
        legend={t('encounters:form.topicQuestion')}
        hint={t('encounters:form.topicQuestionHint')}
        maxLength={240}
        defaultValue={topic?.question}
        words={contentWords(locale)}
        locale={locale}
      />
      <TextField
        name={`${name}.hosts`}
        label={t('encounters:form.topicHosts')}
        hint={t('encounters:form.topicHostsHint')}
        optional
        maxLength={240}
        defaultValue={topic?.hosts ?? ''}
      />
      <CheckboxGroup
        name={`${name}.languages`}
        legend={t('encounters:field.languages')}
        optional
        choices={spokenLanguages.map((value) => ({ value, label: languageName(value, locale) }))}
        defaultValue={topic?.languages ?? []}
      />
    </>
  )
}
