import type { BrowserContext, Page } from '@playwright/test'
import { expect, overflowOf, signInAs, test } from '../support/e2e-browser'
import { rows } from '../support/e2e-database'
import { anOfficial, sessionOf } from '../support/e2e-people'
import { ask } from '../support/e2e-site'
import { sentence } from '../support/e2e-words'

// A token of the API, from the form that makes it to the button that ends it.

const say = (key: Parameters<typeof sentence>[1], params = {}) => sentence('fr', key, params)

const meBy = (secret: string) => ask('/api/v1/me', { headers: { authorization: `Bearer ${secret}` } })

async function aMemberWithAToken(page: Page, context: BrowserContext): Promise<string> {
  const { personId } = await anOfficial('FR/59090')
  await signInAs(context, await sessionOf(personId))
  await page.goto('/fr/my/tokens')
  await expect(page.locator('main')).toContainText(say('api:tokens.none'))
  await page.locator('main input[name=name]').fill('Agenda de la mairie')
  await page.locator('main input[value="registrations:read"]').check()
  await page.getByRole('button', { name: say('api:tokens.make') }).click()
  await expect(page.locator('main')).toContainText(say('api:tokens.madeTitle', { name: 'Agenda de la mairie' }))
  return (await page.locator('main code.secret').innerText()).trim()
}

async function itsWholeLife(page: Page, context: BrowserContext): Promise<void> {
  const secret = await aMemberWithAToken(page, context)
  await expect(page.getByRole('row', { name: /Agenda de la mairie/ })).toContainText(say('api:tokens.neverUsed'))
  expect((await meBy(secret)).status).toBe(200)
  const kept = await rows<{ row: string }>('SELECT t::text AS row FROM "ApiToken" t')
  expect(kept.filter(({ row }) => row.includes(secret))).toEqual([])

  await page.getByRole('button', { name: say('api:tokens.putAway') }).click()
  await expect(page.locator('main code.secret')).toHaveCount(0)
  await page.reload()
  expect(await page.content()).not.toContain(secret)
  const listed = page.getByRole('row', { name: /Agenda de la mairie/ })
  await expect(listed).not.toContainText(say('api:tokens.neverUsed'))

  await listed.getByRole('button', { name: say('api:tokens.revoke') }).click()
  await expect(listed).toContainText(say('api:tokenState.revoked'))
  await expect(listed.getByRole('button')).toHaveCount(0)
  expect((await meBy(secret)).status).toBe(401)
}

test('a token is made, shown once, used, listed with its last use, and revoked @phone', async ({ page, context }) => {
  await itsWholeLife(page, context)
  expect(await overflowOf(page)).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a token has the same life', ({ page, context }) => itsWholeLife(page, context))
})

test('the secret is shown in no other browser', async ({ page, context, browser }) => {
  const secret = await aMemberWithAToken(page, context)
  const elsewhere = await browser.newContext()
  const cookies = await context.cookies()
  await elsewhere.addCookies(cookies.filter(({ name }) => name.includes('session')))
  const other = await elsewhere.newPage()
  await other.goto('/fr/my/tokens')
  await expect(other.getByRole('row', { name: /Agenda de la mairie/ })).toBeVisible()
  expect(await other.content()).not.toContain(secret)
  await elsewhere.close()
})
