import { gzipSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import { siteUrl } from './e2e-site'

/** What a page does to whoever looks at it: milliseconds, and the shift score of web.dev/cls. */
export type Vitals = { largestPaint: number; shift: number; interaction: number }

/** A telephone of the middle class on a slow mobile network, as Lighthouse imagines it. */
export async function onSlowPhone(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  })
}

type Observed = Window & { visavisVitals?: Vitals }

/** Begins to observe every page that is opened from now on. */
export async function observeVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Vitals = { largestPaint: 0, shift: 0, interaction: 0 }
    const here: Observed = window
    here.visavisVitals = seen
    // Fields that TypeScript's own list of entries does not have.
    type Entry = PerformanceEntry & { value?: number; hadRecentInput?: boolean; interactionId?: number }
    const observe = (type: string, note: (entry: Entry) => void, rest = {}) =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) note(entry)
      }).observe({ type, buffered: true, ...rest })
    observe('largest-contentful-paint', (entry) => {
      seen.largestPaint = entry.startTime
    })
    observe('layout-shift', (entry) => {
      if (!entry.hadRecentInput) seen.shift += entry.value ?? 0
    })
    observe(
      'event',
      (entry) => {
        if (entry.interactionId) seen.interaction = Math.max(seen.interaction, entry.duration)
      },
      { durationThreshold: 16 },
    )
  })
}

export async function vitalsOf(page: Page): Promise<Vitals> {
  const seen = await page.evaluate(() => (window as Observed).visavisVitals)
  if (!seen) throw new Error(`Nothing was observed at ${page.url()}`)
  return seen
}

/** The scripts that were loaded while `visit` went on, those fetched later too: address and compressed size. */
export async function scriptsLoadedBy(page: Page, visit: () => Promise<unknown>): Promise<Map<string, number>> {
  const answers: Response[] = []
  const note = (answer: Response) => void (answer.request().resourceType() === 'script' && answers.push(answer))
  page.on('response', note)
  await visit()
  page.off('response', note)
  const sized = answers.map(async (answer) => {
    return [answer.url().replace(siteUrl, ''), gzipSync(await answer.body()).length] as const
  })
  return new Map(await Promise.all(sized))
}
