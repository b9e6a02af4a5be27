// Migrations: applying them, writing the next one, and telling whether files and schema say the same.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from './databases.mjs'
import { prisma } from './prisma.mjs'
import { inRoot } from './root.mjs'

const folder = inRoot('prisma', 'migrations')

export function migrationNames() {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

// These only ever meet an empty database; what comes later meets people who are registering.
const first = ['20261120000000_extensions', '20261121000000_init', '20261121000100_constraints']

/** The files of the migrations that run on a database in use. */
export function laterMigrations() {
  const later = migrationNames().filter((name) => !first.includes(name))
  return later.map((name) => join(folder, name, 'migration.sql'))
}

/**
 * Applies what is missing. Asks the database first: starting Prisma costs two seconds even when nothing is to be done.
 * @param {string[]} wanted those of an earlier version, where the database is to be of that
 */
export async function migrate(databaseUrl, wanted = migrationNames()) {
  const done = await appliedMigrations(databaseUrl)
  const missing = wanted.filter((name) => !done.includes(name))
  if (missing.length === 0) return missing
  if (wanted.length === migrationNames().length) await deploy(databaseUrl, folder)
  else await deployCopies(databaseUrl, wanted)
  return missing
}

async function deployCopies(databaseUrl, wanted) {
  const copies = mkdtempSync(join(tmpdir(), 'vav-migrations-'))
  try {
    for (const name of [...wanted, 'migration_lock.toml'])
      cpSync(join(folder, name), join(copies, name), { recursive: true })
    await deploy(databaseUrl, copies)
  } finally {
    rmSync(copies, { recursive: true, force: true })
  }
}

const mostTries = 30

/**
 * Everybody who asks for a table waits behind a migration that waits for it. So a migration gives up soon (its `lock_timeout`),
 * with all it did undone, lets people pass, and asks again: somebody may be reading a long list.
 */
async function deploy(databaseUrl, migrations) {
  for (let tries = 1; ; tries++) {
    await withClient(databaseUrl, clearUp)
    try {
      return await prisma(['migrate', 'deploy'], { databaseUrl, migrations })
    } catch (error) {
      if (tries === mostTries || !/55P03|lock timeout/.test(error.message)) throw error
    }
    await sleep(500)
  }
}

/** Whoever migrates holds it (Prisma's own number): while it is free, what has not ended was interrupted. */
const migrationLock = 72707369

/**
 * Makes place for another try. What an interrupted migration did is undone but for two things: Prisma waits to be told that it
 * is not done, and an index made concurrently is left invalid, which `IF NOT EXISTS` would take for the one it wants.
 */
async function clearUp(client) {
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS alone', [migrationLock])
  if (!rows[0].alone || !(await isMigrated(client))) return
  await client.query(`UPDATE _prisma_migrations SET rolled_back_at = now()
    WHERE finished_at IS NULL AND rolled_back_at IS NULL`)
  const invalid = await client.query(`SELECT indexrelid::regclass::text AS name FROM pg_index
    WHERE NOT indisvalid AND indexrelid NOT IN (SELECT index_relid FROM pg_stat_progress_create_index)`)
  for (const { name } of invalid.rows) await client.query(`DROP INDEX CONCURRENTLY ${name}`)
}

export async function appliedMigrations(databaseUrl) {
  return await withClient(databaseUrl, async (client) => {
    if (!(await isMigrated(client))) return []
    const { rows } = await client.query(`SELECT migration_name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`)
    return rows.map((row) => row.migration_name)
  })
}

/** A new database has no list of migrations. */
async function isMigrated(client) {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known")
  return rows[0].known
}

/** The SQL that leads from the migrations to the schema; empty when they agree. The database is only used for a shadow one. */
export async function pendingSql(databaseUrl, schema = 'prisma/schema') {
  const args = [
    'migrate',
    'diff',
    '--from-migrations',
    'prisma/migrations',
    '--to-schema',
    schema,
    '--script',
    '--exit-code',
  ]
  const { code, output } = await prisma(args, { databaseUrl, allowed: [0, 2] })
  return code === 2 ? withoutBanner(output) : ''
}

// Who asks for a table waits behind a migration that waits for it: not for long, it is tried again (deploy, above).
const patience = `SET lock_timeout = '500ms';\nSET statement_timeout = '10s';`

/** Writes a new migration that brings the schema's changes; gives its folder, or undefined when there is nothing to bring. */
export async function writeMigration(name, databaseUrl) {
  const sql = await pendingSql(databaseUrl)
  if (!sql) return undefined
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  return saveMigration(`${moment}_${name.replace(/\W+/g, '_')}`, `${patience}\n\n${sql}`)
}

function saveMigration(name, sql) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), `${sql.trim()}\n`)
  return join('prisma', 'migrations', name)
}

/** While nothing is released: the first migration is made anew from the schema. */
export async function rewriteFirstMigration(databaseUrl) {
  const { output } = await prisma(['migrate', 'diff', '--from-empty', '--to-schema', 'prisma/schema', '--script'], {
    databaseUrl,
  })
  return saveMigration('20261121000000_init', withoutBanner(output))
}

function withoutBanner(output) {
  return output.replace(/^(Loaded Prisma config|Prisma config detected|Prisma schema loaded).*\n+/gm, '').trim()
}
