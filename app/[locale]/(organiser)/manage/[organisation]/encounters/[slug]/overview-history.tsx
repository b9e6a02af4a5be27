import { HistoryList } from '@/components/history/history-list'
import { Section } from '@/components/ui/page'
import type { HistoryEntry } from '@/lib/history/entry'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = { entries: readonly HistoryEntry[]; locale: Locale; zone: string }

export function OverviewHistory({ entries, locale, zone }: Props) {
  return (
    <Section id="history" title={translator(locale)('common:history.title')}>
      <HistoryList entries={entries} locale={locale} zone={zone} />
    </Section>
  )
}
