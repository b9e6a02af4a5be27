import type { Page } from '@playwright/test'
import { submitOf } from './e2e-officials'

export type Plan = {
  locale: 'fr' | 'nl'
  organisation: string
  slug: string
  title: string
  day: string
  lastDay: string
  firstDay: string
  sides: { code: string; name: string; territory: string; coHost: string; seats: number }[]
  seats: number
}

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`)

/** Types into a field with suggestions and takes the first. */
async function choose(page: Page, name: string, typed: string): Promise<void> {
  await field(page, name).pressSequentially(typed, { delay: 5 })
  await page.getByRole('option').filter({ hasText: typed }).first().click()
}

/** Saves; what the page refuses is said by whoever waits. */
async function save(page: Page): Promise<void> {
  await submitOf(page).click()
  const refused = page.locator('main [role=alert]').first()
  await Promise.race([page.waitForURL(/[?&]done=/), refused.waitFor()])
  if (await refused.isVisible()) throw new Error(`${page.url()} refuses: ${await refused.textContent()}`)
}

/** What, when and where: the first page of a new encounter. */
async function begin(page: Page, { locale, organisation, slug, title, day }: Plan): Promise<void> {
  await page.goto(`/${locale}/manage/${organisation}/encounters/new`)
  await field(page, `title.texts.${locale}.text`).fill(title)
  await page.locator('main [name="languages[]"][value=fr]').check()
  await page.locator('main [name="languages[]"][value=nl]').check()
  await field(page, 'slug').fill(slug)
  await field(page, 'starts.date').fill(day)
  await field(page, 'starts.time').fill('18:00')
  await field(page, 'ends.date').fill(day)
  await field(page, 'ends.time').fill('21:00')
  await field(page, 'venueName').fill('Salle du Manège')
  await field(page, 'venueAddress').fill('12 rue de Lille')
  await choose(page, 'commune', 'Halluin')
  await save(page)
}

async function writeSides(page: Page, at: string, { locale, sides }: Plan): Promise<void> {
  await page.goto(`${at}/edit/sides`)
  for (const [index, side] of sides.entries()) {
    const row = page.locator('details.form-row').nth(index)
    if ((await row.getAttribute('open')) === null) await row.locator('summary').first().click()
    await field(page, `sides.${index}.name.texts.${locale}.text`).fill(side.name)
    await field(page, `sides.${index}.code`).fill(side.code)
    await choose(page, `sides.${index}.territory`, side.territory)
    await choose(page, `sides.${index}.coHost`, side.coHost)
  }
  await save(page)
}

async function writeSeats(page: Page, at: string, { sides, seats }: Plan): Promise<void> {
  await page.goto(`${at}/edit/seats`)
  await field(page, 'seats.total').fill(String(seats))
  for (const side of sides) await field(page, `seats.sides.${side.code}`).fill(String(side.seats))
  await save(page)
}

async function writeRules(page: Page, at: string, { firstDay, lastDay }: Plan): Promise<void> {
  await page.goto(`${at}/edit/rules`)
  await field(page, 'opens.date').fill(firstDay)
  await field(page, 'opens.time').fill('08:00')
  await field(page, 'closes.date').fill(lastDay)
  await field(page, 'closes.time').fill('12:00')
  await save(page)
}

/** Everything an organiser writes before an encounter may be published. */
export async function writeEncounter(page: Page, plan: Plan): Promise<string> {
  const at = `/${plan.locale}/manage/${plan.organisation}/encounters/${plan.slug}`
  await begin(page, plan)
  await writeSides(page, at, plan)
  await writeSeats(page, at, plan)
  await writeRules(page, at, plan)
  return at
}
