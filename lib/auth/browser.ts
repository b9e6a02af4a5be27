import 'server-only'
import { headers } from 'next/headers'
import { type BrowserHalf, readHalf } from './challenge'
import { readCookie } from './cookies'
import { prefixOf } from './limit'

/** What a request says of the browser it comes from. */
export type Browser = {
  /** IPv4 /24 or IPv6 /48. */
  prefix: string
  userAgent: string | null
  /** Its half of a challenge. */
  half: BrowserHalf | null
  /** The mark of an earlier sign-in, not checked yet. */
  known: string | null
}

/**
 * The last address of X-Forwarded-For is the one our own proxy saw; what stands before it, anybody can write.
 * Without a proxy Next puts the socket's address there.
 */
export async function currentBrowser(): Promise<Browser> {
  const sent = await headers()
  const address = sent.get('x-forwarded-for')?.split(',').at(-1) ?? ''
  return {
    prefix: prefixOf(address),
    userAgent: sent.get('user-agent')?.slice(0, 300) ?? null,
    half: readHalf(await readCookie('challenge')),
    known: await readCookie('known'),
  }
}
