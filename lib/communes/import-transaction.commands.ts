import 'server-only'
import { type Actor, authorOf } from '@/lib/auth/actor'
import { db, type Tx } from '@/lib/platform/db'
import { record } from '@/lib/platform/history'
import type { Statement } from './staging'

export interface ImportOptions {
  /** Says what would change, and changes nothing. */
  dryRun: boolean
}

/** A whole country's list takes longer than a form may; between statements its rows are made ready. */
export function inLongTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`
      await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = '10min'`
      return work(tx)
    },
    { timeout: 600_000 },
  )
}

export async function run(tx: Tx, statements: Iterable<Statement>): Promise<void> {
  // Constant texts of this folder; what comes from a file is bound.
  for (const { text, values } of statements) await tx.$executeRawUnsafe(text, ...values)
}

export const recordImport = (tx: Tx, actor: Actor, what: string, details: Record<string, number>) =>
  record(tx, authorOf(actor), { subject: { type: 'reference', id: what }, action: 'reference.imported', details })

export interface Preview {
  added: number
  changed: number
}
