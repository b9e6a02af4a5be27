import type { Metadata } from 'next'
import { TextPage } from '@/components/layout/text-page'
import { localeOr } from '@/lib/i18n/locales'
import { branchOf, translator } from '@/lib/i18n/translate'

type Props = { params: Promise<{ locale: string }> }

// Kept for everybody; made by the first request, because the build has no settings.
export const dynamic = 'error'
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOr((await params).locale))
  return { title: t('legal:privacy.title') }
}

export default async function PrivacyPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const t = translator(locale)
  return (
    <TextPage
      title={t('legal:privacy.title')}
      lede={t('legal:privacy.lede')}
      sections={branchOf(locale, ['legal', 'privacy']).sections}
    />
  )
}
