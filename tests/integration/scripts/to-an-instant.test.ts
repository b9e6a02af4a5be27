import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openCluster, runningServer } from '@/scripts/lib/cluster.mjs'
import { withClient } from '@/scripts/lib/databases.mjs'
import { inRoot } from '@/scripts/lib/root.mjs'
import { copy, copyBase } from '@/tests/support/base-copy'

// docs/operations.md, "To an instant": the log kept by deploy/postgres/keep-wal.sh, the return by to-an-instant.sh.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const home = mkdtempSync(join(tmpdir(), 'vav-instant-'))
const [town, base, wal] = ['town', 'base', 'wal'].map((name) => join(home, name)) as [string, string, string]
const script = (name: string) => inRoot('deploy', 'postgres', name)
const opened: string[] = []
let instant: string

// The server writes there as the user postgres.
chmodSync(home, 0o755)
mkdirSync(wal)
chmodSync(wal, 0o777)

async function open(dir: string, flags: string[] = []) {
  opened.push(dir)
  return openCluster({ dir, port: 54700, flags })
}

afterAll(async () => {
  for (const dir of opened) if (runningServer(dir)) await (await openCluster({ dir, port: 0 })).stop()
  rmSync(home, { recursive: true, force: true })
})

const register = (client: pg.Client, name: string) => client.query('INSERT INTO seat SELECT $1', [name])

/** The log up to here is beside the base copy, as it is after `archive_timeout`. */
async function handOverLog(client: pg.Client): Promise<void> {
  const { rows } = await client.query('SELECT pg_walfile_name(pg_switch_wal()) AS file')
  while (!existsSync(join(wal, `${rows[0].file}.gz`))) await sleep(20)
}

beforeAll(async () => {
  const cluster = await open(town, [
    ...['wal_level=replica', 'archive_mode=on'],
    `archive_command=sh ${script('keep-wal.sh')} %p %f ${wal}`,
  ])
  const client = new pg.Client({ connectionString: cluster.url('postgres') })
  client.on('error', () => undefined) // its server is killed
  await client.connect()
  await client.query('CREATE TABLE seat (name text)')
  await register(client, 'in the base copy')
  await copyBase(cluster.url('postgres'), join(town, 'data'), base)
  await register(client, 'before the instant')
  instant = (await client.query('SELECT clock_timestamp()::text AS now')).rows[0].now
  await register(client, 'after the instant')
  await handOverLog(client)
  await register(client, 'in the last minute')
  process.kill(cluster.pid ?? 0, 'SIGKILL')
  await cluster.exited
})

/** Another machine, with the base copy, the log, and the disk of the first one where it was not lost. */
async function comeBack(name: string, to: string, { hasDisk }: { hasDisk: boolean }): Promise<string[]> {
  const dir = join(home, name)
  mkdirSync(dir)
  copy(join(town, 'password'), dir)
  if (hasDisk) copy(join(town, 'data'), dir)
  copy(wal, dir)
  execFileSync('sh', [script('to-an-instant.sh'), join(dir, 'data'), base, to, join(dir, 'wal')])
  const cluster = await open(dir)
  const rows = await withClient(cluster.url('postgres'), async (client) => {
    await whenItTakesWrites(client)
    return (await client.query<{ name: string }>('SELECT name FROM seat')).rows
  })
  await cluster.stop()
  return rows.map((row) => row.name)
}

async function whenItTakesWrites(client: pg.Client): Promise<void> {
  const asked = 'SELECT pg_is_in_recovery() AS waits'
  while ((await client.query(asked)).rows[0].waits) await sleep(20)
  await client.query('CREATE TABLE written_since (id int)')
}

const everything = ['in the base copy', 'before the instant', 'after the instant', 'in the last minute']

it('goes back to an instant: exactly what was there by then', async () => {
  expect(await comeBack('instant', instant, { hasDisk: true })).toEqual(everything.slice(0, 2))
})

it('goes to the end: nothing is lost while the disk is there', async () => {
  expect(await comeBack('end', 'end', { hasDisk: true })).toEqual(everything)
})

it('comes back on another machine with all that was handed over', async () => {
  expect(await comeBack('elsewhere', 'end', { hasDisk: false })).toEqual(everything.slice(0, 3))
})

const refusal = (name: string, ...args: string[]) => {
  try {
    return execFileSync('sh', [script(name), ...args], { stdio: 'pipe' }).toString()
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr) // what execFileSync throws
  }
}

it('touches no server that runs, and nothing without a base copy', async () => {
  const cluster = await open(town)
  const data = join(town, 'data')
  expect(refusal('to-an-instant.sh', data, base, 'end', wal)).toContain('stop it first')
  await cluster.stop()
  expect(refusal('to-an-instant.sh', data, wal, 'end', wal)).toContain('is no base copy')
  expect(existsSync(`${data}.before`)).toBe(false)
})

it('keeps a file of the log once, and never another one in its place', () => {
  const log = join(home, '000000010000000000000042')
  writeFileSync(log, 'one')
  const keep = () => refusal('keep-wal.sh', log, 'kept', wal)
  expect([keep(), keep()]).toEqual(['', ''])
  writeFileSync(log, 'another')
  expect(() => execFileSync('sh', [script('keep-wal.sh'), log, 'kept', wal])).toThrow()
  expect(execFileSync('gunzip', ['-c', join(wal, 'kept.gz')]).toString()).toBe('one')
})
