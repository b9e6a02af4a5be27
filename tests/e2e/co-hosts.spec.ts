import { randomUUID } from 'node:crypto'
import { expect, signInAs, test } from '../support/e2e-browser'
import { rows } from '../support/e2e-database'
import { anEncounter, anOrganiser } from '../support/e2e-desk'
import { anOfficial } from '../support/e2e-people'

test('where a side asks for its co-host, officials of that side are suggested, and no others', async ({
  page,
  context,
}) => {
  const organiser = await anOrganiser()
  const slug = `hotes-${organiser.tag}`
  const id = await anEncounter(organiser.organisationId, { slug, status: 'draft', publishedAt: null })
  const familyName = `Hote${randomUUID().slice(0, 6)}`
  const french = await anOfficial('FR/59279', { givenName: 'Claire', familyName })
  const walloon = await anOfficial('BE/57081', { givenName: 'Marc', familyName })
  const sides = await rows<{ code: string }>(`SELECT "code" FROM "Side" WHERE "encounterId" = $1 ORDER BY "position"`, [
    id,
  ])
  const expected: Record<string, string> = { FR: french.name, WA: walloon.name }
  expect(sides.map(({ code }) => code).sort()).toEqual(Object.keys(expected))
  await signInAs(context, organiser.cookie)
  await page.goto(`/fr/manage/${organiser.slug}/encounters/${slug}/edit/sides`)
  for (const [index, { code }] of sides.entries()) {
    const row = page.locator('details.form-row').nth(index)
    if ((await row.getAttribute('open')) === null) await row.locator('summary').first().click()
    const field = page.locator(`main [name="sides.${index}.coHost"]`)
    await field.fill('')
    await field.pressSequentially(familyName, { delay: 5 })
    const suggested = page.locator('[role=option]')
    await expect(suggested.first()).toBeVisible()
    await expect(suggested).toHaveCount(1)
    await expect(suggested).toContainText(expected[code] ?? '')
    await page.keyboard.press('Escape')
  }
})
