import type { Metadata } from 'next'
import { TextPage } from '@/components/layout/text-page'
import { Icon } from '@/components/ui/icon'
import { localeOr } from '@/lib/i18n/locales'
import { branchOf, translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ locale: string }> }

// Kept for everybody; made by the first request, because the build has no settings.
export const dynamic = 'error'
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOr((await params).locale))
  return { title: t('legal:help.title') }
}

export default async function HelpPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const t = translator(locale)
  const feeds = [
    { href: paths.encounterCalendar(locale), icon: 'calendar-days', label: t('legal:help.links.calendar') },
    { href: paths.encounterFeed(locale), icon: 'rss', label: t('legal:help.links.encounters') },
    { href: paths.callFeed(locale), icon: 'rss', label: t('legal:help.links.calls') },
  ] as const
  const links = (
    <ul className="links">
      {feeds.map(({ href, icon, label }) => (
        <li key={href}>
          <a href={href}>
            <Icon name={icon} />
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <TextPage
      title={t('legal:help.title')}
      lede={t('legal:help.lede')}
      sections={branchOf(locale, ['legal', 'help']).sections}
      after={{ feeds: links }}
    />
  )
}
