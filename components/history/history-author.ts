import type { HistoryEntry } from '@/lib/history/entry'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'

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
