import pg from 'pg'
import { vi } from 'vitest'

/** How many statements a piece of work sends to PostgreSQL, transaction brackets left out. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return sent.mock.calls.filter(([statement]) => !/^(BEGIN|COMMIT|ROLLBACK)/.test(textOf(statement))).length
  } finally {
    sent.mockRestore()
  }
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  return typeof statement === 'object' && statement !== null && 'text' in statement ? String(statement.text) : ''
}
