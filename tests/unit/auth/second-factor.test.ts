import { describe, expect, it } from 'vitest'
import { enrolmentOf, newRecoveryCodes, plainRecoveryCode, stepOf, typedFactor } from '@/lib/auth/second-factor'

// RFC 6238, appendix B: the secret of its SHA-1 vectors, whose codes have eight digits there and six here.
const secret = new TextEncoder().encode('12345678901234567890')

describe('a code of the app', () => {
  it.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1111111111, '050471', 37037037],
    [1234567890, '005924', 41152263],
    [2000000000, '279037', 66666666],
  ])('at second %i is %s', (second, code, step) => {
    expect(stepOf(secret, code, new Date(second * 1000))).toBe(step)
  })

  it('is still good one step later and early, and keeps its own step', () => {
    expect(stepOf(secret, '287082', new Date(89_000))).toBe(1)
    expect(stepOf(secret, '287082', new Date(29_000))).toBe(1)
    expect(stepOf(secret, '287082', new Date(120_000))).toBeNull()
  })

  it.each(['', '28708', '2870822', 'abcdef', '287083'])('%j is none', (code) => {
    expect(stepOf(secret, code, new Date(59_000))).toBeNull()
  })
})

describe('what is typed as a second factor', () => {
  it.each([
    ['287082', { kind: 'totp', code: '287082' }],
    [' 287 082 ', { kind: 'totp', code: '287082' }],
    ['7k2m-94tx-q0we', { kind: 'recovery', code: '7K2M94TXQ0WE' }],
    ['7K2M 94TX QOWE', { kind: 'recovery', code: '7K2M94TXQ0WE' }],
    ['IL00-0000-0000', { kind: 'recovery', code: '110000000000' }],
  ])('%j', (typed, read) => {
    expect(typedFactor(typed)).toEqual(read)
  })
})

describe('recovery codes', () => {
  it('are ten, all different, and come back as they are typed', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
      expect(typedFactor(code.toLowerCase())).toEqual({ kind: 'recovery', code: plainRecoveryCode(code) })
    }
  })
})

describe('what enrolment shows', () => {
  it('is a key in groups of four and an address every app reads', () => {
    const { key, uri } = enrolmentOf(secret, 'els@menen.example')
    expect(key).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
    expect(new URL(uri).protocol).toBe('otpauth:')
    expect(new URL(uri).searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
    expect(new URL(uri).searchParams.get('issuer')).toBe('Vis-à-vis')
  })
})
