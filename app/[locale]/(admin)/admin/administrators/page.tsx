import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskHead } from '@/components/layout/desk-head'
import { Banner } from '@/components/ui/banner'
import { Section } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { listAdministrators } from '@/lib/organisations/queries'
import { administratorsPageSchema } from '@/lib/organisations/schema'
import { paths } from '@/lib/platform/paths'
import { adminCrumbs } from '../crumbs'
import { AdministratorForm } from './administrator-form'
import { AdministratorsTable } from './administrators-table'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('admin:nav.administrators') }
}

export default async function AdministratorsPage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.administrators(locale), { power: true })
  const administrators = await listAdministrators(user)
  if (!administrators) notFound()
  const t = translator(locale)
  const title = t('admin:nav.administrators')
  const { done } = administratorsPageSchema.parse(await searchParams)
  return (
    <>
      <DeskHead crumbs={adminCrumbs(locale, title)} title={title} />
      <div className="wrap section space-y-12">
        {done && <Banner tone="ok" title={t(`admin:administrators.done.${done}`)} live="status" />}
        <AdministratorsTable locale={locale} administrators={administrators} />
        <hr className="border-rule" />
        <Section id="name" title={t('admin:administrators.name')}>
          <AdministratorForm locale={locale} />
        </Section>
      </div>
    </>
  )
}
