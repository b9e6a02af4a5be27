import { randomUUID } from 'node:crypto'
import { expect, test } from '../support/e2e-browser'
import { insertRow, rows } from '../support/e2e-database'
import { submitOf } from '../support/e2e-officials'
import { browserOf } from '../support/e2e-open'
import { sessionOf, somebody } from '../support/e2e-people'

async function anAdministrator() {
  const { personId } = await somebody()
  await insertRow('Administrator', { id: randomUUID(), personId })
  return sessionOf(personId)
}

const members = (name: string) =>
  rows<{ key: string }>(
    `SELECT c."country" || '/' || c."code" AS key FROM "Territory" t JOIN "TerritoryCommune" c ON c."territoryId" = t."id"
     WHERE t."name" = $1 ORDER BY 1`,
    [name],
  ).then((found) => found.map(({ key }) => key))

for (const javaScriptEnabled of [true, false]) {
  test(`an administrator draws a sector across the border ${javaScriptEnabled ? 'with' : 'without'} JavaScript @phone`, async ({
    browser,
  }) => {
    const name = `Secteur ${randomUUID().slice(0, 8)}`
    const { page, complaints, close } = await browserOf(browser, { javaScriptEnabled, cookie: await anAdministrator() })
    await page.goto('/fr/admin/territories/new')
    await page.locator('main [name=name]').fill(name)
    await submitOf(page).click()
    await page.waitForURL(/done=drawn/)

    const choose = page.locator('main form').filter({ has: page.locator('[name="communes[]"]') })
    for (const [typed, label] of [
      ['halluin', /^Halluin/],
      ['wervik', /Wervi/],
    ] as const) {
      await page.locator('main [name=q]').fill(typed)
      await page
        .locator('main form')
        .filter({ has: page.locator('[name=q]') })
        .locator('button[type=submit]')
        .click()
      await page.waitForURL(new RegExp(`q=${typed}`))
      const adding = choose.filter({ has: page.locator('[name=q]') })
      const box = adding.getByRole('checkbox', { name: label }).first()
      await box.check()
      await adding.locator('button[type=submit]').click()
      await page.waitForURL(/done=added/)
    }
    expect(await members(name)).toEqual(['BE/33029', 'FR/59279'])

    const from = page.locator('main [name=from]')
    await from.fill('Leiedal')
    if (javaScriptEnabled) await page.getByRole('option').filter({ hasText: 'Leiedal' }).first().click()
    await page
      .locator('main form')
      .filter({ has: page.locator('[name=from]') })
      .locator('button[type=submit]')
      .click()
    await expect.poll(async () => (await members(name)).length).toBeGreaterThan(10)

    await page.goto(page.url().replace(/\?.*/, ''))
    const table = page.locator('main form#members')
    const before = (await members(name)).length
    await page.locator('input[form=members][value="FR/59279"]').check()
    await table.locator('button[type=submit]').first().click()
    await page.waitForURL(/done=removed/)
    expect(await members(name)).toHaveLength(before - 1)
    expect(complaints).toEqual([])
    await close()
  })
}
