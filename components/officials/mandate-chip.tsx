import { Chip } from '@/components/ui/chip'
import type { MandateState as Look } from '@/components/ui/person'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { MandateState } from '@/lib/officials/mandate'

const looks = {
  verified: { badge: 'verified', tone: 'ok', icon: 'shield-check' },
  declared: { badge: 'doubt', tone: 'wait', icon: 'shield-question-mark' },
  toReconfirm: { badge: 'doubt', tone: 'wait', icon: 'shield-question-mark' },
  toCome: { badge: 'doubt', tone: 'quiet', icon: 'clock' },
  ended: { badge: 'ended', tone: 'quiet', icon: 'shield-off' },
} as const

/** Whether a mandate is proved and in force, as icon and word. */
export function MandateChip({ state, locale }: { state: MandateState; locale: Locale }) {
  const { tone, icon } = looks[state]
  return (
    <Chip tone={tone} icon={icon}>
      {translator(locale)(`officials:state.${state}`)}
    </Chip>
  )
}

/** The same for a row of a person. */
export function mandateBadge(state: MandateState, locale: Locale): { state: Look; text: string } {
  return { state: looks[state].badge, text: translator(locale)(`officials:state.${state}`) }
}
