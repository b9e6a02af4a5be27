import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { isAdministrator } from '@/lib/officials/policy'
import { paths } from '@/lib/platform/paths'
import { adminCrumbs } from '../../crumbs'
import { NewOrganisationForm } from './new-organisation-form'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('admin:organisations.open') }
}

export default async function NewOrganisationPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.newOrganisation(locale), { power: true })
  if (!isAdministrator(user)) notFound()
  const t = translator(locale)
  const title = t('admin:organisations.open')
  const list = { label: t('admin:nav.organisations'), href: paths.adminOrganisations(locale) }
  return (
    <>
      <DeskHead crumbs={adminCrumbs(locale, title, [list])} title={title} />
      <div className="wrap section">
        <p className="prose">{t('admin:organisations.openLede')}</p>
        <NewOrganisationForm locale={locale} />
      </div>
    </>
  )
}
