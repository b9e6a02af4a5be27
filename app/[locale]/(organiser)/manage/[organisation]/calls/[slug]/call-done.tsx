import { Banner } from '@/components/ui/banner'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

const told = [
  'created',
  'published',
  'scheduled',
  'unschedule',
  'closed',
  'discontinued',
  'awarded',
  'archived',
] as const

/** What the last form did. */
export function CallDone({ done, locale }: { done: unknown; locale: Locale }) {
  if (typeof done !== 'string') return null
  const t = translator(locale)
  const code = told.find((one) => one === done) ?? 'saved'
  return <Banner tone="ok" title={t(`calls:done.${code}`)} live="status" />
}
