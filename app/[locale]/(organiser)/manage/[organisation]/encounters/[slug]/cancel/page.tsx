import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EncounterDeskHead } from '@/components/encounters/encounter-desk-head'
import { requireUser } from '@/lib/auth/current'
import { encounterStatusAt } from '@/lib/encounters/encounter'
import { findManagedEncounter } from '@/lib/encounters/managed.queries'
import { mayChangeEncounter } from '@/lib/encounters/policy'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { CancelForm } from './cancel-form'

type Props = { params: Promise<{ locale: string; organisation: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('encounters:manage.cancel') }
}

export default async function CancelEncounterPage({ params }: Props) {
  const { locale: asked, organisation, slug } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.cancelEncounter(locale, organisation, slug), { power: true })
  const encounter = await findManagedEncounter(user, organisation, slug)
  if (!encounter || !mayChangeEncounter(user, encounter)) notFound()
  const state = encounterStatusAt(encounter, encounter.now)
  if (state !== 'upcoming' && state !== 'running') notFound()
  return (
    <>
      <EncounterDeskHead
        encounter={encounter}
        locale={locale}
        current={translator(locale)('encounters:manage.cancel')}
      />
      <div className="wrap py-8">
        <CancelForm encounter={encounter} locale={locale} />
      </div>
    </>
  )
}
