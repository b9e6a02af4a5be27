// The production build with a worker, on a database of its own with the demo story: what the journeys are walked on.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { bundle, commandEntry, nodeFlags } from './bundle.mjs'
import { runNode } from './children.mjs'
import { cloneDatabase } from './databases.mjs'
import { openDemoDatabase } from './demo-database.mjs'
import { freePort } from './ports.mjs'
import { startWeb, startWorker, whenReady } from './product.mjs'
import { ensureTemplate } from './test-databases.mjs'

/** Runs `work(settings)` while the site is up; `settings` are the environment of Playwright. */
export async function withEndToEndSite({ cluster, dir }, work) {
  const browser = findBrowser(console.log)
  const log = (name) => join(dir, `${name}.log`)
  const env = await settingsOf(cluster, dir)
  const running = [startWeb(env, log('web')), startWorker(env, log('worker'))]
  try {
    await whenReady(env.APP_URL).catch((error) => {
      throw new Error(`${error.message}:\n${readFileSync(log('web'), 'utf8').slice(-4000)}`)
    })
    return await work({ E2E_URL: env.APP_URL, DATABASE_URL: env.DATABASE_URL, CHROMIUM_PATH: browser, E2E_LOGS: dir })
  } finally {
    await Promise.all(running.map((each) => each.stop()))
  }
}

async function settingsOf(cluster, dir) {
  const port = await freePort(3900)
  const url = await filledDatabase(cluster)
  const env = {
    NODE_ENV: 'production',
    DEMO: '1',
    PORT: String(port),
    APP_URL: `http://localhost:${port}`,
    DATABASE_URL: url,
    AUTH_SECRET: 'for-tests-only-4f1d9c07b2e86a35d0c9',
    STORAGE_URL: `file:${join(dir, 'storage')}`,
    // All that the site can say: tests look for what it must not.
    LOG_LEVEL: 'trace',
    TZ: 'Asia/Kathmandu',
  }
  await runNode([...nodeFlags, await bundle(commandEntry('seed')), '--scope=core', '--story'], { env })
  return env
}

async function filledDatabase(cluster) {
  const template = await ensureTemplate(cluster)
  return openDemoDatabase(cluster, (name) => cloneDatabase(cluster, template, name))
}
