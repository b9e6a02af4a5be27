import ICAL from 'ical.js'
import ical from 'node-ical'

export type Entry = {
  method: string | null
  uid: string
  sequence: number
  status: string | null
  startsAt: Date
  endsAt: Date
  summary: string
}

/** What one parser reads: zones from the file itself. */
export function readByIcalJs(text: string): Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const method = calendar.getFirstPropertyValue('method')
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const status = component.getFirstPropertyValue('status')
    return {
      method: method === null ? null : String(method),
      uid: event.uid,
      sequence: event.sequence,
      status: status === null ? null : String(status),
      startsAt: event.startDate.toJSDate(),
      endsAt: event.endDate.toJSDate(),
      summary: event.summary,
    }
  })
}

/** What another parser reads: zones by their names. */
export function readByNodeIcal(text: string): Entry[] {
  const events = Object.values(ical.sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []))
  return events.map((event) => ({
    method: event.method ?? null,
    uid: event.uid,
    sequence: Number(event.sequence ?? 0),
    status: event.status ?? null,
    startsAt: new Date(event.start.getTime()),
    endsAt: new Date((event.end ?? event.start).getTime()),
    summary: typeof event.summary === 'string' ? event.summary : event.summary.val,
  }))
}
