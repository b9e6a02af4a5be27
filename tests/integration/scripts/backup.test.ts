import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect, it, vi } from 'vitest'
import { backUp } from '@/scripts/lib/backup.mjs'
import { withClient } from '@/scripts/lib/databases.mjs'
import { appliedMigrations, migrate, migrationNames } from '@/scripts/lib/migrations.mjs'
import { restore } from '@/scripts/lib/restore.mjs'
import { anotherConnection, db } from '@/tests/support/database'
import { aMayor } from '@/tests/support/people'

// Migrating an empty database starts Prisma.
vi.setConfig({ testTimeout: 120_000 })

const dir = mkdtempSync(join(tmpdir(), 'vav-backup-'))
const file = join(dir, 'today.vav.gz')
const own = process.env.DATABASE_URL ?? ''
const made: string[] = []

afterAll(async () => {
  rmSync(dir, { recursive: true, force: true })
  const server = await anotherConnection('postgres')
  for (const name of made.map((each) => server.escapeIdentifier(each))) {
    await server.query(`DROP DATABASE ${name}`)
    await server.query(`DROP ROLE ${name}`)
  }
  await server.end()
})

async function anEmptyDatabase(suffix: string): Promise<string> {
  const url = new URL(own)
  url.pathname = `${url.pathname}_${suffix}`
  const server = await anotherConnection('postgres')
  const database = url.pathname.slice(1)
  made.push(database)
  const name = server.escapeIdentifier(database)
  // Of an ordinary user, who owns nothing but it.
  await server.query(`CREATE ROLE ${name} LOGIN PASSWORD 'of-a-town'`)
  await server.query(`CREATE DATABASE ${name} OWNER ${name}`)
  await server.end()
  return Object.assign(url, { username: database, password: 'of-a-town' }).href
}

/** Every row of every table but the mark of the backup itself, and every rule that guards them. */
function everythingIn(url: string) {
  return withClient(url, async (client) => {
    // A database may have a zone of its own.
    await client.query(`SET TimeZone = 'UTC'`)
    const tables = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY 1`,
    )
    const digests = []
    for (const { name } of tables.rows) {
      const rows = `SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) AS rows, count(*)::int AS count FROM "${name}" t`
      const { rows: said } = await client.query(`${rows} WHERE t::text NOT LIKE '(lastBackup,%'`)
      digests.push({ name, ...said[0] })
    }
    const rules = await client.query(
      `SELECT conrelid::regclass::text AS place, pg_get_constraintdef(oid) AS rule FROM pg_constraint
       UNION ALL SELECT tgrelid::regclass::text, tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
    )
    return { digests, rules: rules.rows }
  })
}

it('restores into an empty machine every row, rule and number (R-31)', async () => {
  await aMayor({ familyName: 'Zoë\t\\.\n"Ω' })
  await backUp(own, file)
  const url = await anEmptyDatabase('restored')
  await restore(url, file)
  const restored = await everythingIn(url)
  expect(restored).toEqual(await everythingIn(own))
  expect(restored.digests.find(({ name }) => name === 'Mandate')).toMatchObject({ count: 1 })
  const next = `INSERT INTO "Setting" ("key", "value") SELECT 'next', to_jsonb(nextval(pg_get_serial_sequence('"History"', 'id')))`
  await withClient(url, (client) => client.query(next))
})

it('notes in the database when it was backed up', async () => {
  const mark = await db.setting.findUnique({ where: { key: 'lastBackup' } })
  expect(mark?.value).toEqual({ endedAt: expect.any(String) })
})

it('does not restore over anybody', async () => {
  const before = await everythingIn(own)
  await expect(restore(own, file)).rejects.toThrow('Somebody is in this database')
  expect(await everythingIn(own)).toEqual(before)
})

it('writes nothing from a file that was cut', async () => {
  const whole = gunzipSync(readFileSync(file))
  const cut = join(dir, 'cut.vav.gz')
  writeFileSync(cut, gzipSync(whole.subarray(0, whole.length - 40)))
  const url = await anEmptyDatabase('cut')
  await migrate(url)
  const before = await everythingIn(url)
  await expect(restore(url, cut)).rejects.toThrow('cut')
  expect(await everythingIn(url)).toEqual(before)
})

it('does not take a backup of a version it does not know', async () => {
  const newer = join(dir, 'newer.vav.gz')
  writeFileSync(newer, gzipSync('{"format":"vis-a-vis-backup-1","migrations":["29991231000000_later"]}\n'))
  await expect(restore(own, newer)).rejects.toThrow('newer version, with 29991231000000_later')
})

it('restores a backup of an earlier version as that was, and migrates its rows on', async () => {
  const earlier = migrationNames().slice(0, -2)
  const [old, url] = [await anEmptyDatabase('earlier'), await anEmptyDatabase('later')]
  await migrate(old, earlier)
  expect(await appliedMigrations(old)).toEqual(earlier)
  const kept = `INSERT INTO "Setting" ("key", "value") VALUES ('kept', '1')`
  await withClient(old, (client) => client.query(kept))
  const of = join(dir, 'earlier.vav.gz')
  await backUp(old, of)
  await restore(url, of)
  expect((await appliedMigrations(url)).sort()).toEqual(migrationNames())
  // Transactions are numbered as they come: the rows were there before the later migrations.
  const order = `SELECT (SELECT xmin::text::bigint FROM "Setting" WHERE "key" = 'kept') < min(xmin::text::bigint) AS right
    FROM _prisma_migrations WHERE migration_name <> ALL($1)`
  const { rows } = await withClient(url, (client) => client.query(order, [earlier]))
  expect(rows).toEqual([{ right: true }])
})

it('does not load an earlier backup into tables of a later version', async () => {
  const url = await anEmptyDatabase('migrated')
  await migrate(url)
  const of = join(dir, 'earlier.vav.gz')
  await expect(restore(url, of)).rejects.toThrow(`of a later version than the backup, with ${migrationNames().at(-2)}`)
})
