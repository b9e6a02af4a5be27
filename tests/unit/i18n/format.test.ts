import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDay,
  formatDistance,
  formatMoment,
  formatMomentShort,
  formatNumber,
  formatOrdinal,
  formatSpan,
  formatTime,
  formatTimeSpan,
} from '@/lib/i18n/format'
import { locales } from '@/lib/i18n/locales'

const zone = 'Europe/Brussels'
const start = new Date('2026-12-03T17:00:00Z')
const half = new Date('2026-12-03T17:30:00Z')
const end = new Date('2026-12-03T20:00:00Z')
const deadline = new Date('2026-12-01T11:00:00Z')
const inAll = (write: (locale: (typeof locales)[number]) => string) => locales.map((locale) => plain(write(locale)))
/** No-break spaces are seen as spaces here; their own test is below. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('dates and times, by language', () => {
  it('write the day', () => {
    expect(inAll((locale) => formatDate(start, { locale, zone }))).toEqual([
      'jeudi 3 décembre 2026',
      'donderdag 3 december 2026',
      'Thursday 3 December 2026',
      'Donnerstag, 3. Dezember 2026',
    ])
  })

  it('write the hour', () => {
    expect(inAll((locale) => formatTime(start, { locale, zone }))).toEqual(['18 h', '18.00 uur', '18:00', '18:00 Uhr'])
    expect(inAll((locale) => formatTime(half, { locale, zone }))[0]).toBe('18 h 30')
  })

  it('write the span', () => {
    expect(inAll((locale) => formatTimeSpan(start, end, { locale, zone }))).toEqual([
      'de 18 h à 21 h',
      'van 18.00 tot 21.00 uur',
      '18:00 to 21:00',
      '18:00–21:00 Uhr',
    ])
    expect(plain(formatSpan(start, end, { locale: 'fr', zone }))).toBe('jeudi 3 décembre 2026, de 18 h à 21 h')
  })

  it('write a deadline with its zone, and the first of the month', () => {
    expect(inAll((locale) => formatMoment(deadline, { locale, zone: 'Europe/Paris' }))).toEqual([
      'mardi 1er décembre 2026, 12 h (heure de Paris)',
      'dinsdag 1 december 2026, 12.00 uur (tijd in Parijs)',
      'Tuesday 1 December 2026, 12:00 (Paris time)',
      'Dienstag, 1. Dezember 2026, 12:00 Uhr (Uhrzeit in Paris)',
    ])
  })

  it('write the same instant in another zone as that zone sees it', () => {
    expect(plain(formatTime(start, { locale: 'fr', zone: 'Africa/Casablanca' }))).toBe('17 h')
    expect(formatDay(new Date('2026-12-03T00:00:00Z'), 'nl')).toBe('3 december 2026')
  })

  it('write short for tables', () => {
    expect(inAll((locale) => formatMomentShort(start, { locale, zone }))).toEqual([
      '3 déc., 18:00',
      '3 dec, 18:00',
      '3 Dec, 18:00',
      '3. Dez., 18:00',
    ])
  })
})

describe('numbers', () => {
  it('group as the language does', () => {
    expect(inAll((locale) => formatNumber(34640, locale))).toEqual(['34 640', '34 640', '34,640', '34.640'])
    expect([formatNumber(34640, 'fr'), formatNumber(34640, 'nl')]).toEqual(['34\u202f640', '34\u202f640'])
    expect([formatTime(half, { locale: 'fr', zone }), formatTime(half, { locale: 'nl', zone })]).toEqual([
      '18\u00a0h\u00a030',
      '18.30\u00a0uur',
    ])
    expect(inAll((locale) => formatDistance(1.24, locale))).toEqual(['1,2 km', '1,2 km', '1.2 km', '1,2 km'])
  })

  it('say a place in a line', () => {
    expect([1, 2, 8, 21].map((place) => formatOrdinal(place, 'nl'))).toEqual(['1ste', '2de', '8ste', '21ste'])
    expect([1, 2, 3, 11, 22].map((place) => formatOrdinal(place, 'en'))).toEqual(['1st', '2nd', '3rd', '11th', '22nd'])
    expect([1, 7].map((place) => formatOrdinal(place, 'fr'))).toEqual(['1er', '7e'])
  })
})
