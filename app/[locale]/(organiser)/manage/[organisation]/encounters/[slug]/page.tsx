import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EncounterDeskHead } from '@/components/encounters/encounter-desk-head'
import { Reading } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { findManagedEncounter } from '@/lib/encounters/managed.queries'
import { findPublicationState } from '@/lib/encounters/publication.queries'
import { listHistory } from '@/lib/history/queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { EncounterDone } from './encounter-done'
import { OverviewAside } from './overview-aside'
import { OverviewHistory } from './overview-history'
import { PartList } from './part-list'
import { PublicationPanel } from './publication-panel'

type Props = {
  params: Promise<{ locale: string; organisation: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('encounters:manage.overview') }
}

export default async function EncounterOverviewPage({ params, searchParams }: Props) {
  const { locale: asked, organisation, slug } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.manageEncounter(locale, organisation, slug), { power: true })
  const encounter = await findManagedEncounter(user, organisation, slug)
  const publication = encounter && (await findPublicationState(user, encounter.id))
  if (!encounter || !publication) notFound()
  const history = await listHistory(user, { type: 'encounter', id: encounter.id })
  return (
    <>
      <EncounterDeskHead encounter={encounter} locale={locale} tab="overview" />
      <div className="wrap py-8">
        <Reading
          aside={<OverviewAside encounter={encounter} locale={locale} />}
          asideLabel={translator(locale)('encounters:manage.aside')}
        >
          <div className="space-y-10">
            <EncounterDone done={(await searchParams).done} locale={locale} />
            <PublicationPanel encounter={encounter} publication={publication} locale={locale} />
            <PartList encounter={encounter} locale={locale} />
            {history && <OverviewHistory entries={history} locale={locale} zone={encounter.zone} />}
          </div>
        </Reading>
      </div>
    </>
  )
}
