import { describe, expect, it } from 'vitest'
import { readEnv } from '@/lib/platform/env'

const right = {
  NODE_ENV: 'production',
  APP_URL: 'https://vis-a-vis.example',
  DATABASE_URL: 'postgresql://a@127.0.0.1/b',
  AUTH_SECRET: 'k3Jx9QpLm2Zr8TvWn5Bc7YdFg1HsAe4U',
  SMTP_URL: 'smtp://127.0.0.1:25',
}

describe('settings', () => {
  it('reads right ones', () => {
    expect(readEnv(right)).toMatchObject({ APP_URL: 'https://vis-a-vis.example', PORT: 3000, DEMO: false })
  })

  it('names every mistake at once, those between settings too', () => {
    const given = {
      NODE_ENV: 'production',
      PORT: 'many',
      DATABASE_REPLICA_URL: 'b',
      AUTH_SECRET: 'short',
      LOG_LEVEL: 'loud',
      OIDC_NAME: 'Town',
    }
    const named = () => {
      try {
        readEnv(given)
      } catch (error) {
        return [...String(error).matchAll(/^ {2}(\w+): /gm)].map(([, name]) => name)
      }
      return []
    }
    expect(named()).toEqual([
      ...['PORT', 'DATABASE_URL', 'DATABASE_REPLICA_URL', 'AUTH_SECRET', 'LOG_LEVEL'],
      ...['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'APP_URL', 'SMTP_URL'],
    ])
  })

  it('takes an empty one for one that is not set', () => {
    expect(readEnv({ ...right, PORT: '', OIDC_NAME: '' })).toMatchObject({ PORT: 3000 })
  })

  it('says of one that is absent that it is needed', () => {
    expect(() => readEnv({ ...right, DATABASE_URL: undefined })).toThrow('DATABASE_URL: is needed')
  })

  it.each([
    ['AUTH_SECRET', 'a'.repeat(40)],
    ['APP_URL', undefined],
    ['SMTP_URL', undefined],
  ])('does not start a production with a missing or weak %s', (name, value) => {
    expect(() => readEnv({ ...right, [name]: value })).toThrow(name)
  })
})
