import 'server-only'
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from './env'

/** One key per use, all from AUTH_SECRET (HKDF, RFC 5869). */
function keyFor(use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env().AUTH_SECRET, 'vis-a-vis', use, 32))
}

/** Encrypts for a column at rest: AES-256-GCM, base64url of nonce, tag and text. */
export function seal(text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('column'), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** @throws when the text was not sealed with this key. */
export function unseal(sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFor('column'), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** 256 random bits for links and cookies. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Tokens and codes are stored hashed; `context` binds a short code to the row it belongs to. */
export function hashToken(token: string, context = ''): Uint8Array<ArrayBuffer> {
  // Prisma's Bytes wants a Uint8Array over a plain ArrayBuffer; a copy gives exactly that.
  return new Uint8Array(createHash('sha256').update(context).update('\0').update(token).digest())
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}

export { keyFor }
