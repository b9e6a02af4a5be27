import type { Browser } from '@playwright/test'
import { test } from '@playwright/test'
import { complaintsOf, signInAs } from './e2e-browser'
import { siteUrl } from './e2e-site'

/** Somebody's own browser, as large and in the zone that the project's settings say. */
export async function browserOf(browser: Browser, options: { javaScriptEnabled?: boolean; cookie?: string } = {}) {
  const { cookie = null, javaScriptEnabled = true } = options
  const { viewport, hasTouch, isMobile, timezoneId } = test.info().project.use
  const context = await browser.newContext({
    ...{ javaScriptEnabled, baseURL: siteUrl },
    ...(viewport !== undefined && { viewport }),
    ...(hasTouch !== undefined && { hasTouch }),
    ...(isMobile !== undefined && { isMobile }),
    ...(timezoneId !== undefined && { timezoneId }),
  })
  context.setDefaultTimeout(20_000)
  await signInAs(context, cookie)
  return { page: await context.newPage(), complaints: complaintsOf(context), close: () => context.close() }
}
