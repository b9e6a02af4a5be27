import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageName } from '@/components/encounters/encounter-sentence'
import { EncounterView } from '@/components/encounters/encounter-view'
import { Preview } from '@/components/layout/preview'
import { requireUser } from '@/lib/auth/current'
import { findPreviewedEncounter } from '@/lib/encounters/public-page.queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ locale: string; organisation: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('encounters:manage.preview') }
}

export default async function PreviewEncounterPage({ params }: Props) {
  const { locale: asked, organisation, slug } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.previewEncounter(locale, organisation, slug), { power: true })
  const encounter = await findPreviewedEncounter(user, organisation, slug)
  if (!encounter) notFound()
  const t = translator(locale)
  const back = { href: paths.manageEncounter(locale, organisation, slug), label: t('encounters:manage.backToDesk') }
  return (
    <Preview title={t('encounters:manage.preview')} body={t('encounters:manage.previewBody')} back={back}>
      <EncounterView encounter={encounter} name={pageName(encounter, locale)} locale={locale} now={new Date()} />
    </Preview>
  )
}
