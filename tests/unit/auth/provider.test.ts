import { describe, expect, it } from 'vitest'
import { providerOf } from '@/lib/auth/provider'

const whole = {
  OIDC_ISSUER: 'https://login.commune.example/',
  OIDC_CLIENT_ID: 'vis-a-vis',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_NAME: 'Commune',
}

describe('an identity provider', () => {
  it('is there when an operator names it, whole', () => {
    expect(providerOf({})).toBeNull()
    expect(providerOf(whole)).toEqual({
      issuer: 'https://login.commune.example',
      clientId: 'vis-a-vis',
      clientSecret: 'secret',
      name: 'Commune',
    })
  })

  it.each(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'])('is refused without its %s', (name) => {
    expect(() => providerOf({ ...whole, [name]: undefined })).toThrow(name)
  })
})
