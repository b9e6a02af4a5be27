import { expect, signInAs, test } from '../support/e2e-browser'
import { letterTo } from '../support/e2e-mailbox'
import { sessionOf, somebody } from '../support/e2e-people'

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
