import ICAL from 'ical.js'
import ical from 'node-ical'
import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/platform/db'
import { done } from '@/lib/platform/result'
import { changeDetails } from '@/lib/registrations/details.commands'
import { cancel, endAllWithin } from '@/lib/registrations/endings.commands'
import { forgetNeeds, remindRegistrants } from '@/lib/registrations/jobs'
import { queueChangeMails } from '@/lib/registrations/letters.commands'
import { acceptOffer } from '@/lib/registrations/offers.commands'
import { moveClock, resetClock } from '@/tests/support/clock'
import { expectInvariants } from '@/tests/support/invariants'
import { granted, tests } from '@/tests/support/people'
import { anOfficial, aScene, asks, nth, officials, oneByOne } from '@/tests/support/registrations'

async function lettersTo(toAddress: string) {
  const rows = await db.outboxMessage.findMany({ where: { toAddress }, orderBy: { createdAt: 'asc' } })
  return rows.map((row) => ({ ...row, file: calendarIn(row.attachments) }))
}

function calendarIn(attachments: unknown): { contentType: string; content: string } | undefined {
  // Written by queueMail as a list of files.
  return (attachments as { contentType: string; content: string }[])[0]
}

/** What two independent readers of calendar files understand. */
function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  const zone = calendar.getFirstSubcomponent('vtimezone')
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const other = Object.values(ical.sync.parseICS(content)).find((item) => item?.type === 'VEVENT')
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    startsAt: event.startDate.toJSDate(),
    otherStart: other && 'start' in other ? new Date(other.start) : null,
    status: event.component.getFirstPropertyValue('status'),
    summary: event.summary,
  }
}

describe('letters', () => {
  it('are there with the registration, whether or not a worker runs (R-19)', async () => {
    const scene = await aScene({ total: 1 })
    const person = await anOfficial()
    const { reference } = granted(await asks(scene, person))
    const [letter] = await lettersTo(person.address)
    expect(letter).toMatchObject({ kind: 'registration.confirmed', status: 'queued', attempts: 0 })
    expect(letter?.text).toContain(reference)
    expect(letter?.text.indexOf('Vous avez une place')).toBeLessThan(200)
  })

  it('carry one calendar entry from the confirmation to the cancellation, right to the minute in any zone', async () => {
    const scene = await aScene({ total: 1 })
    const person = await anOfficial()
    const { id } = granted(await asks(scene, person))
    granted(await cancel(person.actor, id))
    const files = (await lettersTo(person.address)).map(({ file }) => read(file?.content ?? ''))
    const { startsAt } = await db.encounter.findUniqueOrThrow({ where: { id: scene.id } })
    const uid = `registration-${id}@vis-a-vis.example`
    expect(files).toEqual([
      {
        method: 'REQUEST',
        uid,
        sequence: 0,
        startsAt,
        otherStart: startsAt,
        status: 'CONFIRMED',
        summary: expect.any(String),
      },
      {
        method: 'CANCEL',
        uid,
        sequence: 1,
        startsAt,
        otherStart: startsAt,
        status: 'CANCELLED',
        summary: expect.any(String),
      },
    ])
  })

  it('of who waits carry no entry until the offer is accepted', async () => {
    const scene = await aScene({ total: 1 })
    const people = await officials(2)
    const answers = await oneByOne(scene, people)
    granted(await cancel(nth(people, 0).actor, nth(answers, 0).id))
    granted(await acceptOffer(nth(people, 1).actor, nth(answers, 1).id))
    const letters = await lettersTo(nth(people, 1).address)
    expect(letters.map(({ kind, file }) => [kind, file?.contentType])).toEqual([
      ['registration.waitlisted', undefined],
      ['registration.offered', undefined],
      ['registration.confirmed', 'text/calendar; charset=utf-8; method=REQUEST'],
    ])
    expect(letters[0]?.text).toContain('Vous êtes 1er')
    expect(letters[1]?.text).toContain('heure de Paris et de Bruxelles')
  })

  it('say what changed, old and new, with a higher sequence', async () => {
    const scene = await aScene({ total: 1 })
    const people = await officials(2)
    await oneByOne(scene, people)
    const change = { field: 'venueName', before: 'Salle du Manège', after: 'Hôtel de ville' } as const
    await inTransaction(async (tx) => done(await queueChangeMails(tx, tests, scene.id, [change], null)))
    const [, changed] = await lettersTo(nth(people, 0).address)
    expect(changed?.text).toContain('Salle du Manège → Hôtel de ville')
    expect(read(changed?.file?.content ?? '')).toMatchObject({ method: 'REQUEST', sequence: 1 })
    const [, waiting] = await lettersTo(nth(people, 1).address)
    expect([waiting?.kind, waiting?.file]).toEqual(['registration.encounterChanged', undefined])
  })

  it('take the entry back from everybody when the encounter is cancelled', async () => {
    const scene = await aScene({ total: 1 })
    const people = await officials(2)
    await oneByOne(scene, people)
    const reason = { original: 'fr', texts: { fr: { text: 'Grève des trains' } } }
    const count = await inTransaction(async (tx) => {
      const data = { status: 'cancelled', cancelledAt: new Date(), cancelledReason: reason } as const
      await tx.encounter.update({ where: { id: scene.id }, data })
      return done(await endAllWithin(tx, tests, scene.id))
    })
    expect(granted(count)).toBe(2)
    const [, seated] = await lettersTo(nth(people, 0).address)
    expect(seated?.text).toContain('Grève des trains')
    expect(read(seated?.file?.content ?? '')).toMatchObject({ method: 'CANCEL', sequence: 1 })
    const [, waiting] = await lettersTo(nth(people, 1).address)
    expect([waiting?.kind, waiting?.file]).toEqual(['registration.encounterCancelled', undefined])
    await expectInvariants()
  })

  it('are in the language of their reader, and neutral to hostile names', async () => {
    const scene = await aScene({ total: 5 })
    const person = await anOfficial('VL', {
      givenName: '<script>alert(1)</script>',
      familyName: 'X\r\nBcc: all@x.example',
      locale: 'nl',
    })
    granted(await asks(scene, person, { locale: 'nl' }))
    const [letter] = await lettersTo(person.address)
    expect(letter?.subject).toMatch(/^U hebt een plaats: /)
    expect(letter?.html).not.toContain('<script')
    expect([letter?.subject, letter?.toName].join('')).not.toMatch(/[\r\n]/)
    expect(letter?.file?.content).not.toMatch(/^Bcc/m)
  })
})

