import { expect, it } from 'vitest'
import { needingAttention } from '@/lib/jobs/attention'
import type { Condition } from '@/lib/jobs/condition.queries'

const well: Condition = {
  workers: 1,
  jobs: [{ name: 'mail', lateSeconds: 20 }],
  mail: { waiting: 3, oldestSeconds: 40, refused: 0 },
  backupSeconds: 3600,
  walSeconds: null,
  databaseBytes: 1e8,
  disk: { freeBytes: 5e9, totalBytes: 2e10 },
  pool: { most: 10, open: 10, idle: 0, waiting: 0 },
  replica: { use: 'used', behindSeconds: 1 },
}

const cases: [part: string, change: Partial<Condition>][] = [
  ['workers', { workers: 0 }],
  ['mail', { mail: { waiting: 1, oldestSeconds: 601, refused: 0 } }],
  ['mail', { mail: { waiting: 0, oldestSeconds: 0, refused: 1 } }],
  ['jobs', { jobs: [...well.jobs, { name: 'registrations.settle', lateSeconds: 301 }] }],
  ['backup', { backupSeconds: null }],
  ['backup', { backupSeconds: 27 * 3600 }],
  ['disk', { disk: { freeBytes: 1e9, totalBytes: 2e10 } }],
  ['pool', { pool: { ...well.pool, waiting: 1 } }],
  ['replica', { replica: { use: 'behind', behindSeconds: 60 } }],
]

it('asks for nothing while all is well', () => {
  expect(needingAttention(well)).toEqual([])
})

it.each(cases)('asks for a look at %s: %o', (part, change) => {
  expect(needingAttention({ ...well, ...change })).toEqual([part])
})
