import { describe, expect, it } from 'vitest'
import {
  type EncounterTimes,
  encounterStatusAt,
  isSideReleased,
  mayBeArchived,
  nextMomentOf,
  registrationStateAt,
} from '@/lib/encounters/encounter'

const at = (text: string) => new Date(text)

const published: EncounterTimes = {
  status: 'published',
  registrationOpensAt: at('2026-11-01T08:00:00Z'),
  seatsReleaseAt: at('2026-11-24T11:00:00Z'),
  registrationClosesAt: at('2026-12-01T11:00:00Z'),
  startsAt: at('2026-12-03T17:00:00Z'),
  endsAt: at('2026-12-03T20:00:00Z'),
}

const draft: EncounterTimes = { ...published, status: 'draft' }
const cancelled: EncounterTimes = { ...published, status: 'cancelled' }

describe('an encounter at each of its moments', () => {
  it.each([
    ['2026-12-03T16:59:59.999Z', 'upcoming'],
    ['2026-12-03T17:00:00.000Z', 'running'],
    ['2026-12-03T19:59:59.999Z', 'running'],
    ['2026-12-03T20:00:00.000Z', 'past'],
  ])('at %s it is %s', (now, state) => {
    expect(encounterStatusAt(published, at(now))).toBe(state)
    expect(encounterStatusAt(draft, at(now))).toBe('draft')
    expect(encounterStatusAt(cancelled, at(now))).toBe('cancelled')
  })
})

describe('its registration', () => {
  it.each([
    ['2026-11-01T07:59:59.999Z', 'notYet'],
    ['2026-11-01T08:00:00.000Z', 'open'],
    ['2026-12-01T11:00:00.000Z', 'open'],
    ['2026-12-01T11:00:00.001Z', 'closed'],
  ])('at %s is %s', (now, state) => {
    expect(registrationStateAt(published, at(now))).toBe(state)
    expect(registrationStateAt(draft, at(now))).toBe('closed')
    expect(registrationStateAt(cancelled, at(now))).toBe('closed')
  })
})

it('releases the seats of a side at the release date, and never without one', () => {
  expect(isSideReleased(published, at('2026-11-24T10:59:59.999Z'))).toBe(false)
  expect(isSideReleased(published, at('2026-11-24T11:00:00.000Z'))).toBe(true)
  expect(isSideReleased({ seatsReleaseAt: null }, at('2030-01-01T00:00:00Z'))).toBe(false)
})

describe('the next moment at which its page changes', () => {
  it.each([
    ['2026-10-01T00:00:00Z', '2026-11-01T08:00:00.000Z'],
    ['2026-11-01T08:00:00Z', '2026-11-21T11:00:00.001Z'],
    ['2026-11-23T12:00:00Z', '2026-11-24T11:00:00.000Z'],
    ['2026-11-24T11:00:00Z', '2026-11-24T11:00:00.001Z'],
    ['2026-12-01T11:00:00Z', '2026-12-01T11:00:00.001Z'],
    ['2026-12-01T11:00:00.001Z', '2026-12-03T17:00:00.000Z'],
    ['2026-12-03T17:00:00Z', '2026-12-03T20:00:00.000Z'],
  ])('after %s comes %s', (now, next) => {
    expect(nextMomentOf(published, at(now))?.toISOString()).toBe(next)
  })

  it('is none for a past, a cancelled and a draft encounter', () => {
    expect(nextMomentOf(published, published.endsAt)).toBeNull()
    expect(nextMomentOf(cancelled, at('2026-10-01T00:00:00Z'))).toBeNull()
    expect(nextMomentOf(draft, at('2026-10-01T00:00:00Z'))).toBeNull()
  })
})

it('is archived as a draft, cancelled or past, not while people count on it', () => {
  expect(mayBeArchived(draft, at('2026-10-01T00:00:00Z'))).toBe(true)
  expect(mayBeArchived(cancelled, at('2026-10-01T00:00:00Z'))).toBe(true)
  expect(mayBeArchived(published, at('2026-12-03T19:00:00Z'))).toBe(false)
  expect(mayBeArchived(published, at('2026-12-03T20:00:00Z'))).toBe(true)
})
