import type { Browser } from '@/lib/auth/browser'
import { askSignIn } from '@/lib/auth/sign-in.commands'
import { db } from '@/lib/platform/db'
import { granted } from './people'

let network = 0

/** A browser nobody has seen, on a network of its own unless said otherwise. */
export function aBrowser(over: Partial<Browser> = {}): Browser {
  network += 1
  return {
    prefix: `10.${network >> 8}.${network & 255}.0/24`,
    userAgent: 'Firefox/150',
    half: null,
    known: null,
    ...over,
  }
}

/** What the last mail to an address carries. */
export async function lastLetterTo(toAddress: string) {
  const letter = await db.outboxMessage.findFirstOrThrow({ where: { toAddress }, orderBy: { createdAt: 'desc' } })
  const code = letter.text.match(/^(\d{4}) (\d{4})$/m)
  const token = letter.text.match(/\/sign-in\/link\/([\w-]+)/)?.[1] ?? ''
  return { ...letter, code: `${code?.[1] ?? ''}${code?.[2] ?? ''}`, token }
}

/** A browser that has asked, and what its mail carries. */
export async function hasAsked(address: string, browser = aBrowser()) {
  const { half } = granted(await askSignIn({ address, locale: 'fr' }, browser))
  const { code, token } = await lastLetterTo(address)
  return { browser: { ...browser, half }, code, token }
}

/** A code that is not the right one. */
export function wrong(code: string, by = 1): string {
  return String((Number(code) + by) % 10 ** 8).padStart(8, '0')
}
