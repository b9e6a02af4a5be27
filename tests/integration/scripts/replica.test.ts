import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCluster, runningServer } from '@/scripts/lib/cluster.mjs'
import { withClient } from '@/scripts/lib/databases.mjs'
import { migrate } from '@/scripts/lib/migrations.mjs'
import { throwAwayFolder } from '@/scripts/lib/test-databases.mjs'
import { openStandby } from '@/tests/support/base-copy'

// A primary and a standby that streams from it; the role of the application owns its database and may nothing else.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 })

const flags = ['fsync=off', 'wal_keep_size=512']
const { dir, remove } = throwAwayFolder('vav-replica-')
chmodSync(dir, 0o755)
const [town, other] = [join(dir, 'postgres'), join(dir, 'standby')]
const primary = await openCluster({ dir: town, port: 54900, flags })
await withClient(primary.url('postgres'), async (client) => {
  await client.query("CREATE ROLE town LOGIN PASSWORD 'town'")
  await client.query('CREATE DATABASE town OWNER town')
})
const asTown = ({ port }: { port: number }) => `postgresql://town:town@127.0.0.1:${port}/town`
process.env.DATABASE_URL = asTown(primary)
await migrate(process.env.DATABASE_URL)
let standby = await openStandby(other, { dir: town, url: primary.url('postgres'), flags })

const { db } = await import('@/lib/platform/db')
const { followReplica, fromReplica, replicaState } = await import('@/lib/platform/replica')
const { filterCommunes } = await import('@/lib/communes/afresh.queries')
const { listCommunes } = await import('@/lib/communes/list.queries')
const { noFilters } = await import('@/lib/communes/schema')
const { readCondition } = await import('@/lib/jobs/condition.queries')
const { conditionMetrics } = await import('@/lib/jobs/metrics')

followReplica(asTown(standby))

const use = () => replicaState()?.use
const until = (state: string) => vi.waitFor(() => expect(use()).toBe(state), { timeout: 40_000, interval: 50 })

beforeEach(() => until('used'))

afterAll(async () => {
  for (const home of [other, town]) if (runningServer(home)) await (await openCluster({ dir: home, port: 0 })).stop()
  remove()
})

const isStandby = () =>
  fromReplica(async (client) => (await client.$queryRaw<{ is: boolean }[]>`SELECT pg_is_in_recovery() AS is`)[0]?.is)

/** Tried again where the standby is too slow for once, and the primary answers. */
const expectStandby = () => vi.waitFor(async () => expect(await isStandby()).toBe(true), 20_000)

const onStandby = (sql: string) => withClient(standby.url('town'), (client) => client.query(sql))

const aCommune = (code: string, name: string) =>
  db.commune.create({ data: { country: 'BE', code, codeSystem: 'nis', name, sortKey: name, languages: ['fr'] } })

const inBelgium = { ...noFilters, country: 'BE' }
const afresh = async () => (await filterCommunes(inBelgium)).found.communes.map(({ name }) => name)

/** Ten at a time until the replica is no longer asked: all are answered. */
async function askUntilLeft(): Promise<void> {
  const ask = async () => expect(await afresh()).toContain('Rivelaine')
  while (use() === 'used') {
    await Promise.all(Array.from({ length: 10 }, ask))
    await sleep(20)
  }
  await ask()
}

describe('a replica', () => {
  it('answers what is asked afresh while it has everything; once it is behind, the primary does', async () => {
    await aCommune('00001', 'Rivelaine')
    await vi.waitFor(async () => expect(await afresh()).toEqual(['Rivelaine']), 10_000)
    await expectStandby()
    const metrics = await conditionMetrics(await readCondition())
    expect(metrics).toContain('\nvisavis_replica_used 1\n')
    // Seen just now, so that it stays in use for the next seconds.
    await vi.waitFor(() => expect(replicaState()?.behindSeconds).toBeLessThan(1), 20_000)
    await onStandby('SELECT pg_wal_replay_pause()')
    await aCommune('00002', 'Hautes-Loges')
    await vi.waitFor(async () => expect(await afresh()).toEqual(['Rivelaine']), 5000)
    // What is kept, and what a command decides by, does not come from the copy.
    expect((await listCommunes(inBelgium)).total).toBe(2)
    await until('behind')
    expect(await afresh()).toEqual(['Hautes-Loges', 'Rivelaine'])
    expect(await conditionMetrics(await readCondition())).toContain('\nvisavis_replica_used 0\n')
    await onStandby('SELECT pg_wal_replay_resume()')
    await until('used')
    await expectStandby()
  })

  it('takes no writes', async () => {
    const only = () =>
      fromReplica(async (client) => {
        const [row] = await client.$queryRaw<
          { only: string }[]
        >`SELECT current_setting('default_transaction_read_only') AS only`
        return row?.only
      })
    await vi.waitFor(async () => expect(await only()).toBe('on'), 20_000)
  })

  // So many that most find no connection there, and that those found are lost.
  it.each([
    ['fails there', '1 / (1 - standby)'],
    ['takes too long there', '1 + length(pg_sleep(5 * standby)::text)'],
  ])('answers others while a query %s, and the primary what asked', async (_, there) => {
    const ask = () =>
      fromReplica((client) =>
        client.$queryRawUnsafe(`SELECT ${there} AS one FROM (SELECT pg_is_in_recovery()::int) AS here(standby)`),
      )
    // Once at least: a look may come too late here and there.
    const once = async () => {
      await until('used')
      const answers = await Promise.all(Array.from({ length: 30 }, ask))
      expect(answers).toEqual(Array(30).fill([{ one: 1 }]))
      expect(use()).toBe('used')
    }
    await vi.waitFor(once, 60_000)
    await expectStandby()
  })

  it('is left when it is killed, and asked again when it is back', async () => {
    await expectStandby()
    execFileSync('kill', ['-KILL', String(standby.pid)])
    await askUntilLeft()
    expect(await isStandby()).toBe(false)
    await standby.exited
    const { port } = standby
    standby = await openCluster({ dir: other, port, flags })
    expect(standby.port).toBe(port)
    await until('used')
    await expectStandby()
  })

  it('is left when its machine says nothing any more', async () => {
    await expectStandby()
    try {
      signalAll('STOP')
      await askUntilLeft()
      expect(await isStandby()).toBe(false)
    } finally {
      signalAll('CONT')
    }
    await until('used')
    await expectStandby()
  })

  it('is left when it is a primary itself', async () => {
    await onStandby('SELECT pg_promote()')
    await until('foreign')
    expect(await afresh()).toHaveLength(2)
  })
})

/** To the server and all that work for it. */
function signalAll(signal: string): void {
  const pid = String(standby.pid)
  execFileSync('kill', [`-${signal}`, pid])
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', pid], { encoding: 'utf8' }).trim().split(/\s+/)
  // One that has ended meanwhile is no failure.
  spawnSync('kill', [`-${signal}`, ...children])
}
