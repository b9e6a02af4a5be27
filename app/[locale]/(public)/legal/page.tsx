import type { Metadata } from 'next'
import { Attribution } from '@/components/communes/attribution'
import { TextPage } from '@/components/layout/text-page'
import { localeOr } from '@/lib/i18n/locales'
import { branchOf, translator } from '@/lib/i18n/translate'
import { env } from '@/lib/platform/env'

type Props = { params: Promise<{ locale: string }> }

// Kept for everybody; made by the first request, because the build has no settings.
export const dynamic = 'error'
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOr((await params).locale))
  return { title: t('legal:legal.title') }
}

export default async function LegalPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const t = translator(locale)
  return (
    <TextPage
      title={t('legal:legal.title')}
      lede={t('legal:legal.lede')}
      sections={branchOf(locale, ['legal', 'legal'], { sender: env().MAIL_FROM }).sections}
      after={{ data: <Attribution locale={locale} /> }}
    />
  )
}
