import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EncounterDeskHead } from '@/components/encounters/encounter-desk-head'
import { requireUser } from '@/lib/auth/current'
import { findManagedEncounter } from '@/lib/encounters/managed.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganise } from '@/lib/organisations/policy'
import { paths } from '@/lib/platform/paths'
import { OfficialForm } from './official-form'

type Props = { params: Promise<{ locale: string; organisation: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('registrations:desk.addOfficial') }
}

export default async function AddOfficialPage({ params }: Props) {
  const { locale: asked, organisation, slug } = await params
  const locale = localeOr(asked)
  const t = translator(locale)
  const user = await requireUser(locale, paths.addOfficial(locale, organisation, slug), { power: true })
  const encounter = await findManagedEncounter(user, organisation, slug)
  if (!encounter || !mayOrganise(user, encounter.organisationId)) notFound()
  const current = t('registrations:desk.addOfficial')
  return (
    <>
      <EncounterDeskHead encounter={encounter} locale={locale} tab="registrations" current={current} />
      <div className="wrap section stack">
        <h2>{current}</h2>
        <p className="lede">{t('registrations:desk.officialMeans')}</p>
        <OfficialForm locale={locale} encounter={encounter} />
      </div>
    </>
  )
}
