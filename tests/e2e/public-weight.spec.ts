import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from '@playwright/test'
import { inRoot } from '../../scripts/lib/root.mjs'
import { expect, signInAs, test } from '../support/e2e-browser'
import { rows } from '../support/e2e-database'
import { pageTypes } from '../support/e2e-page-types'
import { aDelegateOf, anOfficial, sessionOf } from '../support/e2e-people'
import { observeVitals, onSlowPhone, scriptsLoadedBy, vitalsOf } from '../support/e2e-vitals'

/** Bytes, compressed, that a public page may load beyond what an empty page of the same build loads. */
const mostOwnScript = 30_000
const mostShift = 0.02

const publicPages = pageTypes.filter(({ role, path, status }) => role === 'visitor' && !status && !path.includes('{'))

/** The chunks that each page of this build begins with, an empty one too: `next build` writes their names. */
function sizeOfEmptyPage(): number {
  const manifest: { rootMainFiles: string[] } = JSON.parse(readFileSync(inRoot('.next', 'build-manifest.json'), 'utf8'))
  return manifest.rootMainFiles.reduce((sum, file) => sum + gzipSync(readFileSync(inRoot('.next', file))).length, 0)
}

async function aSlowPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  const page = await context.newPage()
  await observeVitals(page)
  await onSlowPhone(page)
  return page
}

// How early the fonts come depends on the machine: what they move is printed, what the page itself moves is asserted.
const withoutFonts = (page: Page) => page.route('**/*.woff2*', (route) => route.abort())

for (const { name, path } of publicPages) {
  test(`${name} is light and stands still on a slow telephone`, async ({ browser }) => {
    const page = await aSlowPhone(browser)
    const scripts = await scriptsLoadedBy(page, () => page.goto(`/fr${path}`, { waitUntil: 'networkidle' }))
    await page.locator('.header details.menu > summary').tap()
    const seen = await vitalsOf(page)
    const own = [...scripts.values()].reduce((sum, size) => sum + size, 0) - sizeOfEmptyPage()
    console.log(
      `  ${(path || '/').padEnd(40)} own scripts ${(own / 1000).toFixed(1)} kB   shift ${seen.shift.toFixed(3)}` +
        `   largest paint ${Math.round(seen.largestPaint)} ms   menu ${seen.interaction} ms`,
    )
    expect(own, [...scripts].join('\n')).toBeLessThanOrEqual(mostOwnScript)

    await withoutFonts(page)
    await page.reload({ waitUntil: 'networkidle' })
    expect((await vitalsOf(page)).shift).toBeLessThanOrEqual(mostShift)
    await page.context().close()
  })
}

test('the bar of whom one acts for comes late and moves nothing', async ({ browser }) => {
  const official = await anOfficial('BE/34022')
  const delegate = await aDelegateOf(official.personId)
  const cookie = await sessionOf(delegate.personId)
  await rows(
    `UPDATE "Session" SET "actingForId" = $1 FROM "Account" a WHERE a."id" = "accountId" AND a."personId" = $2`,
    [official.personId, delegate.personId],
  )
  const page = await aSlowPhone(browser)
  await signInAs(page.context(), cookie)
  await withoutFonts(page)
  await page.goto('/fr/my')
  await page.goto('/fr/encounters/halluin-menen', { waitUntil: 'networkidle' })
  await expect(page.locator('.acting')).toContainText(official.name)
  expect((await vitalsOf(page)).shift).toBeLessThanOrEqual(mostShift)
  await page.context().close()
})
