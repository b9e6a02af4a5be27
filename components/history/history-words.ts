import type { HistoryEntry } from '@/lib/history/entry'
import { formatDate, formatTimeShort, type Zoned } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'

/** "22 nov. 2026, 14:05": histories are long, and older than a year. */
export function historyMoment(at: Date, zoned: Zoned): string {
  return `${formatDate(at, zoned, { weekday: false, month: 'short' })}, ${formatTimeShort(at, zoned)}`
}

/** "par Els Maertens, pour Bart Verhelst". */
export function historyAuthor(entry: HistoryEntry, locale: Locale): string {
  const t = translator(locale)
  const name = authorName(entry, t)
  if (!entry.onBehalfOf) return t('admin:history.by', { name })
  return t('admin:history.byFor', { name, other: entry.onBehalfOf.name || t('admin:history.nameless') })
}

function authorName({ actor, actorKind }: HistoryEntry, t: Translate): string {
  if (actorKind === 'system') return t('admin:history.system')
  if (!actor) return t('admin:history.visitor')
  const name = actor.name || t('admin:history.nameless')
  return actorKind === 'link' ? t('admin:history.link', { name }) : name
}
