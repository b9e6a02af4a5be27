import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HistoryList } from '@/components/history/history-list'
import { DeskHead } from '@/components/layout/desk-head'
import { OrganisationForm } from '@/components/organisations/organisation-form'
import { TeamDone } from '@/components/organisations/team-done'
import { TeamPanel } from '@/components/organisations/team-panel'
import { Section } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { listHistory } from '@/lib/history/queries'
import { plainText } from '@/lib/i18n/content'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeZone } from '@/lib/officials/mandate'
import { findOrganisation, findTeam } from '@/lib/organisations/queries'
import { teamPageSchema } from '@/lib/organisations/schema'
import { paths } from '@/lib/platform/paths'
import { adminCrumbs } from '../../crumbs'

type Props = {
  params: Promise<{ locale: string; organisation: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('admin:organisations.one') }
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const { locale: asked, organisation: slug } = await params
  const locale = localeOr(asked)
  const page = paths.adminOrganisation(locale, slug)
  const user = await requireUser(locale, page, { power: true })
  const organisation = await findOrganisation(user, slug)
  const team = organisation && (await findTeam(user, organisation.id))
  if (!organisation || !team) notFound()
  const t = translator(locale)
  const history = (await listHistory(user, { type: 'organisation', id: organisation.id })) ?? []
  const name = plainText(organisation.name, locale)
  const list = { label: t('admin:nav.organisations'), href: paths.adminOrganisations(locale) }
  return (
    <>
      <DeskHead crumbs={adminCrumbs(locale, name, [list])} title={name} />
      <div className="wrap section space-y-12">
        <TeamDone locale={locale} done={teamPageSchema.parse(await searchParams).done} />
        <TeamPanel locale={locale} organisationId={organisation.id} team={team} mayEdit returnTo={page} actor={user} />
        <hr className="border-rule" />
        <Section id="facts" title={t('organisations:facts.title')}>
          <OrganisationForm locale={locale} organisation={organisation} returnTo={page} />
        </Section>
        <hr className="border-rule" />
        <Section id="history" title={t('common:history.title')}>
          <HistoryList entries={history} locale={locale} zone={officeZone} />
        </Section>
      </div>
    </>
  )
}
