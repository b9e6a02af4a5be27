import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { requireUser } from '@/lib/auth/current'
import { listAudit } from '@/lib/history/audit.queries'
import { auditFilterSchema } from '@/lib/history/schema'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { adminCrumbs } from '../crumbs'
import { AuditFilters } from './audit-filters'
import { AuditPaging } from './audit-paging'
import { AuditTable } from './audit-table'
import { ChainCheck } from './chain-check'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('admin:nav.audit') }
}

export default async function AuditPage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const filter = auditFilterSchema.parse(await searchParams)
  const user = await requireUser(locale, paths.adminAudit(locale), { power: true })
  const audit = await listAudit(user, filter)
  if (!audit) notFound()
  const t = translator(locale)
  const title = t('admin:nav.audit')
  return (
    <>
      <DeskHead crumbs={adminCrumbs(locale, title)} title={title} />
      <div className="wrap section stack">
        <ChainCheck locale={locale} actor={user} isAsked={filter.check} />
        <AuditFilters locale={locale} filter={filter} />
        <AuditTable locale={locale} entries={audit.entries} filter={filter} />
        <AuditPaging locale={locale} filter={filter} older={audit.older} />
      </div>
    </>
  )
}
