import { describe, expect, it } from 'vitest'
import { providerOf } from '@/lib/auth/provider'
import { readEnv } from '@/lib/platform/env'

const plain = { DATABASE_URL: 'postgresql://x', AUTH_SECRET: 'for-tests-only-4f1d9c07b2e86a35d0c9' }
const whole = {
  OIDC_ISSUER: 'https://login.commune.example/',
  OIDC_CLIENT_ID: 'vis-a-vis',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_NAME: 'Commune',
}

describe('an identity provider', () => {
  it('is there when an operator names it, whole', () => {
    expect(providerOf(readEnv(plain))).toBeNull()
    expect(providerOf(readEnv({ ...plain, ...whole }))).toEqual({
      issuer: 'https://login.commune.example',
      clientId: 'vis-a-vis',
      clientSecret: 'secret',
      name: 'Commune',
    })
  })

  it.each(Object.keys(whole))('stops the start without its %s', (name) => {
    expect(() => readEnv({ ...plain, ...whole, [name]: undefined })).toThrow(`${name}: is needed`)
  })
})
