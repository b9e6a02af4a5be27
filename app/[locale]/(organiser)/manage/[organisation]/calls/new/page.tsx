import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { requireUser } from '@/lib/auth/current'
import { plainText } from '@/lib/i18n/content'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayOrganise } from '@/lib/organisations/policy'
import { findDesk } from '@/lib/organisations/queries'
import { paths } from '@/lib/platform/paths'
import { NewCallForm } from './new-call-form'

type Props = { params: Promise<{ locale: string; organisation: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('calls:manage.create') }
}

export default async function NewCallPage({ params }: Props) {
  const { locale: asked, organisation: slug } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.newCall(locale, slug), { power: true })
  const organisation = await findDesk(user, slug)
  if (!organisation || !mayOrganise(user, organisation.id)) notFound()
  const t = translator(locale)
  const crumbs = [
    { label: plainText(organisation.name, locale), href: paths.organisation(locale, slug) },
    { label: t('common:nav.calls'), href: paths.manageCalls(locale, slug) },
    { label: t('calls:manage.create') },
  ]
  return (
    <>
      <DeskHead crumbs={{ label: t('common:nav.crumbs'), items: crumbs }} title={t('calls:manage.create')} />
      <div className="wrap py-8">
        <NewCallForm locale={locale} organisation={{ id: organisation.id, slug }} />
      </div>
    </>
  )
}
