import { describe, expect, it } from 'vitest'
import {
  acceptsApplications,
  type CallStatus,
  type CallTimes,
  callStatusAt,
  callStepsAt,
  isShown,
  nextMomentOf,
} from '@/lib/calls/call'

const at = (text: string) => new Date(text)

const times = {
  publishAt: at('2026-10-01T06:00:00Z'),
  opensAt: at('2026-10-06T06:00:00Z'),
  closesAt: at('2026-12-01T11:00:00Z'),
}

const published: CallTimes = { status: 'published', ...times }

describe('what a published call is at each of its moments', () => {
  it.each([
    ['2026-10-01T05:59:59.999Z', 'scheduled'],
    ['2026-10-01T06:00:00.000Z', 'upcoming'],
    ['2026-10-06T05:59:59.999Z', 'upcoming'],
    ['2026-10-06T06:00:00.000Z', 'open'],
    ['2026-12-01T10:59:59.999Z', 'open'],
    ['2026-12-01T11:00:00.000Z', 'open'],
    ['2026-12-01T11:00:00.001Z', 'closed'],
    ['2027-06-01T00:00:00.000Z', 'closed'],
  ])('at %s it is %s', (now, state) => {
    expect(callStatusAt(published, at(now))).toBe(state)
    expect(acceptsApplications(published, at(now))).toBe(state === 'open')
  })

  it('shows at once when no moment of publication was chosen', () => {
    expect(callStatusAt({ ...published, publishAt: null }, at('2020-01-01T00:00:00Z'))).toBe('upcoming')
  })

  it.each(['draft', 'reading', 'deliberation', 'decided', 'awarded', 'discontinued'] as const)(
    'stays %s whatever the clock says',
    (status) => {
      for (const now of ['2026-09-01T00:00:00Z', '2026-11-01T00:00:00Z', '2027-01-01T00:00:00Z']) {
        expect(callStatusAt({ ...published, status }, at(now))).toBe(status)
      }
    },
  )
})

it('hides drafts and scheduled calls from the public, and nothing else', () => {
  const shown = (status: CallStatus, now: string) => isShown({ ...published, status }, at(now))
  expect(shown('draft', '2026-11-01T00:00:00Z')).toBe(false)
  expect(shown('published', '2026-10-01T05:59:59Z')).toBe(false)
  expect(shown('published', '2026-10-01T06:00:00Z')).toBe(true)
  expect(shown('discontinued', '2026-11-01T00:00:00Z')).toBe(true)
})

describe('the next moment at which its page changes', () => {
  it.each([
    ['2026-09-30T00:00:00Z', '2026-10-01T06:00:00.000Z'],
    ['2026-10-01T06:00:00Z', '2026-10-06T06:00:00.000Z'],
    ['2026-10-06T06:00:00Z', '2026-11-21T11:00:00.001Z'],
    ['2026-11-21T11:00:00.001Z', '2026-11-22T11:00:00.001Z'],
    ['2026-11-29T12:00:00Z', '2026-11-30T11:00:00.001Z'],
    ['2026-11-30T12:00:00Z', '2026-11-30T12:00:00.001Z'],
    ['2026-12-01T10:30:00Z', '2026-12-01T11:00:00.001Z'],
  ])('after %s comes %s', (now, next) => {
    expect(nextMomentOf(published, at(now))?.toISOString()).toBe(next)
  })

  it('is none once it has closed, and none for what only people change', () => {
    expect(nextMomentOf(published, at('2026-12-01T11:00:00.001Z'))).toBeNull()
    expect(nextMomentOf({ ...published, status: 'draft' }, at('2026-09-01T00:00:00Z'))).toBeNull()
    expect(nextMomentOf({ ...published, status: 'discontinued' }, at('2026-09-01T00:00:00Z'))).toBeNull()
  })

  it('never says a moment at which nothing changes', () => {
    let now = at('2026-09-01T00:00:00Z')
    for (let next = nextMomentOf(published, now); next; next = nextMomentOf(published, now)) {
      expect(next.getTime()).toBeGreaterThan(now.getTime())
      now = next
    }
    expect(callStatusAt(published, now)).toBe('closed')
  })
})

describe('the steps of a call', () => {
  it.each([
    ['2026-10-01T05:59:59.999Z', ['unschedule']],
    ['2026-10-01T06:00:00.000Z', ['discontinue']],
    ['2026-12-01T11:00:00.000Z', ['discontinue']],
    ['2026-12-01T11:00:00.001Z', ['startReading', 'discontinue']],
  ])('of a published one at %s are %j', (now, steps) => {
    expect(callStepsAt(published, at(now))).toEqual(steps)
  })

  it.each([
    ['draft', ['publish']],
    ['reading', ['startDeliberation', 'discontinue']],
    ['deliberation', ['decide', 'discontinue']],
    ['decided', ['award', 'discontinue']],
    ['awarded', []],
    ['discontinued', []],
  ] as const)('from %s are %j', (status, steps) => {
    expect(callStepsAt({ ...published, status }, at('2027-01-01T00:00:00Z'))).toEqual(steps)
  })
})
