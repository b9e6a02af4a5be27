import { dateLines } from '@/lib/i18n/date-lines'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'

type Window = { id: string; startsOn: Date; endsOn: Date }

/** Periods in which a laureate hosts. */
export function CallWindows({ windows, locale }: { windows: readonly Window[]; locale: Locale }) {
  return (
    <ul className="windows plain">
      {windows.map((window) => (
        <li key={window.id}>
          <b>{windowWords(window, locale)}</b>
        </li>
      ))}
    </ul>
  )
}

/** "mai – juin 2027" for whole months, else both days. */
function windowWords({ startsOn, endsOn }: Omit<Window, 'id'>, locale: Locale): string {
  const [start, end] = [startsOn, endsOn].map((day) => dateLines(day, { locale, zone: 'UTC' }))
  const isOneYear = start?.year === end?.year
  if (!start || !end || !areWholeMonths(startsOn, endsOn)) {
    return `${formatDay(startsOn, locale, { weekday: false, year: !isOneYear })} – ${formatDay(endsOn, locale)}`
  }
  if (!isOneYear) return `${start.month} ${start.year} – ${end.month} ${end.year}`
  return start.month === end.month ? `${end.month} ${end.year}` : `${start.month} – ${end.month} ${end.year}`
}

/** Days are stored without an hour, as UTC midnights. */
function areWholeMonths(startsOn: Date, endsOn: Date): boolean {
  const dayAfter = new Date(endsOn)
  dayAfter.setUTCDate(dayAfter.getUTCDate() + 1)
  return startsOn.getUTCDate() === 1 && dayAfter.getUTCDate() === 1
}
