import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../../scripts/lib/children.mjs'
import { freePort } from '../../scripts/lib/ports.mjs'
import { whenReady } from '../../scripts/lib/product.mjs'
import { inRoot } from '../../scripts/lib/root.mjs'
import { siteSecret } from './e2e-site'

export type SecondServer = { url: string; stop: () => Promise<void> }

const built = inRoot('.next', 'standalone')

/** Another web process of the same build on the same database. */
export const aSecondServer = () => ready(start(built))

/** The same, only told to start: it may not even listen. */
export const aServerJustStarted = () => start(built)

/** One whose database is away; it has only been told to start. */
export const aServerWithoutDatabase = () =>
  start(built, { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1' })

/** One whose build has no proxy file (proxy.ts), as if nobody had ever written it. */
export async function aServerWithoutProxy(): Promise<SecondServer> {
  const dir = mkdtempSync(join(tmpdir(), 'vav-no-proxy-'))
  cpSync(built, dir, { recursive: true })
  writeFileSync(join(dir, '.next', 'server', 'functions-config-manifest.json'), '{ "version": 1, "functions": {} }')
  rmSync(join(dir, '.next', 'server', 'middleware.js'))
  const { url, stop } = await ready(start(dir))
  const stopAndRemove = async () => {
    await stop()
    rmSync(dir, { recursive: true, force: true })
  }
  return { url, stop: stopAndRemove }
}

async function ready(starting: Promise<SecondServer>): Promise<SecondServer> {
  const server = await starting
  await whenReady(server.url)
  return server
}

async function start(dir: string, settings: Record<string, string> = {}): Promise<SecondServer> {
  // Each of Playwright's workers looks where no other does.
  const port = await freePort(4300 + 50 * Number(process.env.TEST_PARALLEL_INDEX ?? 0))
  const url = `http://localhost:${port}`
  const env = {
    PROCESS_NAME: 'web',
    NODE_ENV: 'production',
    DEMO: '1',
    PORT: String(port),
    HOSTNAME: 'localhost',
    APP_URL: url,
    DATABASE_URL: process.env.DATABASE_URL,
    AUTH_SECRET: siteSecret,
    LOG_LEVEL: 'warn',
    ...settings,
  }
  const log = join(mkdtempSync(join(tmpdir(), 'vav-second-')), 'web.log')
  const { stop } = startServer(['--dns-result-order=ipv4first', join(dir, 'server.js')], { env, log })
  return { url, stop }
}
