import { violationsOf } from '../support/e2e-axe'
import { expect, overflowOf, signInAs, test } from '../support/e2e-browser'
import { pageTypes } from '../support/e2e-page-types'
import { aWorld, type World } from '../support/e2e-world'

const languages = ['fr', 'nl', 'en', 'de'] as const
const widths = [320, 768, 1280] as const
const themes = ['light', 'dark'] as const

let world: World

test.describe.configure({ mode: 'parallel', timeout: 120_000 })

test.beforeAll(async () => {
  world = await aWorld()
})

/** Every value of language, theme and width at least once for each page; every pair of them over all pages. */
function looks(index: number) {
  return languages.map((language, step) => ({
    language,
    width: widths[(index + step) % 3] ?? 320,
    theme: themes[(Math.floor(index / 3) + step) % 2] ?? 'light',
  }))
}

for (const [index, { name, path, role, status = 200 }] of pageTypes.entries()) {
  test(`${name} is accessible in every language, light and dark, on every screen`, async ({ page, context }) => {
    await signInAs(context, world.cookies[role])
    for (const { language, width, theme } of looks(index)) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const address = `/${language}${path.replace(/\{(\w+)\}/g, (_, key: string) => world.names[key] ?? key)}`
      const answer = await page.goto(address)
      const look = `${address} at ${width}, ${theme}`
      expect(answer?.status(), look).toBe(status)
      await expect(page.locator('html'), look).toHaveAttribute('lang', language)
      expect.soft(await overflowOf(page), look).toEqual([])
      expect.soft(await violationsOf(page), look).toEqual([])
    }
  })
}
