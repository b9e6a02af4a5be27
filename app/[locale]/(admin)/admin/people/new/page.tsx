import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { isAdministrator } from '@/lib/officials/policy'
import { findBody } from '@/lib/organisations/bodies.queries'
import { newMandateQuerySchema } from '@/lib/organisations/schema'
import { paths } from '@/lib/platform/paths'
import { adminCrumbs } from '../../crumbs'
import { PersonForm } from './person-form'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('admin:newPerson.title') }
}

export default async function NewPersonPage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const { body, function: chosen } = newMandateQuerySchema.parse(await searchParams)
  const user = await requireUser(locale, paths.newMandate(locale), { power: true })
  if (!isAdministrator(user)) notFound()
  const t = translator(locale)
  const title = t('admin:newPerson.title')
  const people = { label: t('admin:people.title'), href: paths.adminPeople(locale) }
  return (
    <>
      <DeskHead crumbs={adminCrumbs(locale, title, [people])} title={title} />
      <div className="wrap section">
        <p className="prose">{t('admin:newPerson.lede')}</p>
        <PersonForm locale={locale} body={body ? await findBody(body) : null} chosen={chosen} />
      </div>
    </>
  )
}
