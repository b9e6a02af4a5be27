import type { Metadata } from 'next'
import { CallList } from '@/components/calls/call-list'
import { callOrganisers } from '@/lib/calls/cached.queries'
import { callFilterSchema } from '@/lib/calls/public-filter'
import { listShownCalls } from '@/lib/calls/public-list.queries'
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
  return { title: translator(locale)('calls:public.list.title'), robots: { index: false, follow: true } }
}

export default async function CallSearchPage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const filter = callFilterSchema.parse(firstValues(await searchParams))
  const now = new Date()
  const [found, organisers] = await Promise.all([listShownCalls(filter, now), callOrganisers()])
  return <CallList filter={filter} found={found} organisers={organisers} locale={locale} now={now} />
}
