// Databases for tests: one template, migrated and with the reference communes in it, cloned for whoever needs one.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle, nodeFlags } from './bundle.mjs'
import { runNode } from './children.mjs'
import { isAlive, openCluster, runningServer } from './cluster.mjs'
import { cloneDatabase, dropDatabase, ensureDatabase, withClient } from './databases.mjs'
import { openDevelopment } from './development.mjs'
import { fingerprint } from './fingerprint.mjs'
import { migrate } from './migrations.mjs'
import { inRoot } from './root.mjs'

const prefix = 'vav-test-'

// Tests do not need to survive a power cut.
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** A server of its own in a temporary folder, which `close()` stops and removes; so does the end of this process. */
export async function openThrowAwayServer() {
  const { dir, remove } = throwAwayFolder(prefix)
  const cluster = await openCluster({ dir: join(dir, 'postgres'), port: 54600, flags: hasty })
  const close = async () => {
    await cluster.stop()
    remove()
  }
  return { cluster, dir, close }
}

/**
 * A temporary folder with room for a server in `postgres`. Both are gone with this process: when it ends, or, where it was
 * killed, when the next one begins.
 */
export function throwAwayFolder(prefix) {
  removeLeftOvers(prefix)
  const dir = mkdtempSync(join(tmpdir(), prefix))
  writeFileSync(join(dir, 'owner'), String(process.pid))
  mkdirSync(join(dir, 'postgres'))
  const remove = () => removeFolder(dir)
  process.once('exit', remove)
  return { dir, remove }
}

/** What runs left that were killed and could not clean up. */
function removeLeftOvers(prefix) {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const owner = join(tmpdir(), name, 'owner')
    if (existsSync(owner) && !isAlive(Number(readFileSync(owner, 'utf8')))) removeFolder(join(tmpdir(), name))
  }
}

/** At once: nobody needs what is in it. */
function removeFolder(dir) {
  const running = runningServer(join(dir, 'postgres'))
  if (running) process.kill(running.pid, 'SIGKILL')
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** The development server, for a quick run of a few tests; what they leave there is small and dropped. */
export async function openSharedServer() {
  const { cluster } = await openDevelopment()
  return { cluster, close: async () => (cluster.adopted ? undefined : cluster.stop()) }
}

const templateParts = ['prisma/migrations', 'prisma/seed/reference', 'lib/communes', 'tests/support/template.ts']

/** Makes the template when its ingredients are new; gives its name. */
export async function ensureTemplate(cluster) {
  const name = `vav_template_${fingerprint(templateParts)}`
  const known = await databasesLike(cluster, 'template')
  if (known.includes(name)) return name
  const aRunIsUnderWay = (await databasesLike(cluster, 'test')).length > 0
  if (!aRunIsUnderWay) for (const old of known) await dropDatabase(cluster, old)
  const draft = `vav_draft_${process.pid}`
  await ensureDatabase(cluster, draft)
  await migrate(cluster.url(draft))
  await runNode([...nodeFlags, await bundle(inRoot('tests', 'support', 'template.ts'))], {
    env: { DATABASE_URL: cluster.url(draft) },
  })
  await publish(cluster, draft, name)
  return name
}

async function publish(cluster, draft, name) {
  try {
    await withClient(cluster.url('postgres'), (client) => client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`))
  } catch (error) {
    if (error.code !== '42P04') throw error // another run was quicker
    await dropDatabase(cluster, draft)
  }
}

/** Names of the databases of one kind: `template`, `test`, or `test_RUN`. */
export async function databasesLike(cluster, kind) {
  const sql = 'SELECT datname FROM pg_database WHERE starts_with(datname, $1)'
  const { rows } = await withClient(cluster.url('postgres'), (client) => client.query(sql, [`vav_${kind}_`]))
  return rows.map(({ datname }) => datname)
}

/** A clone that lives in an odd time zone, so that a moment read without its zone is visibly wrong. */
export async function freshDatabase(cluster, template, name) {
  await dropDatabase(cluster, name)
  await cloneDatabase(cluster, template, name)
  await withClient(cluster.url('postgres'), (client) =>
    client.query(`ALTER DATABASE ${name} SET timezone TO 'Asia/Kathmandu'`),
  )
  return cluster.url(name)
}
