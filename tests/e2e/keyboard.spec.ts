import { expect, test } from '../support/e2e-browser'
import { rows } from '../support/e2e-database'
import { anEncounter, anOrganiser } from '../support/e2e-desk'
import { showsFocus, tabTo } from '../support/e2e-keyboard'
import { letterTo } from '../support/e2e-mailbox'
import { anOfficial } from '../support/e2e-people'

test('without a mouse somebody finds an encounter, signs in by the code and takes a seat', async ({ page }) => {
  const organiser = await anOrganiser()
  const slug = `clavier-${organiser.tag}`
  const id = await anEncounter(organiser.organisationId, { slug })
  const mayor = await anOfficial('FR/59090')
  const go = async (target: ReturnType<typeof page.locator>) => {
    await tabTo(page, target)
    expect(await showsFocus(target), `the focus is seen on ${target}`).toBe(true)
  }

  await page.goto(`/fr/encounters/${slug}`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('main#main')).toBeFocused()
  await go(page.locator(`main a[href$="/${slug}/register"]`).first())
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/register$/)
  await go(page.locator('main a[href*="/sign-in"]').first())
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/sign-in\?/)

  await go(page.locator('main input[name=address]').first())
  await page.keyboard.type(mayor.address)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/sign-in\/code/)
  const { text } = await letterTo(mayor.address)
  const code = text.match(/^\s*(\d{3} \d{3}|\d{4} \d{4})\s*$/m)?.[1] ?? ''
  const field = page.locator('main input[name=code]')
  // The only field of the page may have the focus already.
  if (!(await field.evaluate((element) => element === document.activeElement))) await go(field)
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/register$/)

  const need = page.locator('main [name="needs.choices[]"]').first()
  await go(need)
  await page.keyboard.press('Space')
  await expect(need).toBeChecked()
  await go(page.locator('main form button[type=submit]').first())
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/my\/registrations\/[^/]+/)
  expect(await rows(`SELECT "status"::text FROM "Registration" WHERE "encounterId" = $1`, [id])).toEqual([
    { status: 'confirmed' },
  ])
})

test('without a mouse an answer that is refused takes the focus to what is wrong', async ({ page }) => {
  await page.goto('/fr/sign-in')
  await tabTo(page, page.locator('main input[name=address]').first())
  await page.keyboard.type('pas une adresse')
  await page.keyboard.press('Enter')
  const summary = page.locator('main [role=alert], main .errors').first()
  await expect(summary).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('main input[name=address]').first()).toBeFocused()
})
