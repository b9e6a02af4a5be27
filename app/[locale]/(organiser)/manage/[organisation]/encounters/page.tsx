import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { LinkButton } from '@/components/ui/button'
import { requireUser } from '@/lib/auth/current'
import { managedListSchema } from '@/lib/encounters/list-schema'
import { filterManaged, listManagedEncounters } from '@/lib/encounters/managed-list.queries'
import { plainText } from '@/lib/i18n/content'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganise } from '@/lib/organisations/policy'
import { findDesk } from '@/lib/organisations/queries'
import { paths } from '@/lib/platform/paths'
import { EncounterList } from './encounter-list'

type Props = {
  params: Promise<{ locale: string; organisation: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('encounters:manage.title') }
}

export default async function ManageEncountersPage({ params, searchParams }: Props) {
  const { locale: asked, organisation: slug } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.manageEncounters(locale, slug), { power: true })
  const organisation = await findDesk(user, slug)
  if (!organisation) notFound()
  const t = translator(locale)
  const { rows } = await listManagedEncounters(user, organisation.id)
  const wanted = managedListSchema.parse(await searchParams)
  const found = filterManaged(rows, { state: wanted.state, search: wanted.q })
  const crumbs = [
    { label: plainText(organisation.name, locale), href: paths.organisation(locale, slug) },
    { label: t('common:nav.encounters') },
  ]
  const mayCreate = mayOrganise(user, organisation.id)
  const create = mayCreate && (
    <LinkButton icon="plus" href={paths.newEncounter(locale, slug)}>
      {t('encounters:manage.create')}
    </LinkButton>
  )
  return (
    <>
      <DeskHead
        crumbs={{ label: t('common:nav.crumbs'), items: crumbs }}
        title={t('encounters:manage.title')}
        actions={create}
      />
      <div className="wrap py-8">
        <EncounterList {...{ locale, organisation: slug, wanted, found, create }} isEmpty={rows.length === 0} />
      </div>
    </>
  )
}
