import { ContentWords } from '@/components/layout/content'
import { Pair } from '@/components/ui/union'
import { type Nameable, pairOf } from '@/lib/encounters/pair'
import type { Locale } from '@/lib/i18n/locales'

export { encounterName, pairOf } from '@/lib/encounters/pair'

/** People come for people: "Halluin – Menen" where two sides meet, else the title. */
export function EncounterName({ encounter, locale }: { encounter: Nameable; locale: Locale }) {
  const pair = pairOf(encounter)
  return pair ? <Pair names={pair} /> : <ContentWords content={encounter.title} locale={locale} />
}
