import { expect, test } from '@playwright/test'
import { rows } from '../support/e2e-database'
import { anEncounter, anOrganiser } from '../support/e2e-desk'
import { openForm, sendForm, unescaped } from '../support/e2e-forms'
import { anOfficial, sessionOf } from '../support/e2e-people'
import { type Asked, ask } from '../support/e2e-site'
import { sentence } from '../support/e2e-words'

// Forms as they are sent without JavaScript, in Dutch.

async function newEncounterForm() {
  const organiser = await anOrganiser()
  const path = `/nl/manage/${organiser.slug}/encounters/new`
  const form = await openForm(path, 'organisationId', organiser.cookie)
  const send = (typed: Record<string, string | string[]>, headers: Record<string, string> = {}) =>
    sendForm(path, form, typed, organiser.cookie, headers)
  const made = () => rows(`SELECT "slug" FROM "Encounter" WHERE "organisationId" = $1`, [organiser.organisationId])
  return { organiser, send, made }
}

/** An encounter of somebody's own with one of its forms open. */
async function aFormOf(part: string) {
  const organiser = await anOrganiser()
  const slug = `invoer-${organiser.tag}`
  const id = await anEncounter(organiser.organisationId, { slug })
  const path = `/nl/manage/${organiser.slug}/encounters/${slug}/edit/${part}`
  const form = await openForm(path, 'encounterId', organiser.cookie)
  return { id, form, send: (typed: Record<string, string | string[]>) => sendForm(path, form, typed, organiser.cookie) }
}

const filled = {
  ...{ 'title.original': 'nl', 'title.texts.nl.text': 'Proef', 'languages[]': ['nl'] },
  ...{ 'starts.date': '2027-03-10', 'starts.time': '18:00', 'ends.date': '2027-03-10', 'ends.time': '20:00' },
}

/** The page again, in the reader's language, the field marked, with this sentence beside it and what was typed in it. */
function expectRefused({ status, body }: Asked, field: string, words: string, kept?: string): void {
  expect(status).toBe(200)
  expect(body).toMatch(/<html [^>]*lang="nl"/)
  const tag = [...body.matchAll(/<(?:input|textarea)\b[^>]*>/g)]
    .map(String)
    .find((one) => one.includes(`name="${field}"`))
  expect(tag).toContain('aria-invalid="true"')
  if (kept !== undefined) expect(unescaped(tag ?? '')).toContain(`value="${kept}"`)
  expect(unescaped(body)).toContain(words)
}

test('a language that is not there is a page that is not there', async () => {
  expect((await ask('/xx/encounters')).location).toBe('/fr/xx/encounters')
  expect((await ask('/fr/xx/encounters')).status).toBe(404)
})

test('a day that does not exist is refused beside the field, with what was typed, and nothing is written', async () => {
  const { send, made } = await newEncounterForm()
  const answer = await send({ ...filled, 'starts.date': '2027-02-30' })
  expectRefused(answer, 'starts.date', sentence('nl', 'refusals:invalidDate'), '2027-02-30')
  expect(await made()).toEqual([])
})

test('an hour that the clock leaves out is refused beside the field, and nothing is written', async () => {
  const { send, made } = await newEncounterForm()
  const day = { 'starts.date': '2027-03-28', 'ends.date': '2027-03-28', 'ends.time': '05:00' }
  const { status, body } = await send({ ...filled, ...day, 'starts.time': '02:30' })
  expect(status).toBe(200)
  expect(body).toMatch(/name="starts\.time"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="starts\.time"/)
  expect(await made()).toEqual([])
})

test('a commune nobody knows is refused beside the field, with what was typed', async () => {
  const { send, made } = await newEncounterForm()
  const answer = await send({ ...filled, commune: 'Nergenshuizen' })
  expectRefused(answer, 'commune', sentence('nl', 'refusals:unknownCommune'), 'Nergenshuizen')
  expect(await made()).toEqual([])
})

test('an end before the start is refused beside the field', async () => {
  const { send, made } = await newEncounterForm()
  const answer = await send({ ...filled, 'ends.time': '17:00' })
  expectRefused(answer, 'ends.time', sentence('nl', 'refusals:endBeforeStart'), '17:00')
  expect(await made()).toEqual([])
})

