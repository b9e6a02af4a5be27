import type { Metadata } from 'next'
import { CommuneList } from '@/components/communes/commune-list'
import { communeChoices, firstCommunes } from '@/lib/communes/cached.queries'
import { noFilters } from '@/lib/communes/schema'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { publicMetadata } from '@/lib/platform/public-metadata'

type Props = { params: Promise<{ locale: string }> }

export const dynamic = 'error'
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOr((await params).locale)
  const t = translator(locale)
  return publicMetadata(locale, {
    path: paths.communes,
    title: t('communes:list.title'),
    description: t('communes:list.lede'),
  })
}

export default async function CommunesPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const [found, choices] = await Promise.all([firstCommunes(), communeChoices()])
  return <CommuneList filters={noFilters} found={found} choices={choices} locale={locale} />
}
