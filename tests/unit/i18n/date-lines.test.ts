import { expect, it } from 'vitest'
import { dateLines } from '@/lib/i18n/date-lines'

const at = new Date('2026-12-01T17:00:00Z')

it.each([
  ['fr', { day: '1er', month: 'décembre', weekday: 'mardi', year: '2026' }],
  ['nl', { day: '1', month: 'december', weekday: 'dinsdag', year: '2026' }],
  ['en', { day: '1', month: 'December', weekday: 'Tuesday', year: '2026' }],
  ['de', { day: '1.', month: 'Dezember', weekday: 'Dienstag', year: '2026' }],
] as const)('a date in %s is told in lines', (locale, lines) => {
  expect(dateLines(at, { locale, zone: 'Europe/Brussels' })).toEqual(lines)
})
