import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { findCondition } from '@/lib/jobs/condition.queries'
import { paths } from '@/lib/platform/paths'
import { adminCrumbs } from '../crumbs'
import { ConditionFacts } from './condition-facts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('admin:condition.title') }
}

export default async function ConditionPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.adminCondition(locale), { power: true })
  const condition = await findCondition(user)
  if (!condition) notFound()
  const title = translator(locale)('admin:condition.title')
  return (
    <>
      <DeskHead crumbs={adminCrumbs(locale, title)} title={title} />
      <div className="wrap section stack">
        <ConditionFacts locale={locale} condition={condition} />
      </div>
    </>
  )
}
