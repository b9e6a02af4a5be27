import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { expect, test } from '../support/e2e-browser'
import { ask, siteUrl } from '../support/e2e-site'

/** Parsed by the browser's own parser, which says where XML is wrong. */
async function parseXml(page: import('@playwright/test').Page, text: string) {
  return page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml')
    const fault = parsed.querySelector('parsererror')?.textContent ?? null
    const texts = (name: string) => [...parsed.getElementsByTagName(name)].map((node) => node.textContent ?? '')
    return {
      fault,
      root: parsed.documentElement.nodeName,
      ids: texts('id'),
      updated: texts('updated'),
      loc: texts('loc'),
    }
  }, text)
}

for (const locale of ['fr', 'nl', 'en', 'de']) {
  for (const list of ['calls', 'encounters']) {
    test(`the feed of ${list} in ${locale} is Atom`, async ({ page }) => {
      const { status, headers, body } = await ask(`/${locale}/${list}/feed.xml`)
      expect(status).toBe(200)
      expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
      const feed = await parseXml(page, body)
      expect([feed.fault, feed.root]).toEqual([null, 'feed'])
      expect(new Set(feed.ids).size).toBe(feed.ids.length)
      for (const id of feed.ids) expect(id).toMatch(new RegExp(`^${siteUrl}/${locale}/${list}/`))
      for (const moment of feed.updated) expect(new Date(moment).toISOString()).toBe(moment)
    })
  }
}

test('the calendar of encounters is read by two parsers, to the minute', async () => {
  const { headers, body } = await ask('/fr/encounters/calendar.ics')
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const calendar = new ICAL.Component(ICAL.parse(body))
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  const halluin = events.find((event) => event.summary === 'Halluin – Menen')
  expect(halluin?.startDate.toString()).toMatch(/T18:00:00$/)
  expect(halluin?.startDate.zone?.tzid).toBe('Europe/Brussels')
  const others = Object.values(nodeIcal.sync.parseICS(body)).filter((one) => one?.type === 'VEVENT')
  expect(others).toHaveLength(events.length)
  const same = others.find((one) => one?.type === 'VEVENT' && one.uid === halluin?.uid)
  expect(same?.type === 'VEVENT' && same.start.getTime()).toBe(halluin?.startDate.toJSDate().getTime())
  const cancelled = calendar
    .getAllSubcomponents('vevent')
    .filter((event) => event.getFirstPropertyValue('status') === 'CANCELLED')
  expect(cancelled.length).toBeGreaterThan(0)
})

test('the entry of one encounter has the same identity in every language, and a cancelled one takes itself away', async () => {
  const uids = new Set<string | undefined>()
  for (const locale of ['fr', 'nl', 'en', 'de']) {
    const { body, headers } = await ask(`/${locale}/encounters/halluin-menen/event.ics`)
    expect(headers.get('content-disposition')).toBe('attachment; filename="halluin-menen.ics"')
    uids.add(/^UID:(.*)$/m.exec(body)?.[1]?.trim())
  }
  expect(uids.size).toBe(1)
  const { body } = await ask('/fr/encounters/deulemont-comines-warneton/event.ics')
  expect(body).toContain('METHOD:CANCEL')
})

test('the deadline of a call ends to the minute when the call closes', async () => {
  const { body } = await ask('/fr/calls/achat-public-local/deadline.ics')
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(body)).getFirstSubcomponent('vevent') ?? undefined)
  expect(event.endDate.toString()).toMatch(/T12:00:00$/)
  expect(event.endDate.zone?.tzid).toBe('Europe/Paris')
})

test('the sitemap leads to every part, and each names pages that are there, in four languages', async ({ page }) => {
  const index = await parseXml(page, (await ask('/sitemap.xml')).body)
  expect([index.fault, index.root]).toEqual([null, 'sitemapindex'])
  expect(index.loc.length).toBeGreaterThan(1)
  for (const part of index.loc) {
    const { status, body } = await ask(part.replace(siteUrl, ''))
    expect(status).toBe(200)
    const pages = await parseXml(page, body)
    expect([pages.fault, pages.root]).toEqual([null, 'urlset'])
    expect(pages.loc.length % 4).toBe(0)
    expect(pages.loc.length).toBeLessThanOrEqual(50_000)
    for (const address of [pages.loc[0], pages.loc.at(-1)]) {
      expect((await ask((address ?? '').replace(siteUrl, ''))).status, address).toBe(200)
    }
  }
})

test('a part of the sitemap that is none is not there', async () => {
  for (const part of ['communes-0.xml', 'communes-999.xml', 'other.xml']) {
    expect((await ask(`/sitemaps/${part}`)).status, part).toBe(404)
  }
})

test('the pages say their facts to machines, and which page is which', async ({ page }) => {
  await page.goto('/nl/encounters/halluin-menen')
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(data['@type']).toBe('Event')
  expect(data.name).toBe('Halluin – Menen')
  expect(data.startDate).toMatch(/T18:00:00\+0[12]:00$/)
  expect(data.location.address.addressLocality).toBe('Halluin')
  const canonical = page.locator('link[rel=canonical]')
  await expect(canonical).toHaveAttribute('href', `${siteUrl}/nl/encounters/halluin-menen`)
  const languages = await page
    .locator('link[rel=alternate][hreflang]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')))
  expect(languages.sort()).toEqual(['de', 'en', 'fr', 'nl', 'x-default'])
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', 'Halluin – Menen')
  await expect(page).toHaveTitle(/Halluin – Menen/)
})
