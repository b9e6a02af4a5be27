import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { formWords } from '@/components/layout/form-words'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit'
import { requireUser } from '@/lib/auth/current'
import { drawSectorAction } from '@/lib/communes/actions'
import { mayKeepReference } from '@/lib/communes/policy'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { adminCrumbs } from '../../crumbs'
import { SectorFields } from '../sector-fields'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('communes:sectors.newTitle') }
}

export default async function NewSectorPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.newTerritory(locale), { power: true })
  if (!mayKeepReference(user)) notFound()
  const t = translator(locale)
  const title = t('communes:sectors.newTitle')
  const list = { label: t('communes:sectors.title'), href: paths.adminTerritories(locale) }
  return (
    <>
      <DeskHead crumbs={adminCrumbs(locale, title, [list])} title={title} />
      <div className="wrap section">
        <p className="prose">{t('communes:sectors.newLede')}</p>
        <ActionForm action={drawSectorAction} locale={locale} words={formWords(locale)}>
          <SectorFields locale={locale} />
          <SubmitButton>{t('communes:sectors.create')}</SubmitButton>
        </ActionForm>
      </div>
    </>
  )
}
