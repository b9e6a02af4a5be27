import { Chip, type Tone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon-names'
import { type EncounterTimes, encounterStatusAt, registrationStateAt } from '@/lib/encounters/encounter'
import { hasFreeSeat, type SeatRow } from '@/lib/encounters/seat'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'

type Shown = EncounterTimes & { zone: string; seats: readonly SeatRow[] }

type Look = { tone: Tone; icon: IconName; words: string }

/** Whether one can still come: one chip that says what matters now. */
export function EncounterState({ encounter, locale, now }: { encounter: Shown; locale: Locale; now: Date }) {
  const { tone, icon, words } = lookOf(encounter, locale, now)
  return (
    <Chip tone={tone} icon={icon}>
      {words}
    </Chip>
  )
}

function lookOf(encounter: Shown, locale: Locale, now: Date): Look {
  const t = translator(locale)
  switch (encounterStatusAt(encounter, now)) {
    case 'cancelled':
      return { tone: 'danger', icon: 'octagon-x', words: t('encounters:public.chip.cancelled') }
    case 'past':
      return { tone: 'quiet', icon: 'check-check', words: t('encounters:public.chip.past') }
    case 'running':
      return { tone: 'ok', icon: 'play', words: t('encounters:public.chip.running') }
    default:
      return registrationLook(encounter, { locale, now, t })
  }
}

function registrationLook(encounter: Shown, { locale, now, t }: { locale: Locale; now: Date; t: Translate }): Look {
  const state = registrationStateAt(encounter, now)
  if (state === 'closed') return { tone: 'quiet', icon: 'lock', words: t('encounters:public.chip.closed') }
  if (state === 'notYet') {
    const about = { locale, zone: encounter.zone }
    const date = formatDate(encounter.registrationOpensAt, about, { weekday: false, year: false })
    return { tone: 'quiet', icon: 'calendar-clock', words: t('encounters:public.chip.notYet', { date }) }
  }
  if (!hasFreeSeat(encounter.seats)) return { tone: 'wait', icon: 'hourglass', words: t('encounters:public.chip.full') }
  return {
    tone: 'open',
    icon: 'ticket',
    words: t('encounters:public.chip.free', { count: freeSeats(encounter.seats) }),
  }
}

/** Free of the total where the total is shown, else of the sides together. */
function freeSeats(rows: readonly SeatRow[]): number {
  const total = rows.find((row) => row.sideId === null)
  return total ? total.free : rows.reduce((sum, row) => sum + row.free, 0)
}
