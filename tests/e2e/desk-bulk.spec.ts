import { expect, test } from '../support/e2e-browser'
import { rows } from '../support/e2e-database'
import { anEncounter, anOrganiser } from '../support/e2e-desk'
import { openForm, sendForm } from '../support/e2e-forms'
import { browserOf } from '../support/e2e-open'
import { anOfficial, sessionOf } from '../support/e2e-people'

for (const javaScriptEnabled of [true, false]) {
  test(`an organiser approves those who are ticked, and no others, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const organiser = await anOrganiser()
    const slug = `cases-${organiser.tag}`
    const id = await anEncounter(organiser.organisationId, { slug, requiresApproval: true })
    const path = `/fr/encounters/${slug}/register`
    const people = [await anOfficial('FR/59090'), await anOfficial('FR/59332'), await anOfficial('FR/59279')]
    for (const { personId } of people) {
      const cookie = await sessionOf(personId)
      expect((await sendForm(path, await openForm(path, 'officialId', cookie), {}, cookie)).status).toBe(303)
    }
    const pending = await rows<{ id: string }>(
      `SELECT "id" FROM "Registration" WHERE "encounterId" = $1 AND "status" = 'pending' ORDER BY "number"`,
      [id],
    )
    expect(pending).toHaveLength(3)
    const { page, close } = await browserOf(browser, { javaScriptEnabled, cookie: organiser.cookie })
    await page.goto(`/fr/manage/${organiser.slug}/encounters/${slug}/registrations`)
    for (const one of pending.slice(0, 2)) await page.locator(`input[type=checkbox][value="${one.id}"]`).check()
    await page.locator('.bulk button[type=submit]').first().click()
    const approved = `SELECT "id" FROM "Registration" WHERE "encounterId" = $1 AND "status" = 'confirmed' ORDER BY "number"`
    await expect.poll(() => rows(approved, [id]), { timeout: 20_000 }).toEqual(pending.slice(0, 2))
    await close()
  })
}
