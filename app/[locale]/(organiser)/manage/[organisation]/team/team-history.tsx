import { HistoryList } from '@/components/history/history-list'
import { Section } from '@/components/ui/page'
import type { User } from '@/lib/auth/actor'
import { listHistory } from '@/lib/history/queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { officeZone } from '@/lib/officials/mandate'

type Props = { locale: Locale; actor: User; organisationId: string }

export async function TeamHistory({ locale, actor, organisationId }: Props) {
  const entries = await listHistory(actor, { type: 'organisation', id: organisationId })
  if (!entries) return null
  return (
    <Section id="history" title={translator(locale)('common:history.title')}>
      <HistoryList entries={entries} locale={locale} zone={officeZone} />
    </Section>
  )
}
