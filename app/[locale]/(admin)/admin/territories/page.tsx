import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { countOfficial, listSectors } from '@/lib/communes/sectors.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { adminCrumbs } from '../crumbs'
import { OfficialTable } from './official-table'
import { SectorsTable } from './sectors-table'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('communes:sectors.title') }
}

export default async function TerritoriesPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.adminTerritories(locale), { power: true })
  const sectors = await listSectors(user)
  if (!sectors) notFound()
  const t = translator(locale)
  const title = t('communes:sectors.title')
  return (
    <>
      <DeskHead
        crumbs={adminCrumbs(locale, title)}
        title={title}
        actions={<LinkButton href={paths.newTerritory(locale)}>{t('communes:sectors.new')}</LinkButton>}
      />
      <div className="wrap section space-y-12">
        <p className="prose">{t('communes:sectors.lede')}</p>
        <Section id="drawn" title={t('communes:sectors.drawn')}>
          <SectorsTable sectors={sectors} locale={locale} />
        </Section>
        <Section id="official" title={t('communes:sectors.official')}>
          <OfficialTable counts={await countOfficial(user)} locale={locale} />
        </Section>
      </div>
    </>
  )
}
