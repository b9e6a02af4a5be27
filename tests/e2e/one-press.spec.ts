import { expect, signInAs, test } from '../support/e2e-browser'
import { rows } from '../support/e2e-database'
import { anEncounter, anOrganiser } from '../support/e2e-desk'
import { openForm, sendForm } from '../support/e2e-forms'
import { submitOf } from '../support/e2e-officials'
import { anOfficial, sessionOf } from '../support/e2e-people'
import { sentence } from '../support/e2e-words'

async function aDoor() {
  const organiser = await anOrganiser()
  const slug = `une-fois-${organiser.tag}`
  const id = await anEncounter(organiser.organisationId, { slug })
  const mayor = await anOfficial('FR/59090')
  const registered = () =>
    rows<{ status: string }>(`SELECT "status"::text FROM "Registration" WHERE "encounterId" = $1`, [id])
  const letters = () => rows(`SELECT 1 FROM "OutboxMessage" WHERE "encounterId" = $1`, [id])
  return {
    organiser,
    slug,
    id,
    path: `/fr/encounters/${slug}/register`,
    cookie: await sessionOf(mayor.personId),
    registered,
    letters,
  }
}

test('a double press registers once, and writes one letter @phone', async ({ page, context }) => {
  const { path, cookie, registered, letters } = await aDoor()
  await signInAs(context, cookie)
  await page.goto(path)
  await submitOf(page).dblclick()
  await page.waitForURL(/\/my\/registrations\/[^/]+\?done=registered/)
  expect(await registered()).toEqual([{ status: 'confirmed' }])
  expect(await letters()).toHaveLength(1)
})

test('the same form sent five times at once without JavaScript leads five times to the same registration', async () => {
  const { path, cookie, registered, letters } = await aDoor()
  const form = await openForm(path, 'officialId', cookie)
  const answers = await Promise.all(Array.from({ length: 5 }, () => sendForm(path, form, {}, cookie)))
  expect(new Set(answers.map(({ location }) => location))).toEqual(new Set([expect.stringMatching(/done=registered/)]))
  expect(await registered()).toEqual([{ status: 'confirmed' }])
  expect(await letters()).toHaveLength(1)
})

test('who amends what somebody else has amended meanwhile is told so, and loses no word', async ({
  page,
  context,
  browser,
}) => {
  const { organiser, slug, id } = await aDoor()
  await signInAs(context, organiser.cookie)
  const path = `/fr/manage/${organiser.slug}/encounters/${slug}/edit/occasion`
  await page.goto(path)
  const other = await browser.newContext()
  await signInAs(other, organiser.cookie)
  const tab = await other.newPage()
  await tab.goto(new URL(path, page.url()).href)
  await tab.locator('main [name=venueName]').fill('La salle du premier')
  await submitOf(tab).click()
  await tab.waitForURL(/done=/)
  await other.close()

  await page.locator('main [name=venueName]').fill('La salle du second')
  await submitOf(page).click()
  await expect(page.locator('main')).toContainText(sentence('fr', 'refusals:staleForm'))
  await expect(page.locator('main [name=venueName]')).toHaveValue('La salle du second')
  expect(await rows(`SELECT "venueName" FROM "Encounter" WHERE "id" = $1`, [id])).toEqual([
    { venueName: 'La salle du premier' },
  ])
})
