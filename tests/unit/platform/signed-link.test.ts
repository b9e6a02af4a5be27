import { beforeAll, describe, expect, it } from 'vitest'
import { readLink, signLink } from '@/lib/platform/signed-link'

const now = new Date('2026-11-21T10:00:00Z')
const later = new Date('2026-11-22T10:00:00Z')

beforeAll(() => {
  process.env.AUTH_SECRET ??= 'k3Jx9QpLm2Zr8TvWn5Bc7YdFg1HsAe4U'
  process.env.DATABASE_URL ??= 'postgresql://nobody@127.0.0.1/none'
})

describe('a signed link', () => {
  it('says what it is for, until its end', () => {
    const token = signLink({ purpose: 'registration', id: 'abc', expiresAt: later })
    expect(readLink(token, 'registration', now)).toEqual({ purpose: 'registration', id: 'abc', expiresAt: later })
    expect(readLink(token, 'registration', later)).toBeNull()
  })

  it('is worth nothing for another purpose, changed, cut or made up', () => {
    const token = signLink({ purpose: 'registration', id: 'abc', expiresAt: later })
    const other = signLink({ purpose: 'registration', id: 'xyz', expiresAt: later })
    const mixed = `${other.split('.')[0]}.${token.split('.')[1]}`
    const pieces = [mixed, token.slice(0, -2), `${token}a`, token.split('.')[0] ?? '', '.', '', 'a.b']
    expect(readLink(token, 'team', now)).toBeNull()
    expect(pieces.map((piece) => readLink(piece, 'registration', now))).toEqual(pieces.map(() => null))
  })
})
