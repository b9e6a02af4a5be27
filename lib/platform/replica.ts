import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { connect, db, settings, type Tx } from './db'
import { log } from './log'

/** So often it is looked at, beside all requests. Looks alone say whether it is asked: a request may fail for reasons of its own. */
const beat = 2000

/** Whoever has not had everything for so long is not asked. */
const mostBehind = 10_000

/** A machine that is gone says nothing, and one that is busy lets wait: whoever asks waits no longer, and then asks the primary. */
const patience = { connectionTimeoutMillis: 2000, query_timeout: 2000 }

/** How far the primary had written at an instant of this process's clock. */
type Mark = { at: number; position: string; database: string }

type Replica = ReturnType<typeof open>

/** `foreign`: it is not, or no longer, a copy of this database. */
export type ReplicaState = { use: 'used' | 'behind' | 'unreachable' | 'foreign'; behindSeconds: number }

// The start and the routes are different bundles: what one opens, the others ask.
const kept: typeof globalThis & { visavisReplica?: Replica } = globalThis

function open(connectionString: string) {
  const { client } = connect({
    connectionString,
    options: `${settings} -c default_transaction_read_only=on`,
    ...patience,
  })
  const eyes = { eye: lookAt(connectionString), primaryEye: lookAt(process.env.DATABASE_URL) }
  const looked: { fault: 'unreachable' | 'foreign' | null; mark: Mark | null } = { fault: null, mark: null }
  return { client, ...eyes, ...looked, hadAllAt: Number.NEGATIVE_INFINITY }
}

/** A connection of its own: where many wait for one, the replica has to help, not to go. */
function lookAt(connectionString?: string): pg.Pool {
  return new pg.Pool({ connectionString, max: 1, ...patience }).on('error', () => undefined)
}

/**
 * Asks the replica, and the primary where there is none, or it fails, or is behind. For what is public, asked afresh each time and
 * kept by no process (docs/decisions/032-what-a-replica-answers.md): what is kept would stay as the copy had it.
 */
export async function fromReplica<Rows>(ask: (client: Tx) => Promise<Rows>): Promise<Rows> {
  const replica = kept.visavisReplica
  if (replica && stateOf(replica).use === 'used') {
    try {
      return await ask(replica.client)
    } catch (error) {
      log.warn({ err: error }, 'the replica failed; the primary answers')
    }
  }
  return ask(db)
}

/** How the replica is to this process; null where none is set. */
export function replicaState(): ReplicaState | null {
  return kept.visavisReplica ? stateOf(kept.visavisReplica) : null
}

function stateOf({ fault, hadAllAt }: Replica): ReplicaState {
  const behind = performance.now() - hadAllAt
  return { use: fault ?? (behind < mostBehind ? 'used' : 'behind'), behindSeconds: behind / 1000 }
}

/** From now on the replica is looked at, and asked while it is well. Called once, at start. */
export function followReplica(connectionString: string): void {
  kept.visavisReplica = open(connectionString)
  void follow(kept.visavisReplica)
}

async function follow(replica: Replica): Promise<never> {
  for (let said: string | null = null; ; await sleep(beat, undefined, { ref: false })) {
    await look(replica)
    const state = stateOf(replica)
    if (state.use !== said) log[state.use === 'used' ? 'info' : 'warn'](state, 'the replica')
    said = state.use
  }
}

const identity = `(SELECT system_identifier FROM pg_control_system()) || ' ' || current_database()`

const markSql = `SELECT pg_current_wal_lsn()::text AS position, ${identity} AS database`

const seenSql = `SELECT pg_is_in_recovery() AND ${identity} = $1 AS "isOurs", pg_last_wal_replay_lsn() >= $2::pg_lsn AS "hasAll"`

/**
 * The replica had everything at the instant at which the primary's position, which it has reached now, was asked: so a
 * receiver that is gone, a copying that is paused and a cut cable all count as behind, without a right to look at either server.
 */
async function look(replica: Replica): Promise<void> {
  if (replica.mark === null || performance.now() - replica.mark.at > mostBehind) replica.mark = await mark(replica)
  if (replica.mark === null) return
  const { at, position, database } = replica.mark
  try {
    const [seen] = (await replica.eye.query<{ isOurs: boolean; hasAll: boolean }>(seenSql, [database, position])).rows
    replica.fault = seen?.isOurs ? null : 'foreign'
    if (!seen?.hasAll) return
    replica.hadAllAt = at
    replica.mark = null
  } catch {
    replica.fault = 'unreachable'
  }
}

/** Null while the primary does not say. */
async function mark({ primaryEye }: Replica): Promise<Mark | null> {
  const at = performance.now()
  const said = await primaryEye.query<Omit<Mark, 'at'>>(markSql).catch(() => null)
  const [row] = said?.rows ?? []
  return row ? { at, ...row } : null
}
