import { parse } from 'csv-parse/sync'
import { complaintsOf, expect, signInAs, test } from '../support/e2e-browser'
import { readByIcalJs, readByNodeIcal } from '../support/e2e-calendar'
import { rows } from '../support/e2e-database'
import { anEncounter, anOrganiser } from '../support/e2e-desk'
import { openForm, sendForm } from '../support/e2e-forms'
import { letterTo } from '../support/e2e-mailbox'
import { anOfficial, sessionOf } from '../support/e2e-people'
import { ask, until } from '../support/e2e-site'

// What an organiser and an official write comes back as text wherever it is shown: nothing runs, nothing breaks.

const title = `</title></script><img src=x onerror=alert(1)>'"&amp;{{7*7}}`
const summary = '=1+1\r\nBEGIN:VALARM\r\nX-EVIL:1 ]]><svg onload=alert(2)> \u202Egnol javascript:alert(3)'
const venue = `"><iframe src=javascript:alert(4)></iframe>;ATTACH:x,\\n`
const familyName = '=HYPERLINK("//x.example";"x")<b onmouseover=alert(5)>'

/** A published encounter whose words are hostile, written through its forms, with one hostile name registered. */
async function aHostileEncounter() {
  const organiser = await anOrganiser()
  const slug = `hostile-${organiser.tag}`
  const id = await anEncounter(organiser.organisationId, { slug })
  // Without co-hosts it is called by its title, and not by their communes.
  await rows('DELETE FROM "CoHost" WHERE "encounterId" = $1', [id])
  const mayor = await anOfficial('FR/59090', { givenName: '@Camille', familyName })
  const cookie = await sessionOf(mayor.personId)
  const register = `/fr/encounters/${slug}/register`
  const seat = await sendForm(register, await openForm(register, 'officialId', cookie), {}, cookie)
  expect(seat.status).toBe(303)
  const edit = async (part: string, typed: Record<string, string>) => {
    const path = `/fr/manage/${organiser.slug}/encounters/${slug}/edit/${part}`
    const answer = await sendForm(path, await openForm(path, 'encounterId', organiser.cookie), typed, organiser.cookie)
    expect(answer.location).toMatch(/done=/)
  }
  await edit('about', {
    ...{ 'title.original': 'fr', 'title.texts.fr.text': title, 'title.texts.nl.text': '' },
    ...{ 'summary.original': 'fr', 'summary.texts.fr.text': summary, 'summary.texts.nl.text': '' },
  })
  await edit('occasion', { venueName: venue })
  const shown = async () => (await ask(`/fr/encounters/${slug}`)).body.includes('{{7*7}}')
  await until('the page shows what was written', shown)
  return { organiser, slug, mayor, cookie, desk: `/fr/manage/${organiser.slug}/encounters/${slug}` }
}

let written: Awaited<ReturnType<typeof aHostileEncounter>>

test.beforeAll(async () => {
  written = await aHostileEncounter()
})

test('on every page it is text: nothing runs, nothing is asked for', async ({ context, page }) => {
  const complaints = complaintsOf(context)
  const { slug, desk, cookie, organiser } = written
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    return dialog.dismiss()
  })
  const look = async (path: string, words: string[]) => {
    await page.goto(path)
    for (const text of words) await expect(page.locator('main'), path).toContainText(text)
    expect(await page.locator('main :is(img, iframe, svg[onload], b[onmouseover])').count(), path).toBe(0)
  }
  await look(`/fr/encounters/${slug}`, [title, venue, 'gnol javascript:alert(3)'])
  await look('/fr/encounters?q=onerror', [title])
  await signInAs(context, cookie)
  await look('/fr/my', [title])
  await signInAs(context, organiser.cookie)
  await look(desk, [title])
  await look(`${desk}/registrations`, [familyName])
  await look(`${desk}/preview`, [title])
  expect([dialogs, complaints]).toEqual([[], []])
})

test('in the data of the page it is a string', async () => {
  const { body } = await ask(`/fr/encounters/${written.slug}`)
  const blocks = [...body.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
    ([, json = '']) => json,
  )
  const events = blocks.map((json): Record<string, unknown> => JSON.parse(json)).filter(({ name }) => name === title)
  expect(events).toHaveLength(1)
})

test('in a letter it is text, and its head has no more lines than ours', async () => {
  const { mayor } = written
  const letter = await letterTo(
    mayor.address,
    ({ subject, text }) => subject.includes('onerror') || text.includes(title),
  )
  expect(letter.subject).not.toMatch(/[\r\n]/)
  expect(letter.html).not.toMatch(/<(img|svg|iframe|b)\b[^>]*(onerror|onload|javascript:|onmouseover)/i)
  expect(letter.html).toContain('&lt;img src=x onerror=alert(1)&gt;')
})

test('in calendars it is text: one entry, no line of somebody else’s', async () => {
  for (const path of [`/fr/encounters/${written.slug}/event.ics`, '/fr/encounters/calendar.ics']) {
    const { body } = await ask(path)
    const found = [readByIcalJs(body), readByNodeIcal(body)].map((list) => list.filter((one) => one.summary === title))
    expect(
      found.map((list) => list.length),
      path,
    ).toEqual([1, 1])
    expect(body, path).not.toMatch(/^(X-EVIL|ATTACH|BEGIN:VALARM)/m)
  }
})

test('in the feed it is text', async ({ page }) => {
  const { body } = await ask('/fr/encounters/feed.xml')
  const feed = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml')
    const titles = [...parsed.querySelectorAll('entry > title')].map((node) => node.textContent)
    return { fault: parsed.querySelector('parsererror')?.textContent ?? null, titles }
  }, body)
  expect(feed.fault).toBeNull()
  expect(feed.titles).toContain(title)
})

test('in the exported list no cell is a formula', async () => {
  const { body } = await ask(`${written.desk}/registrations/export.csv`, { cookie: written.organiser.cookie })
  const cells: string[][] = parse(body, { bom: true, delimiter: ';', record_delimiter: '\r\n' })
  expect(cells).toHaveLength(2)
  expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(cells.flat().some((cell) => cell.includes(familyName))).toBe(true)
})
