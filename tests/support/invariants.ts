import { expect } from 'vitest'
import { db } from '@/lib/platform/db'
import { invariantQueries } from './invariant-queries'

export type Invariant = keyof typeof invariantQueries

/** What breaks, by invariant; an empty object when all is well. */
export async function broken(): Promise<Partial<Record<Invariant, unknown[]>>> {
  const found: Partial<Record<Invariant, unknown[]>> = {}
  for (const [name, sql] of Object.entries(invariantQueries)) {
    const rows = await db.$queryRawUnsafe<unknown[]>(sql)
    // The names are the keys of `invariantQueries`; Object.entries only says string.
    if (rows.length > 0) found[name as Invariant] = rows
  }
  return found
}

export async function expectInvariants(): Promise<void> {
  expect(await broken()).toEqual({})
}
