import 'server-only'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '@/lib/generated/prisma/client'
import { isOfTheLine, lineMoves } from './line-head'
import { oneAtATime } from './one-at-a-time'
import { type Refusal, Refused, type Result } from './result'
import { turns } from './turns'

/**
 * Nothing waits for ever: a slow statement, a held lock and a forgotten transaction all end by themselves.
 * The zone is said because the adapter takes every moment it reads for UTC, whatever the server's zone is.
 */
export const settings =
  '-c TimeZone=UTC -c statement_timeout=8000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000'

const connections = Number(process.env.DATABASE_POOL ?? 10)

/** This process's connections to a server, and who asks through them. */
export function connect(to: pg.PoolConfig) {
  const pool = new pg.Pool({ max: connections, connectionTimeoutMillis: 5000, options: settings, ...to })
  const adapter = new PrismaPg(pool, { disposeExternalPool: true })
  return { pool, client: new PrismaClient({ adapter: oneAtATime(adapter) }) }
}

/**
 * Half of the connections write: reading goes on while many do. Three at one thing keep it busy; more would only stand before
 * its lock, each for all the others of all processes, until the lock times out. Waiting ends before a proxy in front gives
 * up (75 s). Where a lock is held until it times out, those behind do not wait for it once more.
 */
function line() {
  return turns({
    places: Math.ceil(connections / 2),
    placesAtOneThing: 3,
    patienceMs: 55_000,
    standstillMs: 900, // a little less than `lock_encounter` waits for a row that somebody outside its line holds
    isBadLuck: (error) => sqlState(error) === '55P03',
    // Whoever cannot ask knows of nobody; the fault of the question adds nothing to the one that led to it.
    movesElsewhere: async (thing, error) => isOfTheLine(error) && (await lineMoves(db, thing).catch(() => false)),
  })
}

// The development server reloads modules, and the build may give two pages a copy each; pool and line are one for all.
const kept: typeof globalThis & { visavisDb?: ReturnType<typeof connect>; visavisLine?: ReturnType<typeof turns> } =
  globalThis

kept.visavisDb ??= connect({ connectionString: process.env.DATABASE_URL })
kept.visavisLine ??= line()

export const db: PrismaClient = kept.visavisDb.client

const inTurn = kept.visavisLine

const { pool } = kept.visavisDb

/** This process's connections: how many it may have, has, and how many requests wait for one. */
export function poolState(): { most: number; open: number; idle: number; waiting: number } {
  return { most: pool.options.max, open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }
}

export type Tx = Prisma.TransactionClient

export { Prisma }

const tries = 4

/**
 * Runs `work` in one READ COMMITTED transaction; a `Refused` thrown inside rolls back and becomes the result.
 * Repeats only what PostgreSQL asks to repeat: serialization failures (40001) and deadlocks (40P01); and a lock that timed
 * out (55P03) in a line that moves. `thing`: what `work` locks first, an encounter's id, where that is known.
 */
export async function inTransaction<T extends Result<unknown>>(
  work: (tx: Tx) => Promise<T>,
  thing?: string,
): Promise<T | Refusal> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTurn(() => db.$transaction(work, { maxWait: 5000, timeout: 15_000 }), thing)
    } catch (error) {
      if (error instanceof Refused) return error.refusal
      if (attempt >= tries || !asksToRepeat(error)) throw error
      await sleep(attempt * 20 + Math.random() * 30)
    }
  }
}

const snapshot = { isolationLevel: 'RepeatableRead', maxWait: 5000, timeout: 120_000 } as const

/**
 * Rows as all were at one instant, whoever writes meanwhile. They are read as fast as they are taken, and no slower: a
 * statement that comes 15 s after the one before it finds its transaction ended.
 */
export async function* inSnapshot<Row>(read: (tx: Tx) => AsyncGenerator<Row>): AsyncGenerator<Row> {
  const rows = new PassThrough({ objectMode: true })
  // Few at a time: each keeps one of the connections that everybody needs.
  inTurn(() => db.$transaction((tx) => pipeline(Readable.from(read(tx)), rows), snapshot), 'snapshot').catch((error) =>
    rows.destroy(error),
  )
  yield* rows
}

/** PostgreSQL's code (SQLSTATE) of a failed statement, wherever Prisma has put it. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  const cause = error.meta?.driverAdapterError
  const text = cause instanceof Error && 'cause' in cause ? JSON.stringify(cause.cause) : ''
  return text.match(/"originalCode":"(\w{5})"/)?.[1] ?? null
}

function asksToRepeat(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034') return true
  return ['40001', '40P01'].includes(sqlState(error) ?? '')
}

/** True when a unique index refused a row: somebody else was first. */
export function isUniqueViolation(error: unknown): boolean {
  return (
    (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') || sqlState(error) === '23505'
  )
}

/** The moment of decision: the database's clock, so that every process agrees. */
export async function dbNow(client: Tx | PrismaClient = db): Promise<Date> {
  const rows = await client.$queryRaw<{ now: Date }[]>`SELECT app_now() AS now`
  const now = rows[0]?.now
  if (!now) throw new Error('The database did not tell the time')
  return now
}
