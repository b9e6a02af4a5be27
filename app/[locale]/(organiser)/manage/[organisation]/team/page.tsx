import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { OrganisationForm } from '@/components/organisations/organisation-form'
import { TeamDone } from '@/components/organisations/team-done'
import { TeamPanel } from '@/components/organisations/team-panel'
import { Section } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { plainText } from '@/lib/i18n/content'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { mayEditTeam } from '@/lib/organisations/policy'
import { findDesk, findTeam } from '@/lib/organisations/queries'
import { teamPageSchema } from '@/lib/organisations/schema'
import { paths } from '@/lib/platform/paths'
import { TeamHistory } from './team-history'

type Props = {
  params: Promise<{ locale: string; organisation: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('organisations:team.title') }
}

export default async function TeamPage({ params, searchParams }: Props) {
  const { locale: asked, organisation: slug } = await params
  const locale = localeOr(asked)
  const page = paths.team(locale, slug)
  const user = await requireUser(locale, page, { power: true })
  const organisation = await findDesk(user, slug)
  const team = organisation && (await findTeam(user, organisation.id))
  if (!organisation || !team) notFound()
  const t = translator(locale)
  const mayEdit = mayEditTeam(user, organisation.id)
  const name = plainText(organisation.name, locale)
  const crumbs = [{ label: name, href: paths.organisation(locale, slug) }, { label: t('organisations:team.title') }]
  return (
    <>
      <DeskHead crumbs={{ label: t('common:nav.crumbs'), items: crumbs }} title={t('organisations:team.title')} />
      <div className="wrap section space-y-12">
        <TeamDone locale={locale} done={teamPageSchema.parse(await searchParams).done} />
        {!mayEdit && <p className="meta">{t('organisations:team.readOnly')}</p>}
        <TeamPanel
          locale={locale}
          organisationId={organisation.id}
          team={team}
          mayEdit={mayEdit}
          actor={user}
          returnTo={page}
        />
        {mayEdit && (
          <Section id="facts" title={t('organisations:facts.title')}>
            <OrganisationForm locale={locale} organisation={organisation} returnTo={page} />
          </Section>
        )}
        <TeamHistory locale={locale} actor={user} organisationId={organisation.id} />
      </div>
    </>
  )
}
