import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { freePort } from '../../scripts/lib/ports.mjs'
import { inRoot, projectNode } from '../../scripts/lib/root.mjs'
import { siteSecret } from '../support/e2e-site'

const programs = {
  web: [inRoot('.next', 'standalone', 'server.js')],
  worker: ['--conditions=react-server', inRoot('dist', 'worker.mjs')],
}
const right = {
  APP_URL: 'https://vis-a-vis.example',
  DATABASE_URL: process.env.DATABASE_URL,
  AUTH_SECRET: siteSecret,
  SMTP_URL: 'smtp://127.0.0.1:25',
}

/** Started as an operator does it, until it ends by itself. */
async function startedWith(program: keyof typeof programs, settings: Record<string, string | undefined>) {
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, NODE_ENV: 'production', HOSTNAME: '127.0.0.1', ...settings }
  const port = String(await freePort(4500))
  const ended = spawnSync(projectNode(), programs[program], { env: { PORT: port, ...env }, timeout: 60_000 })
  return { code: ended.status, said: ended.stderr.toString() }
}

for (const program of ['web', 'worker'] as const) {
  test(`a ${program} with wrong settings names every mistake at once, and ends`, async () => {
    const { code, said } = await startedWith(program, {
      ...right,
      APP_URL: 'here',
      AUTH_SECRET: 'a',
      SMTP_URL: '',
      LOG_LEVEL: 'loud',
    })
    expect(code).toBe(1)
    expect([...said.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name)).toEqual([
      ...['APP_URL', 'AUTH_SECRET', 'LOG_LEVEL', 'SMTP_URL'],
    ])
  })

  test(`a ${program} with the demo's doors open ends before a database that the demo did not make`, async () => {
    const foreign = new URL(process.env.DATABASE_URL ?? '')
    foreign.pathname = '/postgres'
    const { code, said } = await startedWith(program, { ...right, DEMO: '1', DATABASE_URL: foreign.href })
    expect(code).toBe(1)
    expect(said).toContain('DEMO=1 only works on the database that npm run demo made')
  })
}
