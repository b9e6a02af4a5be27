import { describe, expect, it } from 'vitest'
import { occasionValues } from '@/lib/encounters/form-values'
import { newEncounterSchema } from '@/lib/encounters/schema'
import { formObject } from '@/lib/platform/form-data'

// a wall-clock time typed by an organiser is that time in its zone, around both changes of the clock.

type Typed = { zone: string; date: string; time: string; fold?: 'earlier' | 'later' }

/** The form of a new encounter with this start, three hours long on the same day or later. */
function read({ zone, date, time, fold }: Typed) {
  const form = new FormData()
  const fields = {
    organisationId: '018f0000-0000-7000-8000-000000000000',
    organisation: 'agence',
    kind: 'proximity',
    'title.original': 'fr',
    'title.texts.fr.text': 'Halluin – Menen',
    zone,
    'starts.date': date,
    'starts.time': time,
    'ends.date': '2099-01-01',
    'ends.time': '12:00',
    attendance: 'onSite',
    ...(fold && { 'starts.fold': fold }),
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return newEncounterSchema.safeParse(formObject(form))
}

function startOf(typed: Typed): string | undefined {
  const { data } = read(typed)
  return data?.occasion?.startsAt.toISOString()
}

function problemOf(typed: Typed) {
  return read(typed).error?.issues.map((issue) => [issue.path.join('.'), issue.message])
}

describe('a time on the wall is an instant in its zone', () => {
  it.each([
    ['Europe/Brussels', '2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['Europe/Brussels', '2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['Europe/Paris', '2027-10-31', '01:59', '2027-10-30T23:59:00.000Z'],
    ['Europe/Paris', '2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
    ['Africa/Casablanca', '2026-12-03', '18:00', '2026-12-03T18:00:00.000Z'],
    ['Africa/Casablanca', '2027-07-01', '18:00', '2027-07-01T18:00:00.000Z'],
    ['Africa/Tunis', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    ['Africa/Tunis', '2027-10-31', '02:30', '2027-10-31T01:30:00.000Z'],
  ])('%s %s %s', (zone, date, time, instant) => {
    expect(startOf({ zone, date, time })).toBe(instant)
  })
})

describe('the hour that is skipped does not exist', () => {
  it.each([
    ['Europe/Brussels', '2027-03-28', '02:00'],
    ['Europe/Brussels', '2027-03-28', '02:30'],
    ['Europe/Paris', '2028-03-26', '02:59'],
  ])('%s %s %s is refused beside its hour', (zone, date, time) => {
    expect(problemOf({ zone, date, time })).toEqual([['starts.time', 'missingHour']])
    expect(problemOf({ zone, date, time, fold: 'later' })).toEqual([['starts.time', 'missingHour']])
  })
})

describe('the hour that is repeated asks which', () => {
  it.each([
    ['Europe/Brussels', '2027-10-31', '02:00', '2027-10-31T00:00:00.000Z', '2027-10-31T01:00:00.000Z'],
    ['Europe/Paris', '2028-10-29', '02:59', '2028-10-29T00:59:00.000Z', '2028-10-29T01:59:00.000Z'],
  ])('%s %s %s', (zone, date, time, earlier, later) => {
    expect(problemOf({ zone, date, time })).toEqual([['starts.fold', 'repeatedHour']])
    expect(startOf({ zone, date, time, fold: 'earlier' })).toBe(earlier)
    expect(startOf({ zone, date, time, fold: 'later' })).toBe(later)
  })
})

describe('what is no date', () => {
  it.each([
    ['2027-02-29', '18:00'],
    ['2027-13-01', '18:00'],
    ['demain', '18:00'],
    ['2027-03-01', '24:30'],
    ['2027-03-01', 'midi'],
    ['+002027-3', '18:00'],
  ])('%s %s is refused beside the date', (date, time) => {
    expect(problemOf({ zone: 'Europe/Brussels', date, time })).toEqual([['starts.date', 'invalidDate']])
  })

  it('of a zone nobody offered', () => {
    expect(problemOf({ zone: 'Mars/Olympus', date: '2027-03-01', time: '18:00' })?.map(([field]) => field)).toEqual([
      'zone',
    ])
  })
})

describe('the form shows the hour that was typed', () => {
  it.each([
    { zone: 'Europe/Brussels', date: '2027-03-28', time: '03:00' },
    { zone: 'Europe/Brussels', date: '2027-10-31', time: '02:30', fold: 'earlier' as const },
    { zone: 'Europe/Paris', date: '2027-10-31', time: '02:30', fold: 'later' as const },
    { zone: 'Africa/Casablanca', date: '2026-12-03', time: '18:00' },
    { zone: 'Africa/Tunis', date: '2027-06-01', time: '00:00' },
  ])('$zone $date $time $fold', (typed) => {
    const { data } = read(typed)
    if (!data?.occasion) throw new Error('The form is right')
    expect(occasionValues({ ...data.occasion })).toMatchObject({
      zone: typed.zone,
      'starts.date': typed.date,
      'starts.time': typed.time,
      ...(typed.fold && { 'starts.fold': typed.fold }),
    })
  })
})
