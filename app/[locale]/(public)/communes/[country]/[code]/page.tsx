import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { communeData } from '@/components/communes/commune-data'
import { CommuneTop } from '@/components/communes/commune-top'
import { MissingPage } from '@/components/layout/missing-page'
import { StructuredData } from '@/components/layout/structured-data'
import { isNearBorder, mapAround, neighboursOf, shownCommune, successorOf } from '@/lib/communes/cached.queries'
import { communeNameInFull } from '@/lib/communes/commune'
import { placeLine } from '@/lib/communes/place'
import { nextMomentAmong } from '@/lib/encounters/cached.queries'
import { encountersOfCommune } from '@/lib/encounters/of-commune.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { staleFrom } from '@/lib/platform/public-cache'
import { publicMetadata } from '@/lib/platform/public-metadata'
import { CommuneBody } from './commune-body'
import { marksOf } from './marks'

type Props = { params: Promise<{ locale: string; country: string; code: string }> }

export const dynamic = 'error'
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, country, code } = await params
  const [locale, commune] = [localeOr(asked), await shownCommune(country, code)]
  if (!commune) return { robots: { index: false } }
  const name = communeNameInFull(commune, locale)
  return publicMetadata(locale, {
    path: (language) => paths.commune(language, country, code),
    title: name,
    description: translator(locale)('communes:page.description', { name, place: placeLine(commune, locale) }),
  })
}

export default async function CommunePage({ params }: Props) {
  const { locale: asked, country, code } = await params
  const [locale, commune] = [localeOr(asked), await shownCommune(country, code)]
  if (!commune) return await leadOn(locale, country, code)
  const now = new Date()
  const [neighbours, encounters] = await Promise.all([neighboursOf(commune), encountersOfCommune(country, code)])
  const map = await mapAround(commune, neighbours, marksOf(encounters))
  await staleFrom(nextMomentAmong(encounters, now))
  return (
    <>
      <StructuredData content={communeData(commune, locale)} />
      <CommuneTop commune={commune} map={map} hasBorder={isNearBorder(neighbours)} locale={locale} />
      <CommuneBody
        encounters={encounters}
        neighbours={neighbours}
        touching={map?.touching ?? []}
        locale={locale}
        now={now}
      />
    </>
  )
}

/** A code that was merged into another commune leads there, for good. */
async function leadOn(locale: ReturnType<typeof localeOr>, country: string, code: string) {
  const successor = await successorOf(country, code)
  if (!successor) return <MissingPage />
  permanentRedirect(paths.commune(locale, successor.country, successor.code))
}
