import type { Metadata } from 'next'
import { encounterEventData } from '@/components/encounters/encounter-data'
import { encounterSentence, pageName } from '@/components/encounters/encounter-sentence'
import { EncounterView } from '@/components/encounters/encounter-view'
import { MissingPage } from '@/components/layout/missing-page'
import { StructuredData } from '@/components/layout/structured-data'
import { shownEncounter } from '@/lib/encounters/cached.queries'
import { nextPageMomentOf } from '@/lib/encounters/page-moment'
import { localeOr } from '@/lib/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { staleFrom } from '@/lib/platform/public-cache'
import { publicMetadata } from '@/lib/platform/public-metadata'

type Props = { params: Promise<{ locale: string; slug: string }> }

export const dynamic = 'error'
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, slug } = await params
  const [locale, encounter] = [localeOr(asked), await shownEncounter(slug)]
  if (!encounter) return { robots: { index: false } }
  return publicMetadata(locale, {
    path: (language) => paths.encounter(language, slug),
    title: pageName(encounter, locale),
    description: encounterSentence(encounter, locale),
  })
}

export default async function EncounterPage({ params }: Props) {
  const { locale: asked, slug } = await params
  const [locale, encounter] = [localeOr(asked), await shownEncounter(slug)]
  if (!encounter) return <MissingPage />
  const now = new Date()
  await staleFrom(nextPageMomentOf(encounter, now))
  return (
    <>
      <StructuredData content={encounterEventData(encounter, locale)} />
      <EncounterView encounter={encounter} name={pageName(encounter, locale)} locale={locale} now={now} />
    </>
  )
}
