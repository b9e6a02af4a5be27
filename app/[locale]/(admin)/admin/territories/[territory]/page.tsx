import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HistoryList } from '@/components/history/history-list'
import { DeskHead } from '@/components/layout/desk-head'
import { formWords } from '@/components/layout/form-words'
import { Banner } from '@/components/ui/banner'
import { ActionForm } from '@/components/ui/form'
import { Section } from '@/components/ui/page'
import { SubmitButton } from '@/components/ui/submit'
import { requireUser } from '@/lib/auth/current'
import { changeSectorAction } from '@/lib/communes/actions'
import { searchCommunes } from '@/lib/communes/search.queries'
import { findSector } from '@/lib/communes/sectors.queries'
import { sectorPageSchema } from '@/lib/communes/sectors-schema'
import { territoryName } from '@/lib/communes/territory'
import { listHistory } from '@/lib/history/queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeZone } from '@/lib/officials/mandate'
import { paths } from '@/lib/platform/paths'
import { adminCrumbs } from '../../crumbs'
import { SectorFields } from '../sector-fields'
import { AddMembers } from './add-members'
import { Members } from './members'

type Props = {
  params: Promise<{ locale: string; territory: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('communes:kinds.sector') }
}

export default async function SectorPage({ params, searchParams }: Props) {
  const { locale: asked, territory: id } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.adminTerritory(locale, id), { power: true })
  const sector = await findSector(user, id)
  if (!sector) notFound()
  const t = translator(locale)
  const { q, done } = sectorPageSchema.parse(await searchParams)
  const found = q === '' ? [] : await searchCommunes(q, { limit: 12 })
  const history = (await listHistory(user, { type: 'territory', id })) ?? []
  const name = territoryName(sector, locale)
  const list = { label: t('communes:sectors.title'), href: paths.adminTerritories(locale) }
  return (
    <>
      <DeskHead crumbs={adminCrumbs(locale, name, [list])} title={name} />
      <div className="wrap section space-y-12">
        {done && <Banner tone="ok" title={t(`communes:sectors.done.${done}`)} live="status" />}
        <Members sector={sector} locale={locale} />
        <AddMembers sector={sector} question={q} found={found} locale={locale} />
        <Section id="facts" title={t('communes:sectors.editTitle')}>
          <ActionForm
            action={changeSectorAction}
            locale={locale}
            words={formWords(locale)}
            hidden={{ territoryId: id }}
          >
            <SectorFields locale={locale} sector={sector} />
            <SubmitButton>{t('communes:sectors.save')}</SubmitButton>
          </ActionForm>
        </Section>
        <Section id="history" title={t('common:history.title')}>
          <HistoryList entries={history} locale={locale} zone={officeZone} />
        </Section>
      </div>
    </>
  )
}
