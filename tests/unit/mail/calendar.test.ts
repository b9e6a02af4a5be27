import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, calendarFile } from '@/lib/mail/calendar'
import { instantOf } from '@/lib/platform/zoned-time'

const entry: CalendarEntry = {
  uid: 'registration-1@vis-a-vis.example',
  sequence: 2,
  startsAt: new Date('2026-12-03T17:00:00Z'),
  endsAt: new Date('2026-12-03T20:00:00Z'),
  zone: 'Europe/Brussels',
  summary: 'Halluin – Menen',
  description: 'Référence : 7K2M-94TX',
  location: 'Salle du Manège, 12 rue de Lille, Halluin',
  updatedAt: new Date('2026-11-21T10:00:00Z'),
  organizer: { name: 'Agence', email: 'agence@vis-a-vis.example' },
  attendee: { name: 'Bart Verhelst', email: 'bart.verhelst@menen.example' },
}

/** The two readings of one file: start, end and sequence as each independent parser understands them. */
function readings(file: string) {
  const component = new ICAL.Component(ICAL.parse(file))
  const zones = component.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone))
  for (const zone of zones) ICAL.TimezoneService.register(zone)
  const event = new ICAL.Event(component.getFirstSubcomponent('vevent') ?? undefined)
  const other = Object.values(nodeIcal.sync.parseICS(file)).find((item): item is VEvent => item?.type === 'VEVENT')
  return {
    zones: zones.map((zone) => zone.tzid),
    starts: [event.startDate.toJSDate().toISOString(), other?.start.toISOString()],
    ends: [event.endDate.toJSDate().toISOString(), other?.end?.toISOString()],
    summaries: [event.summary, String(other?.summary)],
    sequence: event.sequence,
    method: component.getFirstPropertyValue('method'),
    status: event.component.getFirstPropertyValue('status'),
  }
}

describe('a calendar file', () => {
  it.each([
    ['Europe/Brussels', '2026-12-03', '18:00'],
    ['Europe/Paris', '2027-03-28', '09:00'],
    ['Europe/Brussels', '2027-07-01', '12:30'],
    ['Africa/Casablanca', '2026-12-03', '18:00'],
    ['Africa/Tunis', '2027-08-03', '18:00'],
  ])('says %s %s %s to the minute, to two parsers', (zone, date, time) => {
    const start = instantOf({ zone, date, time })
    if (!('at' in start)) throw new Error('not a moment')
    const endsAt = new Date(start.at.getTime() + 3 * 3_600_000)
    const file = calendarFile([{ ...entry, zone, startsAt: start.at, endsAt }], { method: 'REQUEST' })
    const read = readings(file)
    expect(read.starts).toEqual([start.at.toISOString(), start.at.toISOString()])
    expect(read.ends).toEqual([endsAt.toISOString(), endsAt.toISOString()])
    expect(read.zones).toEqual([zone])
    expect(file).toContain(`DTSTART;TZID=${zone}:${date.replaceAll('-', '')}T${time.replace(':', '')}00`)
    expect(file).toContain('DTSTAMP:20261121T100000Z')
  })

  it('takes the entry away when cancelled, with the same UID and a higher SEQUENCE', () => {
    const read = readings(calendarFile([{ ...entry, sequence: 3 }], { method: 'CANCEL' }))
    expect([read.method, read.status, read.sequence]).toEqual(['CANCEL', 'CANCELLED', 3])
  })

  it('names whom it is for in a letter, and nobody where it is published (RFC 5546, 3.2.1)', () => {
    expect(calendarFile([entry], { method: 'REQUEST' })).toContain('\r\nATTENDEE')
    expect(calendarFile([entry], { method: 'CANCEL' })).toContain('\r\nATTENDEE')
    expect(calendarFile([entry], { method: 'PUBLISH' })).not.toContain('ATTENDEE')
  })

  it('keeps lines short, ends them with CRLF, and lets nothing typed become a property', () => {
    const summary = `Réunion; "a", b\\c\r\nBEGIN:VALARM\r\n${'é'.repeat(200)}`
    const file = calendarFile([{ ...entry, summary, location: 'x\nATTENDEE:mailto:evil@evil.example' }], {
      method: 'REQUEST',
    })
    expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(file).not.toMatch(/^BEGIN:VALARM/m)
    expect(file).not.toMatch(/^ATTENDEE:mailto:evil/m)
    expect(readings(file).summaries[0]).toContain('BEGIN:VALARM')
  })
})
