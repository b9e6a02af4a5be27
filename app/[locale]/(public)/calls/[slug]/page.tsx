import type { Metadata } from 'next'
import { callData } from '@/components/calls/call-data'
import { CallView } from '@/components/calls/call-view'
import { MissingPage } from '@/components/layout/missing-page'
import { StructuredData } from '@/components/layout/structured-data'
import { shownCall } from '@/lib/calls/cached.queries'
import { nextMomentOf } from '@/lib/calls/call'
import { textFor } from '@/lib/i18n/content'
import { localeOr } from '@/lib/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { staleFrom } from '@/lib/platform/public-cache'
import { publicMetadata } from '@/lib/platform/public-metadata'

type Props = { params: Promise<{ locale: string; slug: string }> }

export const dynamic = 'error'
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, slug } = await params
  const [locale, call] = [localeOr(asked), await shownCall(slug)]
  if (!call) return { robots: { index: false } }
  return publicMetadata(locale, {
    path: (language) => paths.call(language, slug),
    title: textFor(call.title, locale).text,
    description: textFor(call.lede, locale).text,
  })
}

export default async function CallPage({ params }: Props) {
  const { locale: asked, slug } = await params
  const [locale, call] = [localeOr(asked), await shownCall(slug)]
  if (!call) return <MissingPage />
  const now = new Date()
  await staleFrom(nextMomentOf(call, now))
  return (
    <>
      <StructuredData content={callData(call, locale)} />
      <CallView call={call} locale={locale} now={now} />
    </>
  )
}
