import { Timeline } from '@/components/ui/timeline'
import { type HistoryEntry, historyLabel } from '@/lib/history/entry'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { historyAuthor, historyMoment } from './history-words'

type HistoryListProps = { entries: readonly HistoryEntry[]; locale: Locale; zone: string }

/** Who did what, when, for whom, in words; newest first. */
export function HistoryList({ entries, locale, zone }: HistoryListProps) {
  const t = translator(locale)
  if (entries.length === 0) return <p className="meta">{t('common:history.empty')}</p>
  const items = entries.map((entry) => ({
    id: entry.id,
    when: historyMoment(entry.at, { locale, zone }),
    iso: entry.at.toISOString(),
    title: historyLabel(entry.action, locale),
    body: <p className="meta">{historyAuthor(entry, locale)}</p>,
  }))
  return <Timeline label={t('common:history.title')} items={items} />
}
