import type { Page } from '@playwright/test'
import { letterTo } from './e2e-mailbox'

/** The button of the page's only form, or of the first that is there. */
export const submitOf = (page: Page) => page.locator('main form button[type=submit]').first()

async function askForLetter(page: Page, address: string): Promise<void> {
  await page.locator('main input[name=address]').first().fill(address)
  await submitOf(page).click()
  await page.waitForURL(/\/sign-in\/code/)
}

/** The door of a page leads here when nobody is signed in: the code of the letter opens it. */
export async function enterByCode(page: Page, address: string): Promise<void> {
  await askForLetter(page, address)
  const { text } = await letterTo(address)
  const code = text.match(/^\s*(\d{3} \d{3}|\d{4} \d{4})\s*$/m)?.[1]
  if (!code) throw new Error(`No code in the letter to ${address}:\n${text}`)
  await page.locator('main input[name=code]').fill(code)
  await submitOf(page).click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
}

/** The same by the link of the letter: a page with a button, in the browser that asked. */
export async function enterByLink(page: Page, address: string): Promise<void> {
  await askForLetter(page, address)
  const { links } = await letterTo(address)
  const link = links.find((one) => one.includes('/sign-in/link/'))
  if (!link) throw new Error(`No link in the letter to ${address}`)
  await page.goto(link)
  await submitOf(page).click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
}

/** On the page of registration, what is known is filled in: one press takes the seat, or a place in the line. */
export async function takeSeat(page: Page): Promise<void> {
  await submitOf(page).click()
  await page.waitForURL(/\/my\/registrations\/[^/]+/)
}
