// npm run backup: every row of the database, as it was at one instant, in one file.
import { createWriteStream, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { endOfRows, format } from './backup-file.mjs'
import { withClient } from './databases.mjs'

const name = pg.escapeIdentifier

/** Writes the backup beside `file` and gives it its name once it is whole. People go on working meanwhile. */
export async function backUp(url, file) {
  mkdirSync(dirname(file), { recursive: true })
  const part = `${file}.part`
  await withClient(url, async (client) => {
    // The session's own limit on statements would cut a large table.
    await client.query('SET statement_timeout = 0')
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await pipeline(Readable.from(lines(client)), createGzip(), createWriteStream(part, { mode: 0o600 }))
    await client.query('COMMIT')
    renameSync(part, file)
    await client.query(
      `INSERT INTO "Setting" ("key", "value") VALUES ('lastBackup', jsonb_build_object('endedAt', now()))
       ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`,
    )
  })
}

async function* lines(client) {
  const { rows: applied } = await client.query(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
  )
  yield json({ format, takenAt: new Date().toISOString(), migrations: applied.map(({ name }) => name) })
  const tables = await tablesOf(client)
  for (const { table, columns } of tables) {
    yield json({ table, columns })
    yield* client.query(copyTo(`COPY ${name(table)} (${columns.map(name).join(', ')}) TO STDOUT`))
    yield endOfRows
  }
  yield json({ tables: tables.length })
}

const json = (said) => `${JSON.stringify(said)}\n`

/** The tables with what is stored in them; what PostgreSQL computes, it computes again. */
async function tablesOf(client) {
  const { rows } = await client.query(
    `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
     GROUP BY c.relname ORDER BY c.relname`,
  )
  return rows
}
