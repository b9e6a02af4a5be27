import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CallView } from '@/components/calls/call-view'
import { Preview } from '@/components/layout/preview'
import { requireUser } from '@/lib/auth/current'
import { findPreviewedCall } from '@/lib/calls/public-page.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ locale: string; organisation: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('encounters:manage.preview') }
}

export default async function PreviewCallPage({ params }: Props) {
  const { locale: asked, organisation, slug } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.previewCall(locale, organisation, slug), { power: true })
  const call = await findPreviewedCall(user, organisation, slug)
  if (!call) notFound()
  const t = translator(locale)
  const back = { href: paths.manageCall(locale, organisation, slug), label: t('calls:manage.backToDesk') }
  return (
    <Preview title={t('encounters:manage.preview')} body={t('encounters:manage.previewBody')} back={back}>
      <CallView call={call} locale={locale} now={new Date()} />
    </Preview>
  )
}
