import { z } from 'zod'

/** An address as people type it: spaces around it and capitals do not matter. */
export const addressSchema = z
  .string('required')
  .trim()
  .toLowerCase()
  .max(254, 'invalidEmail')
  .pipe(z.email('invalidEmail'))

const code = z.string('required').trim().max(40, 'unreadable')

const returnTo = z.string().max(500).optional()

export const askSignInSchema = z.strictObject({ address: addressSchema, returnTo })

export const codeSchema = z.strictObject({ code })

export const linkSchema = z.strictObject({ token: z.string().max(100) })

export const factorSchema = z.strictObject({ code, returnTo })

export const askAddressSchema = z.strictObject({ address: addressSchema })

export const sessionSchema = z.strictObject({ sessionId: z.uuid() })

export const tokenSchema = z.strictObject({ tokenId: z.uuid() })

export const demoSchema = z.strictObject({ personId: z.uuid() })

export const nothingSchema = z.strictObject({})

export const providerSchema = z.strictObject({ returnTo })
