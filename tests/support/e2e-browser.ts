import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { siteUrl } from './e2e-site'

/** What a browser complains about: violated policies, scripts that fail, files that are not there. */
export function complaintsOf(context: BrowserContext): string[] {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    complaints.push(`${message.page()?.url()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error().message}`))
  context.on('request', (request) => {
    if (!request.url().startsWith(siteUrl) && /^https?:/.test(request.url())) {
      complaints.push(`A request to somebody else: ${request.url()}`)
    }
  })
  return complaints
}

/** Every test in a browser fails on what the browser complains about. */
export const test = base.extend({
  context: async ({ context }, use) => {
    const complaints = complaintsOf(context)
    await use(context)
    expect(complaints).toEqual([])
  },
})

/** Lets a context be somebody: the cookie of `sessionOf`. */
export async function signInAs(context: BrowserContext, cookie: string | null): Promise<void> {
  const [name = '', value = ''] = (cookie ?? '').split('=')
  if (cookie) await context.addCookies([{ name, value, url: siteUrl, httpOnly: true, sameSite: 'Lax' }])
}

/** Wider than the screen, and by what. */
export function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return wide
      .slice(-3)
      .map((element) => `${scrollWidth}px: <${element.tagName.toLowerCase()} class="${element.className}">`)
  })
}

export { expect }
