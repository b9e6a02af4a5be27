import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import { findPerson } from '@/lib/officials/people.queries'
import { isAdministrator } from '@/lib/officials/policy'
import { findBody } from '@/lib/organisations/bodies.queries'
import { newMandateQuerySchema } from '@/lib/organisations/schema'
import { paths } from '@/lib/platform/paths'
import { adminCrumbs } from '../../crumbs'
import { MandateForm } from './mandate-form'
import { PersonForm } from './person-form'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('admin:newPerson.title') }
}

/** A mandate, for somebody new or for `?person=`. */
export default async function NewMandatePage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const asked = newMandateQuerySchema.parse(await searchParams)
  const user = await requireUser(locale, paths.newMandate(locale), { power: true })
  const person = asked.person ? await findPerson(user, asked.person) : null
  if (!isAdministrator(user) || (asked.person && !person)) notFound()
  const t = translator(locale)
  const title = person ? t('admin:person.addMandate') : t('admin:newPerson.title')
  const people = { label: t('admin:people.title'), href: paths.adminPeople(locale) }
  const between = person
    ? [people, { label: personName(person), href: paths.adminPerson(locale, person.id) }]
    : [people]
  return (
    <>
      <DeskHead crumbs={adminCrumbs(locale, title, between)} title={title} />
      <div className="wrap section stack">
        <p className="prose">{person ? personName(person) : t('admin:newPerson.lede')}</p>
        {person ? (
          <MandateForm locale={locale} personId={person.id} />
        ) : (
          <PersonForm locale={locale} body={asked.body ? await findBody(asked.body) : null} chosen={asked.function} />
        )}
      </div>
    </>
  )
}
