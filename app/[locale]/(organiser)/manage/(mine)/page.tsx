import type { Metadata } from 'next'
import { Banner } from '@/components/ui/banner'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { listMyOrganisations } from '@/lib/organisations/queries'
import { teamPageSchema } from '@/lib/organisations/schema'
import { paths } from '@/lib/platform/paths'
import { OrganisationRow } from './organisation-row'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('organisations:mine.title') }
}

export default async function MyOrganisationsPage({ params, searchParams }: Props) {
  const locale = localeOr((await params).locale)
  const user = await requireUser(locale, paths.manage(locale), { power: true })
  const organisations = await listMyOrganisations(user)
  const { done } = teamPageSchema.parse(await searchParams)
  const t = translator(locale)
  return (
    <div className="wrap">
      <PageHead
        title={t('organisations:mine.title')}
        lede={organisations.length > 0 ? t('organisations:mine.lede') : undefined}
      >
        {done === 'removed' && <Banner tone="ok" title={t('organisations:done.left')} live="status" />}
      </PageHead>
      {organisations.length === 0 ? (
        <Empty title={t('organisations:mine.none')}>{t('organisations:mine.noneWhy')}</Empty>
      ) : (
        <ul className="plain stack">
          {organisations.map((organisation) => (
            <OrganisationRow key={organisation.id} locale={locale} organisation={organisation} />
          ))}
        </ul>
      )}
    </div>
  )
}
