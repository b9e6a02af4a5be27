import { expect } from '@playwright/test'
import { Temporal } from 'temporal-polyfill'
import { type Entry, readByIcalJs, readByNodeIcal } from './e2e-calendar'
import { rows } from './e2e-database'
import { calendarOf, type Letter } from './e2e-mailbox'
import type { Plan } from './e2e-organiser'

// What the journey of registering plans, and how it reads what came of it.

const zone = 'Europe/Brussels'

type Status = { id: string; reference: string; status: string; familyName: string }

/** Three seats, two sides with two each, in forty days. */
export function planOf(locale: 'fr' | 'nl', organisation: string, tag: string, hosts: string[]): Plan {
  const today = Temporal.Now.plainDateISO(zone)
  return {
    ...{ locale, organisation, slug: `essai-${tag}`, title: `Essai ${tag}`, seats: 3 },
    day: today.add({ days: 40 }).toString(),
    firstDay: today.subtract({ days: 1 }).toString(),
    lastDay: today.add({ days: 38 }).toString(),
    sides: [
      { code: 'FR', name: 'Versant', territory: 'France', coHost: hosts[0] ?? '', seats: 2 },
      {
        code: 'VL',
        name: 'Kant',
        territory: locale === 'fr' ? 'occidentale' : 'West-Vlaanderen',
        coHost: hosts[1] ?? '',
        seats: 2,
      },
    ],
  }
}

/** The registrations of an encounter, in the order of requests. */
export function statuses(slug: string): Promise<Status[]> {
  return rows<Status>(
    `SELECT r."id", r."reference", r."status"::text, p."familyName" FROM "Registration" r JOIN "Person" p ON p."id" = r."personId"
     JOIN "Encounter" e ON e."id" = r."encounterId" WHERE e."slug" = $1 ORDER BY r."number"`,
    [slug],
  )
}

/** A letter with a calendar file of this method. */
export const has = (method: string) => (letter: Letter) =>
  letter.attachments.some(({ contentType }) => contentType.includes(`method=${method}`))

/** Both parsers read the same, and the instant is the wall time of the place. */
export function entryOf(letter: Letter, { day, title }: Plan): Entry {
  const { content } = calendarOf(letter)
  const [[first], [second]] = [readByIcalJs(content), readByNodeIcal(content)]
  if (!first || !second) throw new Error(`No entry in “${letter.subject}”`)
  const at = (time: string) =>
    new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds)
  for (const entry of [first, second]) {
    expect(entry.startsAt).toEqual(at('18:00'))
    expect(entry.endsAt).toEqual(at('21:00'))
    expect(entry.summary).toBe(title)
    expect(entry.uid).toBe(first.uid)
  }
  return first
}
