import { beforeEach, expect, it } from 'vitest'
import { noteUnavailable, wasUnavailable } from '@/lib/platform/unavailable'

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
