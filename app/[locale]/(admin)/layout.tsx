import type { ReactNode } from 'react'
import { DeskFrame, PublicFrame } from '@/components/layout/frame'
import { NoWorkerBanner } from '@/components/layout/notice-bars'
import { currentActor } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { hasWorker } from '@/lib/jobs/queries'
import { findAccount } from '@/lib/officials/acting.queries'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

/** The frame only; what may be seen is decided where it is read. */
export default async function AdminLayout({ params, children }: Props) {
  const locale = localeOr((await params).locale)
  const actor = await currentActor()
  const account = await findAccount(actor, locale)
  if (!account || actor.kind !== 'user' || !actor.isAdministrator) {
    return <PublicFrame locale={locale}>{children}</PublicFrame>
  }
  const t = translator(locale)
  const nav = [
    { href: paths.adminPeople(locale), label: t('admin:nav.people') },
    { href: paths.adminOrganisations(locale), label: t('admin:nav.organisations') },
    { href: paths.adminTerritories(locale), label: t('admin:nav.territories') },
    { href: paths.administrators(locale), label: t('admin:nav.administrators') },
    { href: paths.adminAudit(locale), label: t('admin:nav.audit') },
    { href: paths.adminCondition(locale), label: t('admin:nav.condition') },
  ]
  const notice = (await hasWorker()) ? undefined : <NoWorkerBanner locale={locale} />
  return (
    <DeskFrame locale={locale} account={account} nav={nav} notice={notice}>
      {children}
    </DeskFrame>
  )
}
