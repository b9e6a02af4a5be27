import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CallDeskHead } from '@/components/calls/call-desk-head'
import { HistoryList } from '@/components/history/history-list'
import { Reading, Section } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { findManagedCall } from '@/lib/calls/managed.queries'
import { listHistory } from '@/lib/history/queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { CallAside } from './call-aside'
import { CallDone } from './call-done'
import { CallPartList } from './call-part-list'
import { CallSteps } from './call-steps'

type Props = {
  params: Promise<{ locale: string; organisation: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('calls:manage.overview') }
}

export default async function CallOverviewPage({ params, searchParams }: Props) {
  const { locale: asked, organisation, slug } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.manageCall(locale, organisation, slug), { power: true })
  const call = await findManagedCall(user, organisation, slug)
  if (!call) notFound()
  const t = translator(locale)
  const history = await listHistory(user, { type: 'call', id: call.id })
  return (
    <>
      <CallDeskHead call={call} locale={locale} />
      <div className="wrap py-8">
        <Reading aside={<CallAside call={call} locale={locale} />} asideLabel={t('calls:manage.aside')}>
          <div className="space-y-10">
            <CallDone done={(await searchParams).done} locale={locale} />
            <CallSteps call={call} locale={locale} />
            <CallPartList call={call} locale={locale} />
            {history && (
              <Section id="history" title={t('common:history.title')}>
                <HistoryList entries={history} locale={locale} zone={call.zone} />
              </Section>
            )}
          </div>
        </Reading>
      </div>
    </>
  )
}
