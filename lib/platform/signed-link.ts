import 'server-only'
import { createHmac } from 'node:crypto'
import { keyFor, sameBytes } from './secrets'

/** What a link in a mail allows, for one thing, until a moment. */
export type SignedLink = { purpose: string; id: string; expiresAt: Date }

function signature(payload: string): Buffer {
  return createHmac('sha256', keyFor('link')).update(payload).digest()
}

/** A link needs no row: purpose, id and end are in it, signed. What it may still do depends on the state of the thing. */
export function signLink({ purpose, id, expiresAt }: SignedLink): string {
  const payload = Buffer.from(JSON.stringify([purpose, id, Math.floor(expiresAt.getTime() / 1000)])).toString(
    'base64url',
  )
  return `${payload}.${signature(payload).toString('base64url')}`
}

/** The link's content, or null when it is forged, cut, of another purpose or past its end. */
export function readLink(token: string, purpose: string, now: Date): SignedLink | null {
  const [payload, given] = token.split('.')
  if (!payload || !given || !sameBytes(signature(payload), Buffer.from(given, 'base64url'))) return null
  // Signed by us, so its shape is ours.
  const [signedPurpose, id, seconds] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [
    string,
    string,
    number,
  ]
  const expiresAt = new Date(seconds * 1000)
  return signedPurpose === purpose && expiresAt > now ? { purpose, id, expiresAt } : null
}
