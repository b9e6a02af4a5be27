import type { Metadata } from 'next'
import { EncounterList } from '@/components/encounters/encounter-list'
import { encounterChoices } from '@/lib/encounters/cached.queries'
import { encounterFilterSchema } from '@/lib/encounters/public-filter'
import { listShownEncounters } from '@/lib/encounters/public-list.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { firstValues } from '@/lib/platform/search-params'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The list with filters, behind the address of the list (proxy.ts). */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOr((await params).locale)
  return { title: translator(locale)('encounters:public.list.title'), robots: { index: false, follow: true } }
}

export default async function EncounterSearchPage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const filter = encounterFilterSchema.parse(firstValues(await searchParams))
  const now = new Date()
  const [found, choices] = await Promise.all([listShownEncounters(filter, now), encounterChoices()])
  return <EncounterList filter={filter} found={found} choices={choices} locale={locale} now={now} />
}
