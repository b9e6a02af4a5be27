import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EncounterDeskHead } from '@/components/encounters/encounter-desk-head'
import { formWords, languageNames } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit'
import { TextField } from '@/components/ui/text-field'
import { requireUser } from '@/lib/auth/current'
import { findManagedEncounter } from '@/lib/encounters/managed.queries'
import { localeOr, locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganise } from '@/lib/organisations/policy'
import { paths } from '@/lib/platform/paths'
import { addGuestAction } from '@/lib/registrations/desk.actions'

type Props = { params: Promise<{ locale: string; organisation: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('registrations:desk.addGuest') }
}

export default async function AddGuestPage({ params }: Props) {
  const { locale: asked, organisation, slug } = await params
  const locale = localeOr(asked)
  const t = translator(locale)
  const user = await requireUser(locale, paths.addRegistration(locale, organisation, slug), { power: true })
  const encounter = await findManagedEncounter(user, organisation, slug)
  if (!encounter || !mayOrganise(user, encounter.organisationId)) notFound()
  const names = languageNames(locale)
  return (
    <>
      <EncounterDeskHead
        encounter={encounter}
        locale={locale}
        tab="registrations"
        current={t('registrations:desk.addGuest')}
      />
      <div className="wrap section stack">
        <h2>{t('registrations:desk.addGuest')}</h2>
        <p className="lede">{t('registrations:desk.guestMeans')}</p>
        <ActionForm
          action={addGuestAction}
          locale={locale}
          words={formWords(locale)}
          hidden={{ encounterId: encounter.id, organisation, slug }}
        >
          <TextField name="givenName" label={t('registrations:desk.column.givenName')} maxLength={80} />
          <TextField name="familyName" label={t('registrations:desk.column.familyName')} maxLength={80} />
          <TextField
            name="address"
            type="email"
            label={t('registrations:desk.column.address')}
            hint={t('registrations:desk.addressHint')}
            optional
          />
          <SelectField
            name="personLocale"
            label={t('registrations:desk.guestLanguage')}
            options={locales.map((value) => ({ value, label: names[value] }))}
            defaultValue={locale}
          />
          <TextField
            name="note"
            label={t('registrations:desk.column.note')}
            hint={t('registrations:desk.noteHint')}
            maxLength={200}
            optional
          />
          <SubmitButton>{t('registrations:desk.addGuest')}</SubmitButton>
        </ActionForm>
      </div>
    </>
  )
}
