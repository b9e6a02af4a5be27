import { Banner } from '@/components/ui/banner'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

const told = ['created', 'published', 'cancelled', 'archived'] as const

/** What the last form did. */
export function EncounterDone({ done, locale }: { done: unknown; locale: Locale }) {
  if (typeof done !== 'string') return null
  const t = translator(locale)
  const code = told.find((one) => one === done) ?? 'saved'
  return <Banner tone="ok" title={t(`encounters:done.${code}`)} live="status" />
}
