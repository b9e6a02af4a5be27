import { randomUUID } from 'node:crypto'
import { comboboxWords, formWords } from '@/components/layout/form-words'
import { AnswerFields } from '@/components/registrations/answer-fields'
import { LinkButton } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { ActionForm } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { functionChoices } from '@/lib/officials/function'
import { paths } from '@/lib/platform/paths'
import { declareAction } from '@/lib/registrations/actions'

type Props = { encounter: EncounterPage; locale: Locale; isSignedIn: boolean }

/** Name, commune, function and address; the organiser attests the mandate before a seat is taken. */
export function DeclareForm({ encounter, locale, isSignedIn }: Props) {
  const t = translator(locale)
  const { allowedFunctions: allowed, id, slug, topics } = encounter
  const functions = functionChoices(locale).filter(({ code }) => allowed.length === 0 || allowed.includes(code))
  return (
    <ActionForm
      action={declareAction}
      locale={locale}
      words={formWords(locale)}
      values={{ 'languages[]': [locale] }}
      hidden={{ encounterId: id, slug, key: randomUUID(), ...(isSignedIn ? { 'consents.asked': '1' } : {}) }}
    >
      <TextField name="givenName" label={t('officials:field.givenName')} autoComplete="given-name" maxLength={80} />
      <TextField name="familyName" label={t('officials:field.familyName')} autoComplete="family-name" maxLength={80} />
      <Combobox
        name="commune"
        label={t('registrations:form.commune')}
        hint={t('registrations:form.communeHint')}
        source={paths.communeSuggestions(locale)}
        words={comboboxWords(locale)}
      />
      <SelectField
        name="function"
        label={t('registrations:form.function')}
        options={functions.map(({ code, title }) => ({ value: code, label: title }))}
        empty={t('common:words.choose')}
      />
      {!isSignedIn && (
        <TextField
          name="address"
          type="email"
          label={t('registrations:form.address')}
          hint={t('registrations:form.addressHint')}
          autoComplete="email"
        />
      )}
      <AnswerFields locale={locale} languages={encounter.languages} topics={topics} mayConsent={isSignedIn} />
      <p>{t('registrations:register.pendingNote')}</p>
      <div className="form-actions">
        <SubmitButton icon="send">{t('registrations:register.ask')}</SubmitButton>
        <LinkButton href={paths.encounter(locale, slug)} tone="quiet">
          {t('registrations:register.not')}
        </LinkButton>
      </div>
    </ActionForm>
  )
}
