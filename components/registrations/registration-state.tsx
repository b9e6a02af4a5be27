import { Chip, type Tone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon-names'
import { formatOrdinal } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { PlaceInLine } from '@/lib/registrations/places.queries'
import type { RegistrationStatus } from '@/lib/registrations/registration'

const looks: Record<RegistrationStatus, { tone: Tone; icon: IconName }> = {
  pending: { tone: 'open', icon: 'user-round-search' },
  waitlisted: { tone: 'wait', icon: 'hourglass' },
  offered: { tone: 'wait', icon: 'timer' },
  confirmed: { tone: 'ok', icon: 'circle-check' },
  cancelled: { tone: 'quiet', icon: 'circle-x' },
  declined: { tone: 'danger', icon: 'circle-minus' },
}

type Props = { status: RegistrationStatus; inLine?: PlaceInLine | null; isSubstitute?: boolean; locale: Locale }

/** The state in one word, with the place of who waits. */
export function RegistrationState({ status, inLine, isSubstitute = false, locale }: Props) {
  const t = translator(locale)
  if (status === 'confirmed' && isSubstitute) {
    return (
      <Chip tone="ok" icon="repeat-2">
        {t('registrations:state.substitute')}
      </Chip>
    )
  }
  return (
    <span data-status={status}>
      <Chip {...looks[status]}>
        {status === 'waitlisted' && inLine
          ? t('registrations:state.waitlistedAt', { place: formatOrdinal(inLine.place, locale) })
          : t(`registrations:state.${status}`)}
      </Chip>
    </span>
  )
}
