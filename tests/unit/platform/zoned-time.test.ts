import { describe, expect, it } from 'vitest'
import { instantOf, wallTimeOf } from '@/lib/platform/zoned-time'

const wall = (zone: string, date: string, time: string, fold?: 'earlier' | 'later') =>
  instantOf({ zone, date, time, ...(fold ? { fold } : {}) })

describe('a wall time in a zone', () => {
  it.each([
    ['Europe/Brussels', '2026-12-03', '18:00', '2026-12-03T17:00:00.000Z'],
    ['Europe/Paris', '2026-07-03', '18:00', '2026-07-03T16:00:00.000Z'],
    // Morocco left summer time for good on 20 September 2026.
    ['Africa/Casablanca', '2026-08-03', '18:00', '2026-08-03T17:00:00.000Z'],
    ['Africa/Casablanca', '2026-12-03', '18:00', '2026-12-03T18:00:00.000Z'],
    ['Africa/Tunis', '2026-12-03', '18:00', '2026-12-03T17:00:00.000Z'],
  ])('in %s, %s at %s is %s', (zone, date, time, instant) => {
    expect(wall(zone, date, time)).toEqual({ at: new Date(instant) })
    expect(wallTimeOf(new Date(instant), zone)).toEqual({ date, time })
  })

  it.each([
    ['2026-02-29', '18:00'],
    ['2026-13-01', '18:00'],
    ['03/12/2026', '18:00'],
    ['2026-12-03', '25:00'],
    ['', '18:00'],
  ])('does not invent a moment for %s %s', (date, time) => {
    expect(wall('Europe/Brussels', date, time)).toEqual({ problem: 'invalidDate' })
  })

  it.each(['Europe/Brussels', 'Europe/Paris'])('says in %s that the hour the clock skips does not exist', (zone) => {
    expect(wall(zone, '2027-03-28', '02:30')).toEqual({ problem: 'missingHour' })
    expect(wall('Africa/Tunis', '2027-03-28', '02:30')).toEqual({ at: new Date('2027-03-28T01:30:00.000Z') })
  })

  it.each(['Europe/Brussels', 'Europe/Paris'])('asks in %s which one when the hour comes twice', (zone) => {
    expect(wall(zone, '2026-10-25', '02:30')).toEqual({ problem: 'repeatedHour' })
    expect(wall(zone, '2026-10-25', '02:30', 'earlier')).toEqual({ at: new Date('2026-10-25T00:30:00.000Z') })
    expect(wall(zone, '2026-10-25', '02:30', 'later')).toEqual({ at: new Date('2026-10-25T01:30:00.000Z') })
  })
})
