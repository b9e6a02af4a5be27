import { Temporal } from 'temporal-polyfill'

/** Zones an organiser may choose; the list is data, countries are open-ended. */
export const zones = [
  'Europe/Brussels',
  'Europe/Paris',
  'Europe/Luxembourg',
  'Europe/Berlin',
  'Europe/Amsterdam',
  'Europe/Zurich',
  'Europe/Rome',
  'Europe/Madrid',
  'Europe/London',
  'Africa/Casablanca',
  'Africa/Tunis',
] as const

/** What somebody typed: a date and a time on the wall of `zone`; `fold` chooses when the hour happens twice. */
export type WallTime = { date: string; time: string; zone: string; fold?: 'earlier' | 'later' }

export type WallTimeProblem = 'invalidDate' | 'missingHour' | 'repeatedHour'

/**
 * The instant of a wall time. The hour that the clock skips does not exist; the hour it repeats is two instants,
 * and the writer says which. Nothing is guessed.
 */
export function instantOf(wall: WallTime): { at: Date } | { problem: WallTimeProblem } {
  const plain = plainOf(wall)
  if (!plain) return { problem: 'invalidDate' }
  const earlier = plain.toZonedDateTime(wall.zone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(wall.zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { at: new Date(earlier.epochMilliseconds) }
  if (!earlier.toPlainDateTime().equals(plain)) return { problem: 'missingHour' }
  if (!wall.fold) return { problem: 'repeatedHour' }
  return { at: new Date((wall.fold === 'earlier' ? earlier : later).epochMilliseconds) }
}

function plainOf({ date, time }: WallTime): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toPlainDateTime(
      Temporal.PlainTime.from(time, { overflow: 'reject' }),
    )
  } catch {
    // Temporal throws a RangeError for what is no date or time.
    return null
  }
}

/** The wall time of an instant, as form fields show it. */
export function wallTimeOf(at: Date, zone: string): { date: string; time: string } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  return { date: zoned.toPlainDate().toString(), time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** The calendar day of an instant in a zone, `2026-12-03`. */
export function dayOf(at: Date, zone: string): string {
  return wallTimeOf(at, zone).date
}

/** `2026-12-03T18:00:00+01:00`: the instant as the clock on the wall of `zone` shows it. */
export function isoWithOffset(at: Date, zone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
