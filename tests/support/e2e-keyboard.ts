import type { Locator, Page } from '@playwright/test'

/** Presses Tab until this has the focus, as somebody without a mouse does. @throws where Tab does not lead to it. */
export async function tabTo(page: Page, target: Locator, presses = 60): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${presses} times Tab do not lead to ${target} on ${page.url()}`)
}

/** What has the focus shows it: an outline, or a ring of its own. */
export function showsFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  })
}
