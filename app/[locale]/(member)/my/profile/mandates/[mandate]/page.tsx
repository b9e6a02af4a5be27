import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HistoryList } from '@/components/history/history-list'
import { periodInWords } from '@/components/officials/period'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHead, Panel, Reading } from '@/components/ui/page'
import { requireUser } from '@/lib/auth/current'
import { listHistory } from '@/lib/history/queries'
import { localeOr } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeZone } from '@/lib/officials/mandate'
import { officeTitle } from '@/lib/officials/official-line'
import { findOwnMandate } from '@/lib/officials/own-mandates.queries'
import { paths } from '@/lib/platform/paths'
import { EndForm } from './end-form'

type Props = { params: Promise<{ locale: string; mandate: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOr((await params).locale))('officials:ownMandate.title') }
}

export default async function OwnMandatePage({ params }: Props) {
  const { locale: asked, mandate: id } = await params
  const locale = localeOr(asked)
  const user = await requireUser(locale, paths.ownMandate(locale, id))
  const mandate = await findOwnMandate(user, id)
  if (!mandate) notFound()
  const history = await listHistory(user, { type: 'mandate', id })
  const t = translator(locale)
  return (
    <div className="wrap pb-16">
      <PageHead
        before={
          <Breadcrumb
            label={t('common:nav.crumbs')}
            items={[
              { label: t('auth:profile.title'), href: paths.profile(locale) },
              { label: t('officials:ownMandate.title') },
            ]}
          />
        }
        title={<Sentence>{officeTitle(mandate, mandate.person.titleForm, locale)}</Sentence>}
        lede={<Sentence>{periodInWords(mandate, locale)}</Sentence>}
      />
      <Reading
        aside={
          <Panel title={t('common:history.title')}>
            <HistoryList entries={history ?? []} locale={locale} zone={officeZone} />
          </Panel>
        }
        asideLabel={t('common:history.title')}
      >
        <EndForm locale={locale} mandate={mandate} />
      </Reading>
    </div>
  )
}

/** Words that stand within a sentence elsewhere, alone on their line. */
function Sentence({ children }: { children: string }) {
  return <span className="inline-block first-letter:uppercase">{children}</span>
}