describe('the schedule', () => {
  it('reminds a week and a day before, once each', async () => {
    const scene = await aScene({ total: 1 })
    const person = await anOfficial()
    granted(await asks(scene, person))
    const reminders = () =>
      db.outboxMessage.count({ where: { toAddress: person.address, kind: 'registration.reminder' } })
    await remindRegistrants.run()
    expect(await reminders()).toBe(0)
    await moveClock('24 days')
    await Promise.all([remindRegistrants.run(), remindRegistrants.run()])
    await remindRegistrants.run()
    expect(await reminders()).toBe(1)
    await moveClock('29 days 12 hours')
    await remindRegistrants.run()
    await remindRegistrants.run()
    expect(await reminders()).toBe(2)
    await resetClock()
  })

  it('erases phones the day after and needs a month after', async () => {
    const scene = await aScene({ total: 1 })
    const person = await anOfficial()
    const { id } = granted(await asks(scene, person, { phone: '0600000000', needs: { choices: ['hearing'] } }))
    const kept = async () => {
      const { phone, needs } = await db.registration.findUniqueOrThrow({ where: { id } })
      return [phone !== null, needs !== null]
    }
    await moveClock('30 days 4 hours')
    await forgetNeeds.run()
    expect(await kept()).toEqual([true, true])
    await moveClock('32 days')
    await forgetNeeds.run()
    expect(await kept()).toEqual([false, true])
    await moveClock('61 days')
    await forgetNeeds.run()
    expect(await kept()).toEqual([false, false])
    await resetClock()
  })
})

describe('changing answers', () => {
  it('keeps the seat, the reference and the moment of a consent given before', async () => {
    const scene = await aScene({ total: 1 })
    const person = await anOfficial()
    const { id } = granted(await asks(scene, person, { consents: { list: true, photo: true } }))
    const before = await db.registration.findUniqueOrThrow({ where: { id } })
    const answers = { languages: ['nl'], wishes: [], needs: { choices: [] }, consents: { list: true, photo: false } }
    granted(await changeDetails(person.actor, id, answers))
    const after = await db.registration.findUniqueOrThrow({ where: { id } })
    expect(after).toEqual({ ...before, spokenLanguages: ['nl'], photoConsentAt: null })
    await expectInvariants()
  })
})
