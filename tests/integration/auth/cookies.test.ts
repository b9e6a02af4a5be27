import { decode } from 'next-auth/jwt'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sessionCookie } from '@/lib/auth/session-cookie'
import { env } from '@/lib/platform/env'

const { address } = vi.hoisted(() => ({ address: { APP_URL: 'https://vis-a-vis.example' } }))

vi.mock('@/lib/platform/env', async (original) => {
  const real = await original<typeof import('@/lib/platform/env')>()
  return { ...real, env: () => ({ ...real.env(), ...address }) }
})

afterEach(() => {
  address.APP_URL = 'https://vis-a-vis.example'
})

const sessionId = '01938a7e-0000-7000-8000-000000000001'

describe('the session’s cookie', () => {
  it('belongs to this host alone, over TLS, out of reach of scripts and of other sites', async () => {
    const { name, options } = await sessionCookie(sessionId)
    expect(name).toBe('__Host-visavis-session')
    expect(options).toEqual({ httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 30 * 24 * 60 * 60 })
    expect(options).not.toHaveProperty('domain')
  })

  it('has a plain name on a developer’s own machine, where a browser refuses the other', async () => {
    address.APP_URL = 'http://127.0.0.1:3000'
    const { name, options } = await sessionCookie(sessionId)
    expect([name, options.secure]).toEqual(['visavis-session', false])
  })

  it('is sealed, and carries nothing but the number of a row', async () => {
    const { value } = await sessionCookie(sessionId)
    expect(Buffer.from(value.replaceAll('.', ''), 'base64url').toString()).not.toContain(sessionId)
    const { iat, exp, jti, ...carried } = (await decode({ token: value, secret: env().AUTH_SECRET })) ?? {}
    expect(carried).toEqual({ sessionId })
    await expect(decode({ token: value, secret: 'another-secret-4f1d9c07b2e86a35d0c9' })).rejects.toThrow()
  })
})
