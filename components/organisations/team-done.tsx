import { Banner } from '@/components/ui/banner'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { TeamDoneCode } from '@/lib/organisations/schema'

/** What was just done with the team. */
export function TeamDone({ locale, done }: { locale: Locale; done: TeamDoneCode | undefined }) {
  if (!done) return null
  return <Banner tone="ok" title={translator(locale)(`organisations:done.${done}`)} live="status" />
}
