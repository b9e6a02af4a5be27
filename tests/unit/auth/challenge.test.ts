import { describe, expect, it } from 'vitest'
import { newCode, readHalf, typedCode, writeHalf, writtenCode } from '@/lib/auth/challenge'

describe('a code', () => {
  it('has eight digits, leading zeros too, and differs from the next', () => {
    const codes = Array.from({ length: 200 }, newCode)
    expect(codes.filter((code) => !/^\d{8}$/.test(code))).toEqual([])
    expect(new Set(codes).size).toBeGreaterThan(190)
  })

  it('is written in two halves and read back however it is typed', () => {
    expect(writtenCode('04182067')).toBe('0418 2067')
    for (const typed of ['0418 2067', '04182067', '0418-2067', ' 04 18 20 67 ', '0418\u00a02067', '0418–2067']) {
      expect(typedCode(typed)).toBe('04182067')
    }
  })
})

describe('the browser’s half', () => {
  const half = { challengeId: '01938a7e-0000-7000-8000-000000000001', secret: 'a'.repeat(43) }

  it('comes back from its cookie', () => {
    expect(readHalf(writeHalf(half))).toEqual(half)
  })

  it.each([null, '', 'x', `${half.challengeId}.short`, `'; DROP TABLE.${half.secret}`])('%j is none', (cookie) => {
    expect(readHalf(cookie)).toBeNull()
  })
})
