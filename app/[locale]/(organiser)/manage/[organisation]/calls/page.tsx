import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { LinkButton } from '@/components/ui/button'
import { requireUser } from '@/lib/auth/current'
import { managedCallListSchema } from '@/lib/calls/list-schema'
import { filterManagedCalls, listManagedCalls } from '@/lib/calls/managed.queries'
import { plainText } from '@/lib/i18n/content'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganise } from '@/lib/organisations/policy'
import { findDesk } from '@/lib/organisations/queries'
import { paths } from '@/lib/platform/paths'
import { CallList } from './call-list'

type Props = {
  params: Promise<{ locale: string; organisation: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('calls:manage.title') }
}

export default async function ManageCallsPage({ params, searchParams }: Props) {
  const { locale: asked, organisation: slug } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.manageCalls(locale, slug), { power: true })
  const organisation = await findDesk(user, slug)
  if (!organisation) notFound()
  const t = translator(locale)
  const { rows } = await listManagedCalls(user, organisation.id)
  const wanted = managedCallListSchema.parse(await searchParams)
  const found = filterManagedCalls(rows, { state: wanted.state, search: wanted.q })
  const crumbs = [
    { label: plainText(organisation.name, locale), href: paths.organisation(locale, slug) },
    { label: t('common:nav.calls') },
  ]
  const create = mayOrganise(user, organisation.id) && (
    <LinkButton icon="plus" href={paths.newCall(locale, slug)}>
      {t('calls:manage.create')}
    </LinkButton>
  )
  return (
    <>
      <DeskHead
        crumbs={{ label: t('common:nav.crumbs'), items: crumbs }}
        title={t('calls:manage.title')}
        actions={create}
      />
      <div className="wrap py-8">
        <CallList {...{ locale, organisation: slug, wanted, found, create }} isEmpty={rows.length === 0} />
      </div>
    </>
  )
}
