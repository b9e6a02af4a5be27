// @ts-check
import { createHash } from 'node:crypto'

/** The name of exactly these bytes. @param {string | Uint8Array} content */
export function etagOf(content) {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
}

/**
 * Whether a client that sent this If-None-Match has it already. Weak comparison, as for 304 (RFC 9110, 13.1.2): who
 * compresses on the way marks the tag as weak.
 * @param {string | null | undefined} header
 * @param {string} etag
 */
export function isKnown(header, etag) {
  if (!header) return false
  const known = header.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}
