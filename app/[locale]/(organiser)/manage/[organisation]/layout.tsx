import type { ReactNode } from 'react'
import { DeskFrame, PublicFrame } from '@/components/layout/frame'
import { NoWorkerBanner } from '@/components/layout/notice-bars'
import { currentActor } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { hasWorker } from '@/lib/jobs/queries'
import { findAccount } from '@/lib/officials/acting.queries'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ locale: string; organisation: string }>; children: ReactNode }

/** The frame of one organisation's desk; what may be seen is decided where it is read. */
export default async function OrganisationLayout({ params, children }: Props) {
  const { locale: asked, organisation } = await params
  const locale = localeOr(asked)
  const actor = await currentActor()
  const account = await findAccount(actor, locale)
  const isTheirs =
    actor.kind === 'user' && actor.memberships.some((membership) => membership.organisationSlug === organisation)
  if (!account || !isTheirs) return <PublicFrame locale={locale}>{children}</PublicFrame>
  const t = translator(locale)
  const nav = [
    { href: paths.manageEncounters(locale, organisation), label: t('common:nav.encounters') },
    { href: paths.manageCalls(locale, organisation), label: t('common:nav.calls') },
    { href: paths.team(locale, organisation), label: t('organisations:team.title') },
  ]
  const notice = (await hasWorker()) ? undefined : <NoWorkerBanner locale={locale} />
  return (
    <DeskFrame locale={locale} account={account} nav={nav} notice={notice}>
      {children}
    </DeskFrame>
  )
}
