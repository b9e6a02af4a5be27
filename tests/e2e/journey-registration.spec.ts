import { expect, test } from '../support/e2e-browser'
import { row } from '../support/e2e-database'
import { anOrganiser } from '../support/e2e-desk'
import { entryOf, has, planOf, statuses } from '../support/e2e-journey'
import { letterTo } from '../support/e2e-mailbox'
import { enterByCode, enterByLink, submitOf, takeSeat } from '../support/e2e-officials'
import { browserOf } from '../support/e2e-open'
import { writeEncounter } from '../support/e2e-organiser'
import { aDelegateOf, anOfficial, sessionOf } from '../support/e2e-people'
import { ask, siteUrl } from '../support/e2e-site'
import { textOfWorkbook } from '../support/e2e-spreadsheet'
import { sentence } from '../support/e2e-words'

test('three seats, four officials: the fourth waits, is offered the seat given back, and takes it @phone', async ({
  browser,
}, info) => {
  test.setTimeout(240_000)
  const locale = info.project.name === 'phone' ? 'nl' : 'fr'
  const take = sentence(locale, 'registrations:mail.take')
  const organiser = await anOrganiser()
  const { tag } = organiser
  const named = (familyName: string) => ({ givenName: 'Camille', familyName: `${familyName}-${tag}`, locale }) as const
  const hosts = [await anOfficial('FR/59279', named('Hotefr')), await anOfficial('BE/34027', named('Hotevl'))]
  const first = await anOfficial('FR/59090', named('Premier'))
  const second = await anOfficial('FR/59332', named('Deuxieme'))
  const third = await anOfficial('BE/34022', named('Troisieme'))
  const fourth = await anOfficial('BE/34041', named('Quatrieme'))
  const delegate = await aDelegateOf(second.personId, named('Delegue'))
  const plan = planOf(
    locale,
    organiser.slug,
    tag,
    hosts.map(({ name }) => name.split(' ')[1] ?? ''),
  )
  const register = `/${locale}/encounters/${plan.slug}/register`
  const complaints: string[][] = []

  const desk = await browserOf(browser, { cookie: organiser.cookie })
  complaints.push(desk.complaints)
  const at = await test.step('an organiser writes, previews and publishes it', async () => {
    const manage = await writeEncounter(desk.page, plan)
    await desk.page.goto(`${manage}/preview`)
    await expect(desk.page.locator('main')).toContainText(plan.title)
    expect((await ask(`/${locale}/encounters/${plan.slug}`)).status).toBe(404)
    await desk.page.goto(manage)
    await desk.page
      .locator('main form')
      .filter({ has: desk.page.locator('input[name=version]') })
      .first()
      .locator('button[type=submit]')
      .click()
    await desk.page.waitForURL(/done=published/)
    return manage
  })

  await test.step('one registers after signing in by the code of a letter', async () => {
    const { page, complaints: own, close } = await browserOf(browser)
    complaints.push(own)
    await page.goto(register)
    await page.locator('main a[href*="/sign-in"]').first().click()
    await enterByCode(page, first.address)
    await takeSeat(page)
    await close()
  })

  await test.step('one is registered by a delegate, and both are told', async () => {
    const { page, complaints: own, close } = await browserOf(browser, { cookie: await sessionOf(delegate.personId) })
    complaints.push(own)
    await page.goto(`${register}?for=${second.personId}`)
    await expect(page.locator('main')).toContainText(second.name)
    await takeSeat(page)
    await close()
    await letterTo(delegate.address, (letter) => letter.text.includes(second.name))
  })

  await test.step('one registers from the link of a letter', async () => {
    const { page, complaints: own, close } = await browserOf(browser)
    complaints.push(own)
    await page.goto(register)
    await page.locator('main a[href*="/sign-in"]').first().click()
    await enterByLink(page, third.address)
    await takeSeat(page)
    await close()
  })

  await test.step('the fourth asks without JavaScript and waits at place 1, told why', async () => {
    const { page, close } = await browserOf(browser, { javaScriptEnabled: false })
    await page.goto(register)
    await page.locator('main a[href*="/sign-in"]').first().click()
    await enterByCode(page, fourth.address)
    await takeSeat(page)
    await expect(page.locator('main')).toContainText(/\b1\b/)
    await close()
    expect((await statuses(plan.slug)).map(({ status }) => status)).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
      'waitlisted',
    ])
    const waiting = await letterTo(fourth.address, ({ links }) => links.some((link) => link.includes('/r/')))
    expect(waiting.text).toMatch(/\b1\b/)
  })

  const confirmations = await Promise.all(
    [first, second, third].map(({ address }) => letterTo(address, has('REQUEST'))),
  )
  const entries = confirmations.map((letter) => entryOf(letter, plan))

  await test.step('one gives the seat back from the link of the confirmation: opening it answers nothing', async () => {
    const { page, complaints: own, close } = await browserOf(browser)
    complaints.push(own)
    const link = confirmations[0]?.links.find((one) => one.includes('/r/')) ?? ''
    const token = new URL(link).pathname.split('/').at(-1) ?? ''
    await page.goto(`/${locale}/r/${token}/cancel`)
    expect((await statuses(plan.slug))[0]?.status).toBe('confirmed')
    await submitOf(page).click()
    await page.waitForURL(/done=cancelled/)
    await close()
  })

  await test.step('the fourth is offered the seat by mail and takes it through its link', async () => {
    const offer = await letterTo(fourth.address, ({ text }) => text.includes(take))
    const { page, complaints: own, close } = await browserOf(browser)
    complaints.push(own)
    await page.goto(offer.links.find((one) => one.includes('/r/')) ?? '')
    expect((await statuses(plan.slug))[3]?.status).toBe('offered')
    await page.getByRole('button', { name: take }).click()
    await page.waitForURL(/done=accepted/)
    await close()
  })

  await test.step('the calendar files of all five letters are right to the minute', async () => {
    const cancelled = entryOf(await letterTo(first.address, has('CANCEL')), plan)
    const last = entryOf(await letterTo(fourth.address, has('REQUEST')), plan)
    expect(entries.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'REQUEST'])
    expect(cancelled).toMatchObject({ method: 'CANCEL', uid: entries[0]?.uid, status: 'CANCELLED' })
    expect(cancelled.sequence).toBeGreaterThan(entries[0]?.sequence ?? 0)
    expect(new Set([...entries, last].map(({ uid }) => uid)).size).toBe(4)
  })

  await test.step('the organiser’s list and its two exports agree with the database', async () => {
    const now = await statuses(plan.slug)
    expect(now.map(({ status }) => status)).toEqual(['cancelled', 'confirmed', 'confirmed', 'confirmed'])
    await desk.page.goto(`${at}/registrations`)
    for (const { familyName } of now.slice(1)) await expect(desk.page.locator('main')).toContainText(familyName)
    const { body: csv } = await ask(`${at}/registrations/export.csv`, { cookie: organiser.cookie })
    const workbook = await fetch(new URL(`${at}/registrations/export.xlsx`, siteUrl), {
      headers: { cookie: organiser.cookie },
    })
    const xlsx = textOfWorkbook(Buffer.from(await workbook.arrayBuffer()))
    for (const { reference, familyName, status } of now) {
      if (status === 'cancelled') continue
      const line = csv.split('\n').filter((one) => one.includes(reference))
      expect(line).toHaveLength(1)
      expect(line[0]).toContain(familyName)
      expect(xlsx).toContain(reference)
    }
    const pool = await row<{ taken: number }>(
      `SELECT "taken" FROM "SeatPool" WHERE "sideId" IS NULL AND "encounterId" = (SELECT "id" FROM "Encounter" WHERE "slug" = $1)`,
      [plan.slug],
    )
    expect(pool.taken).toBe(3)
  })
  await desk.close()
  expect(complaints.flat()).toEqual([])
})
