import 'server-only'
import { sqlState } from './db'

/** PostgreSQL: a transaction that only reads; on a standby, a table that is not in the log. */
const states = ['25006', '0A000']

/** The database reads and does not write: what is only noted in passing is left, so that whoever reads goes on. */
export function onlyReads(error: unknown): boolean {
  return states.includes(sqlState(error) ?? '')
}
