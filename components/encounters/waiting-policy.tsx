import { Emphasis } from '@/components/ui/emphasis'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import { textFor } from '@/lib/i18n/content'
import { formatMoment, formatOrdinal } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

type Props = { encounter: EncounterPage; locale: Locale }

/** What happens to whoever finds no seat, before they ask for one. */
export function WaitingPolicy({ encounter, locale }: Props) {
  const t = translator(locale)
  const { waitingPolicy, offerHours, substitutionAllowed, requiresApproval, seats } = encounter
  const full = seats.filter((row) => row.free === 0)
  const sentences = [
    ...full.map((row) => placeWords(row, encounter, locale)),
    t(`encounters:public.seats.${waitingPolicy}`, { count: offerHours }),
    hasParity(seats) && t('encounters:public.seats.parity'),
    releaseWords(encounter, locale),
    requiresApproval && t('encounters:public.seats.approval'),
    !substitutionAllowed && t('encounters:public.seats.noSubstitute'),
  ]
  return sentences
    .filter((words) => typeof words === 'string')
    .map((words) => (
      <p key={words} className="meta">
        <Emphasis>{words}</Emphasis>
      </p>
    ))
}

function placeWords(row: EncounterPage['seats'][number], { sides }: EncounterPage, locale: Locale): string {
  const t = translator(locale)
  const place = formatOrdinal(row.waiting + 1, locale)
  const side = sides.find((one) => one.id === row.sideId)
  return side
    ? t('encounters:public.seats.placeSide', { side: textFor(side.name, locale).text, place })
    : t('encounters:public.seats.placeAll', { place })
}

function hasParity(seats: EncounterPage['seats']): boolean {
  const bySide = seats.filter((row) => row.sideId !== null)
  return bySide.length > 1 && new Set(bySide.map((row) => row.seats)).size === 1
}

function releaseWords({ seatsReleaseAt, zone, sides, seats }: EncounterPage, locale: Locale): string | null {
  if (!seatsReleaseAt || sides.length < 2) return null
  const moment = formatMoment(seatsReleaseAt, { locale, zone })
  const isOver = seats.every((row) => row.sideId === null)
  return translator(locale)(isOver ? 'encounters:public.seats.released' : 'encounters:public.seats.release', { moment })
}
