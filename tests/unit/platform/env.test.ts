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

  it('names every mistake at once', () => {
    const wrong = { ...right, PORT: 'many', APP_URL: 'ftp://x', AUTH_SECRET: 'short', DATABASE_URL: undefined }
    const message = () => readEnv(wrong)
    for (const name of ['PORT', 'APP_URL', 'AUTH_SECRET', 'DATABASE_URL']) expect(message).toThrow(name)
  })

  it.each([
    ['AUTH_SECRET', 'a'.repeat(40)],
    ['APP_URL', undefined],
    ['SMTP_URL', undefined],
  ])('does not start a production with a missing or weak %s', (name, value) => {
    expect(() => readEnv({ ...right, [name]: value })).toThrow(name)
  })
})
