import { expect, it } from 'vitest'
import { lifecycle } from '@/lib/platform/lifecycle'

const door = lifecycle(['open', 'shut', 'locked'], {
  shut: { from: ['open'], to: 'shut' },
  lock: { from: ['shut'], to: 'locked' },
  open: { from: ['shut', 'locked'], to: 'open' },
})

it('allows exactly the steps of its table', () => {
  const allowed = door.statuses.flatMap((status) => door.stepsFrom(status).map((step) => `${status} ${step}`))
  expect(allowed).toEqual(['open shut', 'shut lock', 'shut open', 'locked open'])
  expect(door.allows('lock', 'open')).toBe(false)
  expect(door.to('lock')).toBe('locked')
})
