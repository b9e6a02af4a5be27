import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../scripts/lib/ports.mjs'
import { startWeb, whenReady } from '../../scripts/lib/product.mjs'
import { siteSecret } from './e2e-site'

export type SecondServer = { url: string; stop: () => Promise<void> }

/** Another web process of the same build on the same database. */
export async function aSecondServer(): Promise<SecondServer> {
  const port = await freePort(4300)
  const url = `http://localhost:${port}`
  const env = {
    NODE_ENV: 'production',
    DEMO: '1',
    PORT: String(port),
    HOSTNAME: '127.0.0.1',
    APP_URL: url,
    DATABASE_URL: process.env.DATABASE_URL,
    AUTH_SECRET: siteSecret,
    LOG_LEVEL: 'warn',
  }
  const { stop } = startWeb(env, join(mkdtempSync(join(tmpdir(), 'vav-second-')), 'web.log'))
  await whenReady(url)
  return { url, stop }
}
