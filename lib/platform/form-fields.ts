import { z } from 'zod'

// What forms send is text: these schemas say what the text has to be.

/** A box that is ticked or is not sent at all. */
export const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** A short text that may be left out. */
export function optionalText(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((value) => value ?? null)
}

/** A whole number, in figures. */
export function whole({ min, max }: { min: number; max: number }) {
  return z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, 'wholeNumber')
    .transform(Number)
    .pipe(z.number().min(min).max(max))
}

export function optionalWhole(limits: { min: number; max: number }) {
  return whole(limits)
    .optional()
    .transform((value) => value ?? null)
}

/** The version of what a form was opened on. */
export const versionField = whole({ min: 1, max: 999_999_999 })

/** A link that a page may show: https only, never a script. */
export const optionalLink = z
  .url({ protocol: /^https$/, error: 'invalidLink' })
  .max(500)
  .optional()
  .transform((value) => value ?? null)

type RowLimits = { max: number; isBlank: (row: object) => boolean }

/**
 * Rows of a form that repeats some fields. Spare rows that stayed blank and rows ticked `remove` are left out;
 * the others keep the number of their row, so that what is said about them stands beside them.
 */
export function rowsOf<Row extends z.ZodType>(row: Row, { max, isBlank }: RowLimits) {
  const isLeftOut = (value: unknown) =>
    typeof value === 'object' && value !== null && (('remove' in value && value.remove === 'on') || isBlank(value))
  return z
    .array(z.preprocess((value) => (isLeftOut(value) ? null : value), row.nullable()))
    .max(max)
    .default([])
    .transform((list) => list.flatMap((value, index) => (value === null ? [] : [{ index, value }])))
}

/** What every row sends: its place, so that a blank row is still a row, and whether it goes. */
export const rowFields = { row: z.string().max(40), remove: ticked }
