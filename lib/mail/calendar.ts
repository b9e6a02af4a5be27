import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'

/** One entry of a calendar. Moments are instants; `zone` is the one the organiser wrote them in. */
export type CalendarEntry = {
  /** Stable for the thing's whole life: an update with the same UID and a higher SEQUENCE replaces the entry. */
  uid: string
  sequence: number
  startsAt: Date
  endsAt: Date
  zone: string
  summary: string
  description?: string
  location?: string
  url?: string
  isCancelled?: boolean
  updatedAt: Date
  organizer?: { name: string; email: string }
  attendee?: { name: string; email: string }
  /** Minutes before the start for a reminder. */
  alarmMinutes?: number
}

/** REQUEST puts or updates one person's entry, CANCEL takes it away, PUBLISH is for a public feed (RFC 5546). */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

/** An iCalendar file (RFC 5545) with VTIMEZONE for each zone, CRLF and folded lines. */
export function calendarFile(entries: CalendarEntry[], about: { method: CalendarMethod; name?: string }): string {
  const calendar = ical({
    prodId: { company: 'Vis-a-vis', product: 'Vis-a-vis', language: 'EN' },
    method: ICalCalendarMethod[about.method],
    // No calendar-wide zone: ical-generator would write DTSTAMP in it, and DTSTAMP has to be UTC.
    timezone: { name: null, generator: zoneBlock },
    ...(about.name ? { name: about.name } : {}),
  })
  for (const entry of entries) addEntry(calendar, entry, about.method)
  return calendar.toString()
}

function addEntry(calendar: ReturnType<typeof ical>, entry: CalendarEntry, method: CalendarMethod): void {
  const cancelled = entry.isCancelled === true || method === 'CANCEL'
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    // A plain Date with a zone is written an hour off; a zoned value is written as it was typed.
    start: zoned(entry.startsAt, entry.zone),
    end: zoned(entry.endsAt, entry.zone),
    timezone: entry.zone,
    stamp: entry.updatedAt,
    lastModified: entry.updatedAt,
    summary: entry.summary,
    description: entry.description ?? null,
    location: entry.location ? { title: entry.location } : null,
    url: entry.url ?? null,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: entry.organizer ?? null,
  })
  // What is published is nobody's in particular: RFC 5546, 3.2.1.
  if (entry.attendee && method !== 'PUBLISH') event.createAttendee({ ...entry.attendee, rsvp: false })
  if (entry.alarmMinutes && !cancelled) event.createAlarm({ trigger: entry.alarmMinutes * 60 })
}

function zoned(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
}

function zoneBlock(zone: string): string | null {
  const block = tzlib_get_ical_block(zone)
  return (Array.isArray(block) ? block[0] : block) ?? null
}
