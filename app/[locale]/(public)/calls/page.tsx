import type { Metadata } from 'next'
import { CallList } from '@/components/calls/call-list'
import { callOrganisers, firstCalls, nextMomentAmong } from '@/lib/calls/cached.queries'
import { currentCalls } from '@/lib/calls/public-filter'
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
    path: paths.calls,
    title: t('calls:public.list.title'),
    description: t('calls:public.list.lede'),
    feeds: { 'application/atom+xml': paths.callFeed(locale) },
  })
}

export default async function CallsPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const now = new Date()
  const [{ current, closed }, organisers] = await Promise.all([firstCalls(), callOrganisers()])
  await staleFrom(nextMomentAmong(current.cards, now))
  return (
    <CallList filter={currentCalls} found={current} closed={closed} organisers={organisers} locale={locale} now={now} />
  )
}
