import { z } from 'zod'

// Cells of reference files: all are text.

/** Empty means not said. */
export const optional = z
  .string()
  .default('')
  .transform((text) => text.trim() || null)
export const list = z
  .string()
  .default('')
  .transform((text) => text.split('|').filter(Boolean))
export const number = (from: number, to: number) =>
  z
    .string()
    .default('')
    .transform((text) => (text.trim() === '' ? null : Number(text)))
    .pipe(z.number().min(from).max(to).nullable())

export const country = z.string().regex(/^[A-Z]{2}$/)
export const code = z.string().regex(/^[0-9A-Za-z-]{1,20}$/)
