import type { Metadata } from 'next'
import { TextPage } from '@/components/layout/text-page'
import { localeOr } from '@/lib/i18n/locales'
import { branchOf, translator } from '@/lib/i18n/translate'

type Props = { params: Promise<{ locale: string }> }

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
