import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { keyFor, sameBytes } from '@/lib/platform/secrets'

/** A mark for a browser that signed in with an address (the "device cookie" of OWASP): it grants nothing but its own limits. */
export const knownBrowserSeconds = 365 * 24 * 60 * 60

function signature(mark: string, address: string): Buffer {
  return createHmac('sha256', keyFor('known-browser')).update(`${mark}\0${address.toLowerCase()}`).digest()
}

export function newKnownMark(address: string): string {
  const mark = randomBytes(12).toString('base64url')
  return `${mark}.${signature(mark, address).toString('base64url')}`
}

/** The mark when it was given for this very address, else null: somebody who locks an address does not lock its holder. */
export function knownMarkFor(address: string, cookie: string | null): string | null {
  const [mark, given] = cookie?.split('.') ?? []
  if (!mark || !given) return null
  return sameBytes(signature(mark, address), Buffer.from(given, 'base64url')) ? mark : null
}
