import type { Metadata } from 'next'
import { filterWords } from '@/components/communes/commune-filters'
import { CommuneList } from '@/components/communes/commune-list'
import { filterCommunes } from '@/lib/communes/afresh.queries'
import { communeChoices } from '@/lib/communes/cached.queries'
import { choicesFor } from '@/lib/communes/choices.queries'
import { communeFilters, communeQuery } from '@/lib/communes/schema'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The list with filters, behind the address of the list (proxy.ts). */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOr((await params).locale)
  return { title: translator(locale)('communes:list.title'), robots: { index: false, follow: true } }
}

export default async function CommuneSearchPage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const filters = communeFilters.parse(await searchParams)
  const [{ found, wider }, choices] = await Promise.all([
    filterCommunes(filters),
    choicesFor(filters, await communeChoices()),
  ])
  const links = wider.map((one) => ({
    filters: Object.values(filterWords(one.filters, choices, locale))
      .filter(Boolean)
      .join(', '),
    total: one.total,
    isMore: one.isMore,
    href: `${paths.communes(locale)}${communeQuery(one.filters)}`,
  }))
  return <CommuneList filters={filters} found={found} choices={choices} wider={links} locale={locale} />
}
