import type { Locale } from './locales'

/** Belgian Dutch and British English: the conventions of the people who read. */
const tags: Record<Locale, string> = { fr: 'fr-FR', nl: 'nl-BE', en: 'en-GB', de: 'de-DE' }

/** Between a number and its unit. */
const noBreak = '\u00a0'

export type Zoned = { locale: Locale; zone: string }

const known = new Map<Part, Map<string, Intl.DateTimeFormat>>()

/** Formatters are costly to make and live as long as the process. */
function formatter(locale: Locale, zone: string, wanted: Part): Intl.DateTimeFormat {
  const ofPart = known.get(wanted) ?? new Map<string, Intl.DateTimeFormat>()
  const key = `${locale} ${zone}`
  const made = ofPart.get(key) ?? new Intl.DateTimeFormat(tags[locale], { ...parts[wanted].as, timeZone: zone })
  known.set(wanted, ofPart.set(key, made))
  return made
}

const clockHours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** The pieces that our sentences of dates are made of, and in which company each has the form wanted. */
const parts = {
  day: { type: 'day', as: { day: 'numeric' } },
  weekday: { type: 'weekday', as: { weekday: 'long' } },
  monthLong: { type: 'month', as: { day: 'numeric', month: 'long' } },
  monthShort: { type: 'month', as: { day: 'numeric', month: 'short' } },
  year: { type: 'year', as: { year: 'numeric' } },
  hour: { type: 'hour', as: clockHours },
  minute: { type: 'minute', as: clockHours },
} as const

type Part = keyof typeof parts

function part(at: Date, { locale, zone }: Zoned, wanted: Part): string {
  const pieces = formatter(locale, zone, wanted).formatToParts(at)
  return pieces.find(({ type }) => type === parts[wanted].type)?.value ?? ''
}

type DateStyle = { weekday?: boolean; year?: boolean; month?: 'long' | 'short' }

/** "jeudi 3 décembre 2026", "donderdag 3 december 2026", "Thursday 3 December 2026", "Donnerstag, 3. Dezember 2026". */
export function formatDate(at: Date, zoned: Zoned, style: DateStyle = {}): string {
  const { weekday = true, year = true, month = 'long' } = style
  const day = part(at, zoned, 'day')
  const monthName = part(at, zoned, month === 'long' ? 'monthLong' : 'monthShort')
  const pieces = [
    weekday ? part(at, zoned, 'weekday') + (zoned.locale === 'de' ? ',' : '') : '',
    dayWord(day, zoned.locale),
    monthName,
    year ? part(at, zoned, 'year') : '',
  ]
  return pieces.filter(Boolean).join(' ')
}

function dayWord(day: string, locale: Locale): string {
  if (locale === 'fr' && day === '1') return '1er'
  return locale === 'de' ? `${day}.` : day
}

/** A calendar day without an hour (a mandate's start, a window): stored as a date, written as it is. */
export function formatDay(day: Date, locale: Locale, style: DateStyle = { weekday: false }): string {
  return formatDate(day, { locale, zone: 'UTC' }, style)
}

function clock(at: Date, zoned: Zoned): { hour: string; minute: string } {
  return { hour: part(at, zoned, 'hour'), minute: part(at, zoned, 'minute') }
}

/** "18 h", "18 h 30", "18.30 uur", "18:30", "18:30 Uhr". */
export function formatTime(at: Date, zoned: Zoned): string {
  const { hour, minute } = clock(at, zoned)
  if (zoned.locale === 'fr') return [Number(hour), 'h', minute === '00' ? '' : minute].filter(String).join(noBreak)
  if (zoned.locale === 'nl') return `${hour}.${minute}${noBreak}uur`
  return zoned.locale === 'de' ? `${hour}:${minute}${noBreak}Uhr` : `${hour}:${minute}`
}

/** For tables: "18:30" in every language. */
export function formatTimeShort(at: Date, zoned: Zoned): string {
  const { hour, minute } = clock(at, zoned)
  return `${hour}:${minute}`
}

/** For tables: "3 déc., 18:30". */
export function formatMomentShort(at: Date, zoned: Zoned): string {
  const month = part(at, zoned, 'monthShort')
  return `${dayWord(part(at, zoned, 'day'), zoned.locale)} ${month}, ${formatTimeShort(at, zoned)}`
}

/** "de 18 h à 21 h", "van 18.00 tot 21.00 uur", "18:00 to 21:00", "18:00–21:00 Uhr". */
export function formatTimeSpan(from: Date, to: Date, zoned: Zoned): string {
  const [start, end] = [clock(from, zoned), clock(to, zoned)]
  switch (zoned.locale) {
    case 'fr':
      return `de ${formatTime(from, zoned)} à ${formatTime(to, zoned)}`
    case 'nl':
      return `van ${start.hour}.${start.minute} tot ${end.hour}.${end.minute}${noBreak}uur`
    case 'en':
      return `${start.hour}:${start.minute} to ${end.hour}:${end.minute}`
    case 'de':
      return `${start.hour}:${start.minute}–${end.hour}:${end.minute}${noBreak}Uhr`
  }
}

