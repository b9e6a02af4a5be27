import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { LinkButton } from '@/components/ui/button'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { listOrganisations } from '@/lib/organisations/queries'
import { paths } from '@/lib/platform/paths'
import { adminCrumbs } from '../crumbs'
import { OrganisationsTable } from './organisations-table'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('admin:nav.organisations') }
}

export default async function OrganisationsPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.adminOrganisations(locale), { power: true })
  const organisations = await listOrganisations(user)
  if (!organisations) notFound()
  const t = translator(locale)
  const title = t('admin:nav.organisations')
  return (
    <>
      <DeskHead
        crumbs={adminCrumbs(locale, title)}
        title={title}
        actions={<LinkButton href={paths.newOrganisation(locale)}>{t('admin:organisations.open')}</LinkButton>}
      />
      <div className="wrap section">
        <OrganisationsTable locale={locale} organisations={organisations} />
      </div>
    </>
  )
}
