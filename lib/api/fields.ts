import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { isoWithOffset } from '@/lib/platform/zoned-time'

/** ISO 8601 with offset: `2026-12-03T18:00:00+01:00`. */
export const moment = z.iso.datetime({ offset: true })

export const day = z.iso.date()

export const slug = z.string().regex(/^[a-z0-9-]{1,80}$/)

export const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1 alpha-2')

export const communeCode = z
  .string()
  .regex(/^[0-9A-Za-z-]{1,20}$/)
  .describe('The national code: INSEE in France, NIS in Belgium')

/** Of every call that gives texts. */
export const lang = z.enum(locales).optional().describe('One language instead of all of them')

export const digits = /^\d{1,4}$/

/** A whole number as an address writes it: digits and nothing else. Its bounds are for the document. */
const wholeNumber = (from: number, to: number) =>
  z.string().regex(digits).transform(Number).pipe(z.int().min(from).max(to)).meta({ minimum: from, maximum: to })

const mostRows = 100

/** Of every list. */
export const paging = {
  limit: wholeNumber(1, mostRows).default(20).describe('Rows at a time, 20 unless said'),
  cursor: z.string().min(1).max(500).optional().describe('`next` of the answer before'),
}

/** `50.78,3.13` */
export const near = z
  .string()
  .regex(/^-?\d{1,2}(\.\d{1,8})?,-?\d{1,3}(\.\d{1,8})?$/)
  .transform((text) => {
    const [latitude = 0, longitude = 0] = text.split(',').map(Number)
    return { latitude, longitude }
  })
  .refine(({ latitude, longitude }) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180, 'unreadable')
  .describe('Latitude and longitude in degrees, `50.78,3.13`')

export const radiusKm = wholeNumber(1, 500).optional().describe('With `near`: so far, 50 km unless said')

export const usualRadiusKm = 50

export function momentOf(at: Date, zone = 'UTC'): string {
  return isoWithOffset(at, zone)
}

export const optionalMomentOf = (at: Date | null, zone?: string): string | null => at && momentOf(at, zone)

/** A page of a list: rows and where it goes on. */
export function pageSchema<Row extends z.ZodType>(row: Row) {
  return z.strictObject({
    data: z.array(row),
    next: z.string().nullable().describe('Cursor of the next rows; null at the end'),
  })
}
