import { Chip, type Tone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon-names'
import type { EncounterState } from '@/lib/encounters/encounter'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

const looks: Record<EncounterState, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'draft', icon: 'pencil' },
  upcoming: { tone: 'ok', icon: 'radio' },
  running: { tone: 'ok', icon: 'play' },
  past: { tone: 'quiet', icon: 'check-check' },
  cancelled: { tone: 'danger', icon: 'octagon-x' },
}

/** Where an encounter stands, for its organisers. */
export function ManagedState({ state, locale }: { state: EncounterState; locale: Locale }) {
  const words = state === 'upcoming' ? 'published' : state
  return <Chip {...looks[state]}>{translator(locale)(`encounters:states.${words}`)}</Chip>
}

/** A side has nobody in office as its co-host. */
export function HostMissing({ locale }: { locale: Locale }) {
  return (
    <Chip tone="wait" icon="user-round-x">
      {translator(locale)('encounters:states.hostMissing')}
    </Chip>
  )
}
