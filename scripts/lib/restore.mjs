// npm run restore: a backup into a database in which nobody is yet, all of it or nothing.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { format, openBackup } from './backup-file.mjs'
import { withClient } from './databases.mjs'
import { appliedMigrations, migrate, migrationNames } from './migrations.mjs'

const name = pg.escapeIdentifier

/** @throws, with nothing written, when the file is not whole, is newer than this build, or somebody is in the database. */
export async function restore(url, file) {
  const backup = openBackup(file)
  try {
    const head = await backup.line()
    if (head.format !== format) throw new Error(`${file} is not a backup of this product`)
    const unknown = head.migrations.filter((migration) => !migrationNames().includes(migration))
    if (unknown.length > 0) throw new Error(`The backup was made by a newer version, with ${unknown.join(', ')}`)
    await refuseNewer(url, head.migrations)
    await migrate(url, head.migrations)
    await withClient(url, (client) => inOneTransaction(client, () => load(client, backup)))
    // Later migrations change rows too: they have to find them.
    await migrate(url)
    return head.takenAt
  } finally {
    backup.close()
  }
}

/** What a migration does to rows would not be done to those of the backup. */
async function refuseNewer(url, known) {
  const newer = (await appliedMigrations(url)).filter((migration) => !known.includes(migration))
  if (newer.length > 0)
    throw new Error(`The database is of a later version than the backup, with ${newer.join(', ')}: give it a new one`)
}

async function inOneTransaction(client, work) {
  await client.query('SET statement_timeout = 0')
  await client.query('BEGIN')
  try {
    await work()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
  await client.query('ANALYZE')
}

async function load(client, backup) {
  const { rows } = await client.query(
    'SELECT EXISTS (SELECT FROM "Person") OR EXISTS (SELECT FROM "Organisation") AS inhabited',
  )
  if (rows[0].inhabited) throw new Error('Somebody is in this database: restore into an empty one')
  const foreignKeys = await takeOffForeignKeys(client)
  const tables = await readTables(client, backup)
  for (const { table, name: key, definition } of foreignKeys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name(key)} ${definition}`)
  for (const table of tables) await client.query(`ALTER TABLE ${name(table)} ENABLE TRIGGER USER`)
  await continueNumbers(client)
}

/** Put back at the end, they check every row: rows may come in any order meanwhile. */
async function takeOffForeignKeys(client) {
  const { rows } = await client.query(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0`,
  )
  for (const { table, name: key } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name(key)}`)
  return rows
}

/** Triggers are silent meanwhile: what they would write (numbers and hashes of the history) is in the backup. */
async function readTables(client, backup) {
  const tables = []
  for (;;) {
    const { table, columns, tables: promised } = await backup.line()
    if (!table) {
      if (promised !== tables.length) throw new Error('The file lacks tables')
      return tables
    }
    await client.query(`ALTER TABLE ${name(table)} DISABLE TRIGGER USER`)
    await client.query(`TRUNCATE ${name(table)}`)
    const into = client.query(copyFrom(`COPY ${name(table)} (${columns.map(name).join(', ')}) FROM STDIN`))
    await pipeline(Readable.from(backup.rows()), into)
    tables.push(table)
  }
}

async function continueNumbers(client) {
  // Ours first: asked of a table of PostgreSQL's own, the name of the sequence is refused to an ordinary user.
  const { rows } = await client.query(
    `WITH ours AS MATERIALIZED (
       SELECT a.attrelid::regclass::text AS table, a.attname AS column
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
     ), numbered AS (SELECT *, pg_get_serial_sequence(ours.table, ours.column) AS sequence FROM ours)
     SELECT * FROM numbered WHERE sequence IS NOT NULL`,
  )
  for (const { table, column, sequence } of rows)
    await client.query(`SELECT setval('${sequence}', coalesce(max(${name(column)}), 0) + 1, false) FROM ${table}`)
}
