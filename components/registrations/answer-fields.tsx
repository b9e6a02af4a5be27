import { rankedWords } from '@/components/layout/form-words'
import { CheckboxGroup, ChoiceField } from '@/components/ui/choice'
import { RankedList } from '@/components/ui/ranked-list'
import { TextField } from '@/components/ui/text-field'
import { type Content, textFor } from '@/lib/i18n/content'
import { languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { needCodes } from '@/lib/registrations/need'

export type Topic = { id: string; question: Content }

type Props = {
  locale: Locale
  /** Languages of the encounter, offered first. */
  languages: readonly string[]
  topics: readonly Topic[]
  /** Consents are the person's own to give. */
  mayConsent: boolean
  /** Somebody else's name where one answers for another. */
  name?: string | undefined
}

/** What the organiser needs to receive somebody well. All but the languages may be left out. */
export function AnswerFields({ locale, languages, topics, mayConsent, name }: Props) {
  const t = translator(locale)
  const whose = name ? 'they' : 'you'
  const offered = [...new Set([...languages, ...locales])]
  const places = Math.min(3, topics.length)
  return (
    <>
      <CheckboxGroup
        name="languages"
        legend={t(`registrations:form.languages.${whose}`)}
        hint={t('registrations:form.languagesHint')}
        choices={offered.map((value) => ({ value, label: capitalised(languageName(value, locale), locale) }))}
      />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete={name ? 'off' : 'tel'}
        label={t('registrations:form.phone')}
        hint={t('registrations:form.phoneHint')}
        optional
      />
      <CheckboxGroup
        name="needs.choices"
        legend={t(`registrations:form.needs.${whose}`)}
        hint={t('registrations:form.needsHint')}
        optional
        choices={needCodes.map((value) => ({ value, label: t(`registrations:need.${value}`) }))}
      />
      <TextField name="needs.other" label={t('registrations:form.needOther')} maxLength={300} optional />
      {topics.length > 1 && (
        <RankedList
          name="wishes"
          legend={t('registrations:form.wishes')}
          hint={t('registrations:form.wishesHint')}
          places={places}
          words={rankedWords(locale)}
          optional
          choices={topics.map(({ id, question }) => ({ value: id, label: textFor(question, locale).text }))}
        />
      )}
      {mayConsent && <Consents locale={locale} />}
    </>
  )
}

/** Each use apart; no box is ticked beforehand. */
function Consents({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <fieldset className="stack">
      <legend className="legend">{t('registrations:consent.legend')}</legend>
      <p className="hint">{t('registrations:consent.hint')}</p>
      <ChoiceField name="consents.list" label={t('registrations:consent.list')} />
      <ChoiceField name="consents.photo" label={t('registrations:consent.photo')} />
    </fieldset>
  )
}

function capitalised(words: string, locale: Locale): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
}
