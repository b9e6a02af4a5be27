import { readdirSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { GET as live } from '@/app/api/health/live/route'
import { GET as ready } from '@/app/api/health/ready/route'
import { beat } from '@/lib/jobs/commands'
import { databaseHealth } from '@/lib/platform/health'
import { anotherConnection, db } from '@/tests/support/database'

const latest = readdirSync('prisma/migrations')
  .filter((name) => /^\d/.test(name))
  .sort()
  .at(-1)
vi.stubEnv('LATEST_MIGRATION', latest)

const answer = async (response: Response) => ({ status: response.status, body: await response.json() })

describe('health', () => {
  it('is live without asking the database', async () => {
    expect(await answer(live())).toEqual({ status: 200, body: { status: 'ok' } })
  })

  it('says that no worker was heard of, and stays ready', async () => {
    expect(await answer(await ready())).toEqual({
      status: 200,
      body: { status: 'degraded', checks: { database: 'ok', jobs: 'silent' } },
    })
  })

  it('is well once a worker was heard of', async () => {
    await beat('a1e6f6b0-0d3c-4c56-9d0e-0a5b8f6f7c11')
    expect(await answer(await ready())).toEqual({
      status: 200,
      body: { status: 'ok', checks: { database: 'ok', jobs: 'ok' } },
    })
  })

  it('is not ready on a database that lacks a migration of this build', async () => {
    expect(await databaseHealth('29991231000000_later')).toBe('behind')
  })

  it('is not ready where a pool in between dropped the timeouts', async () => {
    // The connection that was given back last is the one that is lent next.
    await db.$queryRaw`SELECT set_config('lock_timeout', '0', false)`
    expect(await databaseHealth(latest)).toBe('unguarded')
    await db.$queryRaw`SELECT set_config('lock_timeout', '3s', false)`
    expect(await databaseHealth(latest)).toBe('ok')
  })

  it('is not ready without a database', async () => {
    // The last test of this file: nobody connects to its database any more.
    const name = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)
    const server = await anotherConnection('postgres')
    await server.query(`ALTER DATABASE ${server.escapeIdentifier(name)} ALLOW_CONNECTIONS false`)
    await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
    await server.end()
    expect(await answer(await ready())).toEqual({
      status: 503,
      body: { status: 'unavailable', checks: { database: 'unreachable', jobs: 'silent' } },
    })
  })
})
