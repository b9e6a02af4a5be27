import { expect, test } from '../support/e2e-browser'
import { rows } from '../support/e2e-database'
import { aCallLike, remove } from '../support/e2e-public'
import { ask } from '../support/e2e-site'

test('somebody filters the encounters, sees by what, takes a filter away @phone', async ({ page }) => {
  await page.goto('/fr/encounters')
  await page.getByLabel('Chercher').fill('crues')
  await page.getByRole('button', { name: 'Appliquer' }).click()
  await expect(page).toHaveURL(/\/fr\/encounters\?.*q=crues/)
  // Other tests make encounters like this one meanwhile: what is shown is about floods, and nothing else is.
  await expect(page.getByRole('status').filter({ hasText: 'rencontre' })).toHaveText(
    /^\d+ rencontres? à venir, par date\.$/,
  )
  await expect(page.locator('article h2', { hasText: /Tourcoing.*Mouscron/ }).first()).toBeVisible()
  const shown = await page.locator('article').allTextContents()
  expect(shown.filter((card) => !card.includes('Crues et ruisseaux'))).toEqual([])
  await page.locator('a.filter-on').click()
  await expect(page).toHaveURL(/\/fr\/encounters$/)
  // The address is there before the page is.
  await expect(page.locator('article').nth(1)).toBeVisible()
})

test('nothing found says what to do next', async ({ page }) => {
  await page.goto('/nl/calls?q=zzzz')
  await expect(page.getByRole('heading', { name: 'Geen enkele oproep voldoet' })).toBeVisible()
  await page.getByRole('link', { name: 'Open oproepen bekijken' }).click()
  await expect(page).toHaveURL(/\/nl\/calls$/)
})

test('the language switch keeps the page and its filters', async ({ page }) => {
  await page.goto('/fr/encounters?q=crues')
  await page.getByRole('link', { name: 'NL, Nederlands' }).first().click()
  await expect(page).toHaveURL(/\/nl\/encounters\?q=crues$/)
})

test('the address without a language leads to the language chosen last', async ({ page }) => {
  await page.goto('/fr')
  await page.getByRole('link', { name: 'DE, Deutsch' }).first().click()
  await expect(page).toHaveURL(/\/de$/)
  await page.goto('/')
  await expect(page).toHaveURL(/\/de$/)
})

test('the first page asks for one’s commune and leads to it', async ({ page }) => {
  await page.goto('/fr')
  await page.getByLabel('Votre commune').fill('courtrai')
  await page.getByRole('button', { name: 'Voir qui est en face' }).click()
  await expect(page).toHaveURL(/\/fr\/communes\?q=courtrai/)
  await expect(page.locator('main')).toContainText('Kortrijk')
})

test('a text that is not in the reader’s language says in which it is', async ({ page }) => {
  const title = { original: 'nl', texts: { nl: { text: 'Alleen in het Nederlands' } } }
  const slug = await aCallLike('achat-public-local', { title })
  await page.goto(`/fr/calls/${slug}`)
  await expect(page.locator('h1 [lang=nl]')).toHaveText('Alleen in het Nederlands')
  await expect(page.locator('.call-head')).toContainText('Texte en néerlandais')
  await remove('Call', slug)
})

test('a decision that nobody was told is on no page', async () => {
  const outcome = { original: 'fr', texts: { fr: { text: 'CANARY-OUTCOME' } } }
  const slug = await aCallLike('eaux-de-la-lys', { status: 'decided', outcome })
  const { status, body } = await ask(`/fr/calls/${slug}`)
  expect(status).toBe(200)
  expect(body).toContain('en cours de lecture')
  expect(body).not.toMatch(/CANARY-OUTCOME|decided|deliberation/)
  await remove('Call', slug)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('addresses of contacts are shown to whoever presses the button, and are nowhere else', async ({ page }) => {
    const [contact] = await rows<{ email: string }>(
      `SELECT "email" FROM "CallContact" c JOIN "Call" ON "Call"."id" = c."callId" WHERE "slug" = 'achat-public-local'`,
    )
    const email = contact?.email ?? 'nobody'
    for (const path of ['', '/contacts', '/contacts?key=forged', '/deadline.ics']) {
      expect((await ask(`/fr/calls/achat-public-local${path}`)).body).not.toContain(email)
    }
    await page.goto('/fr/calls/achat-public-local')
    await page.getByRole('link', { name: 'Afficher les coordonnées' }).click()
    await page.getByRole('button', { name: 'Afficher les coordonnées' }).click()
    await expect(page.getByRole('link', { name: email })).toBeVisible()
  })

  test('the button does nothing for another site', async () => {
    const asked = { method: 'POST', headers: { origin: 'https://elsewhere.example' } }
    const { status } = await ask('/fr/calls/achat-public-local/contacts/show', asked)
    expect(status).toBe(403)
  })

  test('an encounter is read whole, and its seats are told in words', async ({ page }) => {
    await page.goto('/fr/encounters/halluin-menen')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Halluin.*Menen/)
    await expect(page.locator('main')).toContainText('Claire Delmotte')
    await expect(page.getByRole('heading', { name: 'Programme' })).toBeVisible()
    await expect(page.locator('.seats')).toContainText('complet')
    await expect(page.locator('main')).toContainText('Vous serez en attente')
  })
})
