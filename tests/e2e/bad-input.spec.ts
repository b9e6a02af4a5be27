import { expect, test } from '@playwright/test'
import { rows } from '../support/e2e-database'
import { formsOf, sendForm } from '../support/e2e-forms'
import { ask } from '../support/e2e-site'
import { anOrganiser } from '../support/e2e-world'

const hostile = '<img src=x onerror=alert(1)>"\'&=cmd()'

async function newEncounterForm() {
  const organiser = await anOrganiser()
  const path = `/nl/manage/${organiser.slug}/encounters/new`
  const page = await ask(path, { cookie: organiser.cookie })
  const form = formsOf(page.body).find(({ fields }) => fields.some(([name]) => name === 'organisationId'))
  if (!form) throw new Error(`No form at ${path}: ${page.status}`)
  const send = (typed: Record<string, string | string[]>) => sendForm(path, form, typed, organiser.cookie)
  return { organiser, send }
}

const filled = {
  ...{ 'title.original': 'nl', 'title.texts.nl.text': hostile, 'languages[]': ['nl'] },
  ...{ 'starts.date': '2027-03-10', 'starts.time': '18:00', 'ends.date': '2027-03-10', 'ends.time': '20:00' },
}

test('a language that is not there is a page that is not there', async () => {
  expect((await ask('/xx/encounters')).location).toBe('/fr/xx/encounters')
  expect((await ask('/fr/xx/encounters')).status).toBe(404)
})

test('a day that does not exist is refused beside the field, with what was typed, and nothing is written', async () => {
  const { organiser, send } = await newEncounterForm()
  const answer = await send({ ...filled, 'starts.date': '2027-02-30' })
  expect(answer.status).toBe(200)
  expect(answer.body).toContain('aria-invalid="true"')
  expect(answer.body).toContain('value="2027-02-30"')
  expect(answer.body).toMatch(/<html [^>]*lang="nl"/)
  expect(answer.body).not.toContain('<img src=x')
  const made = `SELECT 1 FROM "Encounter" e JOIN "Organisation" o ON o."id" = e."organisationId" WHERE o."slug" = $1`
  expect(await rows(made, [organiser.slug])).toEqual([])
})

test('a commune nobody knows is refused beside the field, with what was typed', async () => {
  const { send } = await newEncounterForm()
  const { status, body } = await send({ ...filled, commune: 'Nergenshuizen' })
  expect(status).toBe(200)
  expect(body).toContain('value="Nergenshuizen"')
  expect(body).toContain('aria-invalid="true"')
})

test('an end before the start is refused beside the field', async () => {
  const { send } = await newEncounterForm()
  const { body } = await send({ ...filled, 'ends.time': '17:00' })
  expect(body).toMatch(/name="ends\.time"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="ends\.time"/)
})

test('a hostile title is text on every page, and in the file of the calendar', async () => {
  const { organiser, send } = await newEncounterForm()
  const { status, location } = await send({ ...filled, slug: `vijandig-${organiser.tag}` })
  expect(status).toBe(303)
  const { body } = await ask(location ?? '', { cookie: organiser.cookie })
  expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(body).not.toContain('<img src=x')
})

test('a body of 5 MB is refused and changes nothing', async () => {
  const { organiser, send } = await newEncounterForm()
  const answer = await send({ ...filled, 'summary.texts.nl.text': 'x'.repeat(5_000_000) }).catch(() => null)
  expect(answer === null || answer.status >= 400 || answer.body.includes('aria-invalid')).toBe(true)
  const made = `SELECT 1 FROM "Encounter" e JOIN "Organisation" o ON o."id" = e."organisationId" WHERE o."slug" = $1`
  expect(await rows(made, [organiser.slug])).toEqual([])
})

test('a form sent from another site is refused', async () => {
  const { organiser } = await newEncounterForm()
  const path = `/nl/manage/${organiser.slug}/encounters/new`
  const page = await ask(path, { cookie: organiser.cookie })
  const form = formsOf(page.body).find(({ fields }) => fields.some(([name]) => name === 'organisationId'))
  if (!form) throw new Error('No form')
  const answer = await sendForm(path, form, filled, organiser.cookie, { origin: 'https://elsewhere.example' })
  expect(answer.status).toBeGreaterThanOrEqual(400)
})
