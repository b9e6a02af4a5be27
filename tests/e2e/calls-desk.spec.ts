import { expect, signInAs, test } from '../support/e2e-browser'
import { rows } from '../support/e2e-database'
import { anOrganiser } from '../support/e2e-desk'
import { submitOf } from '../support/e2e-officials'
import { ask, until } from '../support/e2e-site'

test.use({ javaScriptEnabled: false })

test('a call is written, published, read, closed, deliberated and awarded without JavaScript', async ({
  page,
  context,
}) => {
  const organiser = await anOrganiser()
  const slug = `appel-${organiser.tag}`
  const desk = `/fr/manage/${organiser.slug}/calls`
  await signInAs(context, organiser.cookie)
  const field = (name: string) => page.locator(`main [name="${name}"]`)
  const pressIn = async (name: string) => {
    await page.goto(`${desk}/${slug}`)
    const form = page.locator('main form').filter({ has: page.locator(`[name=${name}]`) })
    await form.locator('button[type=submit]').first().click()
    await page.waitForURL(/done=/)
  }
  const statusIs = async (status: string) =>
    expect(await rows(`SELECT "status"::text FROM "Call" WHERE "slug" = $1`, [slug])).toEqual([{ status }])

  await page.goto(`${desk}/new`)
  await field('title.texts.fr.text').fill('Appel d’essai')
  await field('lede.texts.fr.text').fill('Pour deux communes qui se touchent.')
  await field('slug').fill(slug)
  const year = new Date().getFullYear()
  await field('opens.date').fill(`${year - 1}-01-10`)
  await field('opens.time').fill('09:00')
  await field('closes.date').fill(`${year + 1}-12-10`)
  await field('closes.time').fill('12:00')
  await submitOf(page).click()
  await page.waitForURL(/done=/)
  await statusIs('draft')

  await page.goto(`${desk}/${slug}/edit/contacts`)
  await page.locator('main details.form-row summary').first().click()
  await field('contacts.0.name').fill('Sam Fictif')
  await field('contacts.0.email').fill('sam.fictif@essai.example')
  await submitOf(page).click()
  await page.waitForURL(/done=/)
  await pressIn('when')
  await statusIs('published')
  await until('the call is read by everybody', async () => (await ask(`/fr/calls/${slug}`)).status === 200)

  const wordy = async (step: 'close' | 'award', name: string) => {
    await page.goto(`${desk}/${slug}/${step}`)
    await field(`${name}.texts.fr.text`).fill('Les mots que chacun lit.')
    await submitOf(page).click()
    await page.waitForURL(/done=/)
  }
  await wordy('close', 'reason')
  for (const status of ['reading', 'deliberation', 'decided']) {
    await pressIn('step')
    await statusIs(status)
  }
  await wordy('award', 'outcome')
  await statusIs('awarded')
  await until('its outcome is read', async () =>
    (await ask(`/fr/calls/${slug}`)).body.includes('Les mots que chacun lit.'),
  )
})
