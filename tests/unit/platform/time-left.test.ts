import { expect, it } from 'vitest'
import { nextChangeOfTimeLeft, timeLeft } from '@/lib/platform/time-left'

const deadline = new Date('2026-12-01T11:00:00Z')

it.each([
  ['2026-11-21T11:00:00.000Z', null],
  ['2026-11-21T11:00:00.001Z', { unit: 'days', count: 9 }],
  ['2026-11-30T11:00:00.000Z', { unit: 'days', count: 1 }],
  ['2026-11-30T11:00:00.001Z', { unit: 'hours', count: 23 }],
  ['2026-12-01T10:00:00.000Z', { unit: 'hours', count: 1 }],
  ['2026-12-01T10:00:00.001Z', { unit: 'lastHour' }],
  ['2026-12-01T11:00:00.000Z', { unit: 'lastHour' }],
  ['2026-12-01T11:00:00.001Z', null],
])('at %s what is left is %j', (now, left) => {
  expect(timeLeft(deadline, new Date(now))).toEqual(left)
})

it('changes its words exactly at the moments it names', () => {
  let now = new Date('2026-11-01T00:00:00Z')
  let words = JSON.stringify(timeLeft(deadline, now))
  let changes = 0
  for (let next = nextChangeOfTimeLeft(deadline, now); next; next = nextChangeOfTimeLeft(deadline, now)) {
    expect(JSON.stringify(timeLeft(deadline, new Date(next.getTime() - 1)))).toBe(words)
    words = JSON.stringify(timeLeft(deadline, next))
    expect(JSON.stringify(timeLeft(deadline, new Date(next.getTime() - 1)))).not.toBe(words)
    now = next
    changes++
  }
  // Nine to one day, 23 hours to one, the last hour, over.
  expect(changes).toBe(9 + 23 + 1 + 1)
})
