import { Emphasis } from '@/components/ui/emphasis'
import { SeatMeter, type SeatPool } from '@/components/ui/seats'
import type { Side } from '@/components/ui/side'
import type { SeatRow } from '@/lib/encounters/seat'
import { type Content, textFor } from '@/lib/i18n/content'
import type { Locale } from '@/lib/i18n/locales'
import { type Translate, translator } from '@/lib/i18n/translate'

type NamedSide = { id: string; name: Content; drawing: Side }

type Props = { rows: readonly SeatRow[]; sides: readonly NamedSide[]; locale: Locale }

/** Seats by side, or all together, in words with the drawing beside them. */
export function SeatRows({ rows, sides, locale }: Props) {
  const t = translator(locale)
  const isAnyHeld = rows.some((row) => row.held > 0)
  const legend = {
    taken: t('encounters:public.seats.taken'),
    free: t('encounters:public.seats.freeKey'),
    ...(isAnyHeld && { held: t('encounters:public.seats.heldKey') }),
  }
  return <SeatMeter pools={rows.map((row) => poolOf(row, sides, { t, locale }))} legend={legend} />
}

function poolOf(row: SeatRow, sides: readonly NamedSide[], { t, locale }: { t: Translate; locale: Locale }): SeatPool {
  const side = sides.find((one) => one.id === row.sideId)
  return {
    id: row.sideId ?? 'all',
    ...(side && { side: side.drawing }),
    label: side ? textFor(side.name, locale).text : t('encounters:public.seats.all'),
    text: <Emphasis>{seatWords(row, t)}</Emphasis>,
    capacity: Math.max(row.seats, row.taken),
    taken: row.taken - row.held,
    held: row.held,
  }
}

/** "4 libres sur 20, 2 proposées", "complet, 6 en attente". */
function seatWords(row: SeatRow, t: Translate): string {
  const pieces = [
    row.free > 0
      ? t('encounters:public.seats.free', { count: row.free, seats: row.seats })
      : t('encounters:public.seats.full'),
    row.held > 0 && t('encounters:public.seats.held', { count: row.held }),
    row.waiting > 0 && t('encounters:public.seats.waiting', { count: row.waiting }),
  ]
  return pieces.filter(Boolean).join(', ')
}
