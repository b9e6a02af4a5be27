// Migrations: applying them, writing the next one, and telling whether files and schema say the same.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
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

/** Applies what is missing. Asks the database first: starting Prisma costs two seconds even when nothing is to be done. */
export async function migrate(databaseUrl) {
  const done = await appliedMigrations(databaseUrl)
  const missing = migrationNames().filter((name) => !done.includes(name))
  if (missing.length > 0) await prisma(['migrate', 'deploy'], { databaseUrl })
  return missing
}

async function appliedMigrations(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const sql = 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'
    return (await client.query(sql)).rows.map((row) => row.migration_name)
  } catch (error) {
    if (error.code === '42P01') return [] // no such table: a new database
    throw error
  } finally {
    await client.end()
  }
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

/** Writes a new migration that brings the schema's changes; gives its folder, or undefined when there is nothing to bring. */
export async function writeMigration(name, databaseUrl) {
  const sql = await pendingSql(databaseUrl)
  if (!sql) return undefined
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  return saveMigration(`${moment}_${name.replace(/\W+/g, '_')}`, sql)
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
