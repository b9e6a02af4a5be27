import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { requireUser } from '@/lib/auth/current'
import { listManagedCalls } from '@/lib/calls/managed.queries'
import { listManagedEncounters } from '@/lib/encounters/managed-list.queries'
import { plainText } from '@/lib/i18n/content'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { roleIn } from '@/lib/organisations/policy'
import { findDesk } from '@/lib/organisations/queries'
import { paths } from '@/lib/platform/paths'
import { DeskOverview } from './desk-overview'

type Props = { params: Promise<{ locale: string; organisation: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('organisations:desk.title') }
}

export default async function OrganisationPage({ params }: Props) {
  const { locale: asked, organisation: slug } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.organisation(locale, slug), { power: true })
  const organisation = await findDesk(user, slug)
  if (!organisation) notFound()
  const t = translator(locale)
  const [encounters, calls] = await Promise.all([
    listManagedEncounters(user, organisation.id),
    listManagedCalls(user, organisation.id),
  ])
  const name = plainText(organisation.name, locale)
  const crumbs = [{ label: t('organisations:mine.title'), href: paths.manage(locale) }, { label: name }]
  return (
    <>
      <DeskHead crumbs={{ label: t('common:nav.crumbs'), items: crumbs }} title={name} />
      <div className="wrap py-8">
        <DeskOverview
          locale={locale}
          organisation={slug}
          role={roleIn(user, organisation.id)}
          encounters={encounters.rows}
          calls={calls.rows}
        />
      </div>
    </>
  )
}
