import { randomUUID } from 'node:crypto'
import { formWords, languageNames } from '@/components/layout/form-words'
import { HolderFields } from '@/components/registrations/holder-fields'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import type { ManagedEncounter } from '@/lib/encounters/managed.queries'
import { type Locale, locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { addOfficialAction } from '@/lib/registrations/desk.actions'

type Props = { locale: Locale; encounter: ManagedEncounter }

/** Who, of which commune, in which function: the organiser knows, and attests by sending it. */
export function OfficialForm({ locale, encounter }: Props) {
  const t = translator(locale)
  const { id, organisation, slug } = encounter
  const names = languageNames(locale)
  return (
    <ActionForm
      action={addOfficialAction}
      locale={locale}
      words={formWords(locale)}
      hidden={{ encounterId: id, organisation: organisation.slug, slug, key: randomUUID() }}
    >
      <HolderFields locale={locale} allowed={encounter.allowedFunctions} isOneself={false} />
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
