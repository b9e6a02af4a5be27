import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { personName } from '@/lib/officials/official-line'
import { findPerson } from '@/lib/officials/people.queries'
import { personPageSchema } from '@/lib/officials/schema'
import { paths } from '@/lib/platform/paths'
import { adminCrumbs } from '../../crumbs'
import { PersonDone } from './person-done'
import { PersonFacts } from './person-facts'
import { PersonMandates } from './person-mandates'

type Props = {
  params: Promise<{ locale: string; person: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('admin:person.title') }
}

export default async function PersonPage({ params, searchParams }: Props) {
  const { locale: asked, person: id } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.adminPerson(locale, id), { power: true })
  const person = await findPerson(user, id)
  if (!person) notFound()
  const t = translator(locale)
  const name = personName(person).trim() || t('admin:history.nameless')
  const people = { label: t('admin:people.title'), href: paths.adminPeople(locale) }
  return (
    <>
      <DeskHead crumbs={adminCrumbs(locale, name, [people])} title={name} />
      <div className="wrap section space-y-12">
        <PersonDone locale={locale} actor={user} person={person} query={personPageSchema.parse(await searchParams)} />
        <PersonMandates locale={locale} actor={user} person={person} />
        <hr className="border-rule" />
        <PersonFacts locale={locale} person={person} actor={user} />
      </div>
    </>
  )
}
