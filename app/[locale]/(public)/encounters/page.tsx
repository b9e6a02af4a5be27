import type { Metadata } from 'next'
import { EncounterList } from '@/components/encounters/encounter-list'
import { encounterChoices, firstEncounters, nextMomentAmong } from '@/lib/encounters/cached.queries'
import { everyEncounter } from '@/lib/encounters/public-filter'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { staleFrom } from '@/lib/platform/public-cache'
import { publicMetadata } from '@/lib/platform/public-metadata'

type Props = { params: Promise<{ locale: string }> }

export const dynamic = 'error'
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOr((await params).locale)
  const t = translator(locale)
  return publicMetadata(locale, {
    path: paths.encounters,
    title: t('encounters:public.list.title'),
    description: t('encounters:public.list.lede'),
    feeds: { 'application/atom+xml': paths.encounterFeed(locale), 'text/calendar': paths.encounterCalendar(locale) },
  })
}

export default async function EncountersPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const now = new Date()
  const [found, choices] = await Promise.all([firstEncounters(), encounterChoices()])
  await staleFrom(nextMomentAmong(found.cards, now))
  return <EncounterList filter={everyEncounter} found={found} choices={choices} locale={locale} now={now} />
}
