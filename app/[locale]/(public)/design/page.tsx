import type { Metadata } from 'next'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHead } from '@/components/ui/page'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { ButtonsSheet } from './buttons-sheet'
import { ColoursSheet } from './colours-sheet'
import { FieldsSheet } from './fields-sheet'
import { LinesSheet } from './lines-sheet'
import { ListsSheet } from './lists-sheet'
import { NoticesSheet } from './notices-sheet'
import { PeopleSheet } from './people-sheet'
import { SeatsSheet } from './seats-sheet'
import { StatesSheet } from './states-sheet'

export const metadata: Metadata = { title: 'Composants', robots: { index: false } }

type Props = { params: Promise<{ locale: string }> }

/** Every part in every state, for the people who build. A working document in the reference language. */
export default async function DesignPage({ params }: Props) {
  const locale = localeOr((await params).locale)
  const t = translator(locale)
  const crumbs = [{ label: t('common:site.name'), href: paths.home(locale) }, { label: 'Composants' }]
  return (
    <div className="wrap sheet" lang="fr">
      <PageHead
        before={<Breadcrumb label={t('common:nav.crumbs')} items={crumbs} />}
        title="Composants"
        lede="Chaque partie dans chacun de ses états. Les personnes sont inventées."
      />
      <ColoursSheet />
      <ButtonsSheet />
      <SeatsSheet />
      <StatesSheet />
      <NoticesSheet />
      <FieldsSheet />
      <PeopleSheet />
      <LinesSheet />
      <ListsSheet />
    </div>
  )
}
