import { formatDate, type Zoned } from './format'

export type DateLines = { day: string; month: string; weekday: string; year: string }

/** The pieces of a date that a list shows one under the other: "3", "décembre", "jeudi", "2026". */
export function dateLines(at: Date, zoned: Zoned): DateLines {
  // Of "jeudi 3 décembre 2026" the middle is known, so what stands before and after it is known too.
  const middle = formatDate(at, zoned, { weekday: false, year: false })
  const [day = '', ...month] = middle.split(' ')
  return {
    day,
    month: month.join(' '),
    weekday: formatDate(at, zoned, { year: false })
      .slice(0, -middle.length)
      .replace(/,?\s*$/, ''),
    year: formatDate(at, zoned, { weekday: false }).slice(middle.length).trim(),
  }
}
