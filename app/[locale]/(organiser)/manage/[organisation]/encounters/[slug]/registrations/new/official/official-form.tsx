import { randomUUID } from 'node:crypto'
import { comboboxWords, formWords, languageNames } from '@/components/layout/form-words'
import { LinkButton } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { ActionForm } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import { type Locale, locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { functionChoices } from '@/lib/officials/function'
import { paths } from '@/lib/platform/paths'
import { addOfficialAction } from '@/lib/registrations/desk.actions'

type Props = { locale: Locale; encounter: ManagedEncounter }

/** Who, of which commune, in which function: the organiser knows, and attests by sending it. */
export function OfficialForm({ locale, encounter }: Props) {
  const t = translator(locale)
  const { allowedFunctions: allowed, id, organisation, slug } = encounter
  const functions = functionChoices(locale).filter(({ code }) => allowed.length === 0 || allowed.includes(code))
  const names = languageNames(locale)
  return (
    <ActionForm
      action={addOfficialAction}
      locale={locale}
      words={formWords(locale)}
      hidden={{ encounterId: id, organisation: organisation.slug, slug, key: randomUUID() }}
    >
      <TextField name="givenName" label={t('officials:field.givenName')} autoComplete="off" maxLength={80} />
      <TextField name="familyName" label={t('officials:field.familyName')} autoComplete="off" maxLength={80} />
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
      <TextField
        name="address"
        type="email"
        label={t('registrations:desk.column.address')}
        hint={t('registrations:desk.addressHint')}
        autoComplete="off"
      />
      <SelectField
        name="personLocale"
        label={t('registrations:desk.guestLanguage')}
        hint={t('registrations:desk.officialLanguageHint')}
        options={locales.map((value) => ({ value, label: names[value] }))}
        defaultValue={locale}
      />
      <div className="form-actions">
        <SubmitButton icon="shield-check">{t('registrations:desk.attestAndRegister')}</SubmitButton>
        <LinkButton href={paths.manageRegistrations(locale, organisation.slug, slug)} tone="quiet">
          {t('common:words.cancel')}
        </LinkButton>
      </div>
    </ActionForm>
  )
}
