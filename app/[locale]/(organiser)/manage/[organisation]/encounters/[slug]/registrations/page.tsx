import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EncounterDeskHead } from '@/components/encounters/encounter-desk-head'
import { SeatRows } from '@/components/encounters/seat-rows'
import { requireUser } from '@/lib/auth/current'
import { findManagedEncounter } from '@/lib/encounters/managed.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { registrationListSchema } from '@/lib/registrations/list'
import { listRegistrations } from '@/lib/registrations/list.queries'
import { ListFilters } from './list-filters'
import { ListTools } from './list-tools'
import { RegistrationRows } from './registration-rows'

type Props = {
  params: Promise<{ locale: string; organisation: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('encounters:manage.registrations') }
}

export default async function RegistrationsPage({ params, searchParams }: Props) {
  const { locale: asked, organisation, slug } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.manageRegistrations(locale, organisation, slug), { power: true })
  const encounter = await findManagedEncounter(user, organisation, slug)
  const wanted = registrationListSchema.parse(await searchParams)
  const found = encounter && (await listRegistrations(user, encounter, wanted))
  if (!encounter || !found) notFound()
  return (
    <>
      <EncounterDeskHead encounter={encounter} locale={locale} tab="registrations" />
      <div className="wrap section stack">
        <div className="grid gap-6 lg:grid-cols-2">
          <SeatRows rows={encounter.seats} sides={encounter.sides} locale={locale} />
          <ListTools encounter={encounter} wanted={wanted} locale={locale} />
        </div>
        <ListFilters encounter={encounter} wanted={wanted} total={found.total} locale={locale} />
        <RegistrationRows encounter={encounter} wanted={wanted} found={found} locale={locale} />
      </div>
    </>
  )
}