/** "jeudi 3 décembre 2026, de 18 h à 21 h"; over several days both dates are written. */
export function formatSpan(from: Date, to: Date, zoned: Zoned): string {
  if (formatDate(from, zoned) === formatDate(to, zoned)) {
    return `${formatDate(from, zoned)}, ${formatTimeSpan(from, to, zoned)}`
  }
  return `${formatDate(from, zoned)}, ${formatTime(from, zoned)} – ${formatDate(to, zoned)}, ${formatTime(to, zoned)}`
}

const cities: Record<string, Record<Locale, string>> = {
  'Europe/Brussels': { fr: 'Bruxelles', nl: 'Brussel', en: 'Brussels', de: 'Brüssel' },
  'Europe/Paris': { fr: 'Paris', nl: 'Parijs', en: 'Paris', de: 'Paris' },
  'Europe/Luxembourg': { fr: 'Luxembourg', nl: 'Luxemburg', en: 'Luxembourg', de: 'Luxemburg' },
  'Europe/Berlin': { fr: 'Berlin', nl: 'Berlijn', en: 'Berlin', de: 'Berlin' },
  'Europe/Amsterdam': { fr: 'Amsterdam', nl: 'Amsterdam', en: 'Amsterdam', de: 'Amsterdam' },
  'Europe/Zurich': { fr: 'Zurich', nl: 'Zürich', en: 'Zurich', de: 'Zürich' },
  'Europe/Rome': { fr: 'Rome', nl: 'Rome', en: 'Rome', de: 'Rom' },
  'Europe/Madrid': { fr: 'Madrid', nl: 'Madrid', en: 'Madrid', de: 'Madrid' },
  'Europe/London': { fr: 'Londres', nl: 'Londen', en: 'London', de: 'London' },
  'Africa/Casablanca': { fr: 'Casablanca', nl: 'Casablanca', en: 'Casablanca', de: 'Casablanca' },
  'Africa/Tunis': { fr: 'Tunis', nl: 'Tunis', en: 'Tunis', de: 'Tunis' },
}

/** The city a zone is known by, in the reader's language. */
export function zoneCity(zone: string, locale: Locale): string {
  return cities[zone]?.[locale] ?? zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
}

/** "heure de Paris", "tijd in Parijs", "Paris time", "Uhrzeit in Paris". Deadlines always name their zone. */
export function zoneName(zone: string, locale: Locale): string {
  const city = zoneCity(zone, locale)
  switch (locale) {
    case 'fr':
      return /^[AEIOUÉ]/.test(city) ? `heure d’${city}` : `heure de ${city}`
    case 'nl':
      return `tijd in ${city}`
    case 'en':
      return `${city} time`
    case 'de':
      return `Uhrzeit in ${city}`
  }
}

/** A deadline, exact: "mardi 1er décembre 2026, 12 h (heure de Paris)". */
export function formatMoment(at: Date, zoned: Zoned): string {
  return `${formatDate(at, zoned)}, ${formatTime(at, zoned)} (${zoneName(zoned.zone, zoned.locale)})`
}

/** "34 640", "34.640", "34,640"; Dutch as Belgian administrations write it, with a space. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  const options = { maximumFractionDigits: digits }
  if (locale !== 'nl') return new Intl.NumberFormat(tags[locale], options).format(value)
  return new Intl.NumberFormat(tags.nl, options)
    .formatToParts(value)
    .map((piece) => (piece.type === 'group' ? '\u202f' : piece.value))
    .join('')
}

/** "1,2 km" under ten, "12 km" from there. */
export function formatDistance(km: number, locale: Locale): string {
  return `${formatNumber(km, locale, km < 10 ? 1 : 0)}${noBreak}km`
}

/** "français et néerlandais". */
export function formatList(
  items: string[],
  locale: Locale,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(tags[locale], { type }).format(items)
}

/** The name of a language, in the reader's. */
export function languageName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(tags[locale], { type: 'language' }).of(code) ?? code
}

export function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(tags[locale], { type: 'region' }).of(code) ?? code
}

/** A place in a line: "7e", "7de", "7th", "7." */
export function formatOrdinal(place: number, locale: Locale): string {
  switch (locale) {
    case 'fr':
      return place === 1 ? '1er' : `${place}e`
    case 'nl':
      return `${place}${place === 1 || place === 8 || place >= 20 ? 'ste' : 'de'}`
    case 'en': {
      const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }
      return place + (endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(place)] ?? 'th')
    }
    case 'de':
      return `${place}.`
  }
}
