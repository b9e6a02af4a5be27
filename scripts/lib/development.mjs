// The development database: an embedded server under .data/dev, one database in it.

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCluster } from './cluster.mjs'
import { ensureDatabase } from './databases.mjs'
import { dataDir } from './root.mjs'

const home = join(dataDir, 'dev')
const database = 'vav_dev'

export async function openDevelopment() {
  const cluster = await openCluster({ dir: join(home, 'postgres'), port: 54330 })
  await ensureDatabase(cluster, database)
  return { cluster, database, url: cluster.url(database) }
}

/** Runs `work(url, …)` on DATABASE_URL, or else on the development database, whose server is left as it was found. */
export async function withDatabase(work) {
  if (process.env.DATABASE_URL) return work({ url: process.env.DATABASE_URL })
  const opened = await openDevelopment()
  try {
    return await work(opened)
  } finally {
    if (!opened.cluster.adopted) await opened.cluster.stop()
  }
}

/** A secret that stays the same from one start to the next, so that sessions and open forms do. */
export function keptSecret(dir, name = 'auth-secret', bytes = 48) {
  const file = join(dir, name)
  if (!existsSync(file)) {
    mkdirSync(dir, { recursive: true })
    writeFileSync(file, randomBytes(bytes).toString('base64'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}

export const developmentEnv = (url) => ({
  NODE_ENV: 'development',
  DATABASE_URL: url,
  AUTH_SECRET: keptSecret(home),
  STORAGE_URL: `file:${join(home, 'files')}`,
})
