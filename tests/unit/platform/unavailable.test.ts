import { beforeEach, expect, it } from 'vitest'
import { isPassing, noteUnavailable, wasUnavailable } from '@/lib/platform/unavailable'

const ids = (count: number, mark: string) => Array.from({ length: count }, (_, number) => `${mark}-${number}`)

beforeEach(() => {
  for (const id of [...ids(5000, 'one'), ...ids(20_000, 'many')]) wasUnavailable(id)
})

it('remembers every one of thousands of requests that fail at once until it is answered, and then no longer', () => {
  const failing = ids(5000, 'one')
  for (const id of failing) noteUnavailable(id)
  expect(failing.filter((id) => !wasUnavailable(id))).toEqual([])
  expect(failing.filter(wasUnavailable)).toEqual([])
})

it('forgets the oldest of those that nobody waits for any more, and no other', () => {
  const gone = ids(20_000, 'many')
  for (const id of gone) noteUnavailable(id)
  expect(gone.filter(wasUnavailable)).toEqual(gone.slice(10_000))
})

it.each([
  // The driver's own words, where a transaction begins or ends: no code comes with them.
  'terminating connection due to administrator command',
  'terminating connection due to unexpected postmaster exit',
  'the database system is starting up',
  'Raw query failed. Code: `55P03`. Message: `no turn in the line before an encounter`',
  'timeout exceeded when trying to connect',
])('is nobody’s fault and soon over: %s', (message) => {
  expect(isPassing(new Error(message))).toBe(true)
  expect(isPassing(new Error('page failed', { cause: new Error(message) }))).toBe(true)
})

it.each(['Unique constraint failed on the fields: (`slug`)', 'column "nothing" does not exist'])(
  'is a fault of ours: %s',
  (message) => {
    expect(isPassing(new Error(message))).toBe(false)
  },
)
