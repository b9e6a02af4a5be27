import { beforeAll, describe, expect, it } from 'vitest'
import { hashToken, keyFor, newToken, sameBytes, seal, unseal } from '@/lib/platform/secrets'

beforeAll(() => {
  process.env.AUTH_SECRET ??= 'k3Jx9QpLm2Zr8TvWn5Bc7YdFg1HsAe4U'
  process.env.DATABASE_URL ??= 'postgresql://nobody@127.0.0.1/none'
})

describe('keys', () => {
  it('every use has a key of its own', () => {
    const uses = ['column', 'link', 'limit', 'recovery', 'known-browser', 'totp-enrolment']
    const keys = uses.map((use) => keyFor(use).toString('hex'))
    expect(new Set(keys).size).toBe(uses.length)
    for (const key of keys) expect(key).toMatch(/^[\da-f]{64}$/)
    expect(keyFor('link').toString('hex')).toBe(keys[1])
  })

  it('a text that was sealed is read again, and by nobody who changed a bit of it', () => {
    const sealed = seal('+32 470 00 00 00')
    expect(unseal(sealed)).toBe('+32 470 00 00 00')
    const bytes = Buffer.from(sealed, 'base64url')
    for (const at of [0, 12, 28, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => unseal(changed.toString('base64url')), `byte ${at}`).toThrow()
    }
    expect(() => unseal(sealed.slice(0, 20))).toThrow()
  })

  it('a text that is sealed twice looks different each time', () => {
    expect(seal('0600000000')).not.toBe(seal('0600000000'))
    expect(Buffer.from(seal('x'), 'base64url')).toHaveLength(12 + 16 + 1)
  })

  it('a token is 256 random bits, never twice the same', () => {
    const tokens = Array.from({ length: 2000 }, newToken)
    expect(new Set(tokens).size).toBe(2000)
    expect(tokens.every((token) => Buffer.from(token, 'base64url').length === 32)).toBe(true)
    const ones = tokens
      .flatMap((token) => [...Buffer.from(token, 'base64url')])
      .map((byte) => byte.toString(2).replaceAll('0', '').length)
    const share = ones.reduce((sum, each) => sum + each, 0) / (2000 * 256)
    expect(Math.abs(share - 0.5)).toBeLessThan(0.01)
  })

  it('a hash belongs to its context, and is compared whole', () => {
    expect(sameBytes(hashToken('a', 'b'), hashToken('a', 'b'))).toBe(true)
    expect(sameBytes(hashToken('a', 'b'), hashToken('a', 'c'))).toBe(false)
    expect(sameBytes(hashToken('b', 'a'), hashToken('a', 'b'))).toBe(false)
    expect(sameBytes(hashToken('a'), hashToken('a').subarray(0, 31))).toBe(false)
  })
})
