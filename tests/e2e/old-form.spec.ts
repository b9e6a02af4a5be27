import { expect, signInAs, test } from '../support/e2e-browser'
import { rows } from '../support/e2e-database'
import { anEncounter, anOrganiser } from '../support/e2e-desk'
import { formsOf, goneIn, ofEarlier, openForm, type ReadForm, sendForm } from '../support/e2e-forms'
import { anOfficial, sessionOf, somebody } from '../support/e2e-people'
import { ask } from '../support/e2e-site'
import { sentence } from '../support/e2e-words'

// A form that was opened before a deployment, sent after it without JavaScript, and nobody answers to its action any more.

const phone = `+33 6 <b>12</b> "34" 56`

async function aDoor(locale = 'fr') {
  const organiser = await anOrganiser()
  const slug = `renouvele-${organiser.tag}`
  const id = await anEncounter(organiser.organisationId, { slug })
  const mayor = await anOfficial('FR/59090')
  const registered = () => rows(`SELECT 1 FROM "Registration" WHERE "encounterId" = $1`, [id])
  return { path: `/${locale}/encounters/${slug}/register`, cookie: await sessionOf(mayor.personId), registered }
}

const fieldOf = (form: ReadForm | undefined, name: string) => form?.fields.find(([own]) => own === name)?.[1]

test('comes again as it was, says why, and counts when it is sent again', async () => {
  const { path, cookie, registered } = await aDoor('nl')
  const form = await openForm(path, 'officialId', cookie)
  const answer = await sendForm(path, ofEarlier(form), { phone }, cookie)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    409,
    'text/html; charset=utf-8',
    expect.stringContaining('no-store'),
  ])
  expect(answer.headers.get('content-security-policy')).toContain("'nonce-")
  expect(answer.body).toContain(sentence('nl', 'common:form.renewed'))
  expect(answer.body).not.toContain('<b>12</b>')
  const again = formsOf(answer.body).find((one) => fieldOf(one, 'officialId'))
  expect([fieldOf(again, 'phone'), fieldOf(again, 'key')]).toEqual([phone, fieldOf(form, 'key')])
  expect(await registered()).toEqual([])
  if (!again) throw new Error('No form to send again')
  const sent = await sendForm(path, again, { phone: '+33 6 12 34 56 78' }, cookie)
  expect(sent.location).toMatch(/done=registered/)
  expect(await registered()).toHaveLength(1)
})

test('gives back what was typed where the page has no such form any more, as text', async () => {
  const { path, cookie } = await aDoor()
  const form = await openForm(path, 'officialId', cookie)
  // Signed out meanwhile: the page asks who they are.
  const answer = await sendForm(path, ofEarlier(form), { phone, 'wishes[]': ['Les berges', 'de la Lys'] })
  expect(answer.status).toBe(409)
  expect(answer.body).toContain(sentence('fr', 'common:renewed.title'))
  expect(answer.body).toContain('<li>+33 6 &lt;b>12&lt;/b> "34" 56</li>')
  expect(answer.body).toContain('<li>Les berges</li>\n<li>de la Lys</li>')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
})

test('shows no code again, and nothing to another site', async () => {
  const { address } = await somebody()
  const asked = await sendForm('/fr/sign-in', await openForm('/fr/sign-in', 'address', null), { address })
  const cookie = asked.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const path = asked.location ?? ''
  const form = ofEarlier(await openForm(path, 'code', cookie))
  const answer = await sendForm(path, form, { code: '482 913' }, cookie)
  expect([answer.status, answer.body.includes('482')]).toEqual([409, false])
  const foreign = await sendForm(path, form, { code: '482 913' }, cookie, { origin: 'https://elsewhere.example' })
  expect([foreign.status, foreign.body]).toEqual([403, ''])
})

test('is asked for by nobody from outside', async () => {
  const { path, cookie } = await aDoor()
  const { status, body } = await ask(path, {
    cookie,
    headers: { 'x-old-form': '00000000-0000-4000-8000-000000000000' },
  })
  expect([status, body.includes('data-renewed')]).toEqual([200, false])
})

test('is read and pressed on a phone whose scripts come late', async ({ browser }) => {
  const { path, cookie, registered } = await aDoor()
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: { width: 390, height: 844 } })
  await signInAs(context, cookie)
  const page = await context.newPage()
  const faults: Error[] = []
  page.on('pageerror', (fault) => faults.push(fault))
  await page.route('**/_next/static/**/*.js*', (route) => route.abort())
  await page.route('**/register', async (route) => {
    const body = route.request().postDataBuffer()?.toString('latin1')
    await (body ? route.continue({ postData: Buffer.from(goneIn(body), 'latin1') }) : route.continue())
  })
  await page.goto(path)
  await page.locator('[name=phone]').fill('+33 6 12 34 56 78')
  await page.unroute('**/_next/static/**/*.js*')
  const submit = page.locator('form:has([name=officialId]) button[type=submit]').last()
  await submit.click()
  await expect(page.locator('.summary')).toContainText(sentence('fr', 'common:form.renewed'))
  // The summary takes the focus once React is awake.
  await expect(page.locator('.summary')).toBeFocused()
  await expect(page.locator('[name=phone]')).toHaveValue('+33 6 12 34 56 78')
  await page.unroute('**/register')
  await submit.click()
  await expect(page).toHaveURL(/done=registered/)
  expect([faults, (await registered()).length]).toEqual([[], 1])
  await context.close()
})