test('an address in use is refused beside the field, with what was typed', async () => {
  const { organiser, send, made } = await newEncounterForm()
  const slug = `bezet-${organiser.tag}`
  expect((await send({ ...filled, slug })).status).toBe(303)
  expectRefused(await send({ ...filled, slug }), 'slug', sentence('nl', 'refusals:slugTaken'), slug)
  expect(await made()).toEqual([{ slug }])
})

test('fewer seats than are taken are refused beside the field, and nothing is written', async () => {
  const { id, form, send } = await aFormOf('seats')
  const sides = form.fields.map(([name]) => name).filter((name) => name.startsWith('seats.sides.'))
  await rows(`UPDATE "SeatPool" SET "taken" = 7 WHERE "encounterId" = $1 AND "sideId" IS NULL`, [id])
  const fewer = Object.fromEntries(['seats.total', ...sides].map((name) => [name, '3']))
  const answer = await send({ ...fewer, minimumToHold: '' })
  expectRefused(answer, 'seats.total', sentence('nl', 'refusals:seatsBelowTaken_other', { count: 7 }), '3')
  const below = `SELECT 1 FROM "SeatPool" WHERE "encounterId" = $1 AND "sideId" IS NULL AND "seats" = 3`
  expect(await rows(below, [id])).toEqual([])
})

test('a form that is no longer of today is refused with a sentence, and keeps what was typed', async () => {
  const { id, send } = await aFormOf('occasion')
  await rows(`UPDATE "Encounter" SET "version" = "version" + 1 WHERE "id" = $1`, [id])
  const { status, body } = await send({ venueName: 'Een andere zaal' })
  expect(status).toBe(200)
  expect(unescaped(body)).toContain(sentence('nl', 'refusals:staleForm'))
  expect(body).toContain('value="Een andere zaal"')
  expect(await rows(`SELECT 1 FROM "Encounter" WHERE "id" = $1 AND "venueName" = 'Een andere zaal'`, [id])).toEqual([])
})

test('a mandate that ended meanwhile takes no seat, and says so', async () => {
  const organiser = await anOrganiser()
  const slug = `mandaat-${organiser.tag}`
  const id = await anEncounter(organiser.organisationId, { slug })
  const mayor = await anOfficial('FR/59090', { locale: 'nl' })
  const cookie = await sessionOf(mayor.personId)
  const path = `/nl/encounters/${slug}/register`
  const form = await openForm(path, 'officialId', cookie)
  await rows(`UPDATE "Mandate" SET "endsOn" = current_date - 1 WHERE "id" = $1`, [mayor.mandateId])
  const { status, body } = await sendForm(path, form, { phone: '+32 470 00 00 01' }, cookie)
  expect(status).toBe(200)
  expect(unescaped(body)).toContain(sentence('nl', 'registrations:register.noMandate'))
  expect(await rows(`SELECT 1 FROM "Registration" WHERE "encounterId" = $1`, [id])).toEqual([])
})

test('a body of 5 MB is refused beside the field that is too long, and keeps it', async () => {
  const { send, made } = await newEncounterForm()
  const long = 'x'.repeat(5_000_000)
  const answer = await send({ ...filled, 'title.texts.nl.text': long })
  expectRefused(answer, 'title.texts.nl.text', sentence('nl', 'refusals:textTooLong_other', { count: 120 }))
  expect(answer.body.includes(long)).toBe(true)
  expect(await made()).toEqual([])
})

test('a body greater still gets a page in the reader’s language, and changes nothing', async () => {
  const { send, made } = await newEncounterForm()
  const { status, body } = await send({ ...filled, 'title.texts.nl.text': 'x'.repeat(7_000_000) })
  expect(status).toBe(413)
  expect(body).toContain('<html lang="nl">')
  expect(body).toContain(sentence('nl', 'common:tooBig.body'))
  expect(await made()).toEqual([])
})

test('a form sent from another site is refused', async () => {
  const { send, made } = await newEncounterForm()
  const { status } = await send(filled, { origin: 'https://elsewhere.example' })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(await made()).toEqual([])
})
