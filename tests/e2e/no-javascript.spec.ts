import { expect, signInAs, test } from '../support/e2e-browser'
import { rows } from '../support/e2e-database'
import { anEncounter, anOrganiser } from '../support/e2e-desk'
import { openForm, sendForm } from '../support/e2e-forms'
import { letterTo } from '../support/e2e-mailbox'
import { anOfficial, sessionOf, somebody } from '../support/e2e-people'

test.use({ javaScriptEnabled: false })

test('an encounter is read without JavaScript: when, where, with whom, how many seats', async ({ page }) => {
  await page.goto('/fr/encounters')
  await page.locator('main a[href="/fr/encounters/halluin-menen"]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Halluin')
  await expect(page.locator('main')).toContainText('Les dossiers de la Lys')
  await expect(page.locator('main')).toContainText('Salle du Manège')
  await expect(page.locator('main')).toContainText('Claire Delmotte')
})

test('somebody signs in by the code of the letter without JavaScript', async ({ page }) => {
  const { address, name } = await somebody({ locale: 'nl' })
  await page.goto('/nl/sign-in?returnTo=/nl/my/profile')
  await page.locator('input[name=address]').fill(address)
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(/\/nl\/sign-in\/code/)
  const { text } = await letterTo(address)
  const code = text.match(/^\s*(\d{3}[ \u00a0]?\d{3}|\d{6,8}|[A-Z0-9]{4}[ -]?[A-Z0-9]{4})\s*$/m)?.[1] ?? ''
  await page.locator('input[name=code]').fill(code)
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(/\/nl\/my\/profile/)
  await expect(page.locator('main input[name=familyName]')).toHaveValue(name.split(' ').at(-1) ?? '')
})

test('a wrong code gives a sentence beside the field and keeps what was typed, without JavaScript', async ({
  page,
}) => {
  const { address } = await somebody()
  await page.goto('/fr/sign-in')
  await page.locator('input[name=address]').fill(address)
  await page.locator('main form button[type=submit]').first().click()
  await page.locator('input[name=code]').fill('000 000')
  await page.locator('main form button[type=submit]').first().click()
  await expect(page.locator('main [role=alert], main .errors, main .error').first()).toBeVisible()
  await expect(page.locator('input[name=code]')).toHaveValue('000 000')
})

test('a profile is changed without JavaScript', async ({ page, context }) => {
  const { personId } = await somebody()
  await signInAs(context, await sessionOf(personId))
  await page.goto('/fr/my/profile')
  await page.locator('input[name=givenName]').fill('Zoé')
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(/saved=1/)
  await expect(page.locator('input[name=givenName]')).toHaveValue('Zoé')
})

test('a seat is given back without JavaScript, from one’s own page and from the link of the letter', async ({
  page,
  context,
}) => {
  const organiser = await anOrganiser()
  const slug = `rendre-${organiser.tag}`
  const id = await anEncounter(organiser.organisationId, { slug })
  const path = `/fr/encounters/${slug}/register`
  const [one, other] = [await anOfficial('FR/59090'), await anOfficial('FR/59332')]
  for (const { personId } of [one, other]) {
    const cookie = await sessionOf(personId)
    expect((await sendForm(path, await openForm(path, 'officialId', cookie), {}, cookie)).status).toBe(303)
  }
  const { links } = await letterTo(other.address)
  await page.goto(links.find((link) => link.includes('/r/')) ?? '')
  await page.locator('main a[href$="/cancel"]').first().click()
  await page.locator('main [name=reason]').fill('Conseil communal ce soir-là')
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(/done=cancelled/)

  await signInAs(context, await sessionOf(one.personId))
  await page.goto('/fr/my')
  await page.locator('main a[href*="/my/registrations/"]').first().click()
  await page.locator('main a[href$="/cancel"]').first().click()
  await page.locator('main form button[type=submit]').first().click()
  await expect(page).toHaveURL(/done=cancelled/)
  const ended = `SELECT "status"::text, "endReason"::text FROM "Registration" WHERE "encounterId" = $1`
  expect((await rows<{ status: string }>(ended, [id])).map(({ status }) => status)).toEqual(['cancelled', 'cancelled'])
})
