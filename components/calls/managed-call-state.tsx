import { Chip, type Tone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon-names'
import type { CallState } from '@/lib/calls/call'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

const looks: Record<CallState, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'draft', icon: 'pencil' },
  scheduled: { tone: 'quiet', icon: 'calendar-clock' },
  upcoming: { tone: 'quiet', icon: 'calendar-clock' },
  open: { tone: 'open', icon: 'circle-dot' },
  closed: { tone: 'wait', icon: 'lock' },
  reading: { tone: 'wait', icon: 'scan-search' },
  deliberation: { tone: 'wait', icon: 'scan-search' },
  decided: { tone: 'wait', icon: 'gavel' },
  awarded: { tone: 'ok', icon: 'award' },
  discontinued: { tone: 'danger', icon: 'octagon-x' },
}

/** Where a call stands, for its organisers: a closed one waits for them. */
export function ManagedCallState({ state, locale }: { state: CallState; locale: Locale }) {
  return <Chip {...looks[state]}>{translator(locale)(`calls:states.${state}`)}</Chip>
}
