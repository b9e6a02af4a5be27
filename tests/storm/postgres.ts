import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { bundle, nodeFlags } from '../../scripts/lib/bundle.mjs'
import { runNode } from '../../scripts/lib/children.mjs'
import { openCluster } from '../../scripts/lib/cluster.mjs'
import { cloneDatabase, ensureDatabase } from '../../scripts/lib/databases.mjs'
import { inRoot } from '../../scripts/lib/root.mjs'
import { ensureTemplate } from '../../scripts/lib/test-databases.mjs'
import { firstRelease, migrateFrom } from './versions'

// Unlike the servers of other tests it writes as in production: what it acknowledged has to survive.
const flags = ['log_checkpoints=off', 'max_connections=200']

const database = 'vav_storm'

/** Asks beside the application. */
export type Rows = { rows: <Row>(sql: string, values?: unknown[]) => Promise<Row[]> }

export type Postgres = Awaited<ReturnType<typeof openPostgres>>

/** One embedded server with one database, migrated or of the first release, and a hand that kills it. */
export async function openPostgres(dir: string, { isOfFirstRelease = false } = {}) {
  const home = join(dir, 'postgres')
  let cluster = await openCluster({ dir: home, port: 54700, flags })
  const url = cluster.url(database)
  if (isOfFirstRelease) {
    await ensureDatabase(cluster, database)
    await migrateFrom(firstRelease(join(dir, 'first-release')), url)
    const communes = await bundle(inRoot('tests', 'support', 'template.ts'))
    await runNode([...nodeFlags, communes], { env: { DATABASE_URL: url } })
  } else {
    await cloneDatabase(cluster, await ensureTemplate(cluster), database)
  }
  const pool = new pg.Pool({ connectionString: url, max: 4, options: '-c TimeZone=UTC' })
  // The server is killed on purpose: what asks next connects again.
  pool.on('error', () => undefined)
  return {
    url,
    /** Asks beside the application. */
    async rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
      const { rows } = await pool.query(sql, values)
      // The caller says what it selects.
      return rows as Row[]
    },
    /** A connection of its own: holds a lock, ends others, is never given back to a pool. */
    async connection(): Promise<pg.Client> {
      const client = new pg.Client({ connectionString: url })
      client.on('error', () => undefined)
      await client.connect()
      return client
    },
    /** kill −9 of the server and of everybody who works for it. */
    kill() {
      const backends = childrenOf(cluster.pid)
      for (const pid of [cluster.pid, ...backends]) killHard(pid)
    },
    /** Up again on the same port, after its recovery. */
    async startAgain() {
      cluster = await openCluster({ dir: home, port: cluster.port, flags })
    },
    async close() {
      await pool.end()
      await cluster.stop()
    },
  }
}

function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  return pairs.flatMap(([child, parent]) => (parent === pid && child ? [child] : []))
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself in this instant.
  }
}
