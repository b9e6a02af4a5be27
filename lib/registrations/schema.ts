import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { needsSchema } from './need'

/** Ten digits in France and Belgium with the leading zero, eight at the least elsewhere. */
const fewestDigits = 9

export const phoneSchema = z
  .string()
  .trim()
  .max(40)
  .regex(/^[+\d][\d\s().\-/]*$/, 'unreadable')
  .refine((typed) => typed.replace(/\D/g, '').length >= fewestDigits, 'phoneTooShort')

export const spokenLanguagesSchema = z
  .array(z.string().regex(/^[a-z]{2,3}$/))
  .max(12)
  .transform((codes) => [...new Set(codes)])

export const wishesSchema = z
  .array(z.uuid())
  .max(10)
  .refine((ids) => new Set(ids).size === ids.length, 'topicTwice')

const consent = z.stringbool().or(z.boolean()).default(false)

/** A form says that it asked: then an empty box is a no, not an answer left out. */
const consents = z
  .strictObject({ asked: z.literal('1').optional(), list: consent, photo: consent })
  .transform(({ list, photo }) => ({ list, photo }))

/** What a registration answers. All of it may be left out by a program; the form asks for at least one language. */
export const answersSchema = z.strictObject({
  languages: spokenLanguagesSchema.default([]),
  wishes: wishesSchema.default([]),
  needs: needsSchema.default({ choices: [] }),
  phone: phoneSchema.optional(),
  consents: consents.optional(),
})

export type Answers = z.output<typeof answersSchema>

const formAnswers = answersSchema.extend({
  languages: spokenLanguagesSchema.default([]).refine((codes) => codes.length > 0, 'languageMissing'),
})

const key = z.string().min(8).max(100).optional()

/** A link of a letter, where nobody is signed in. */
const token = z.string().max(400).optional()

export const registerSchema = formAnswers.extend({
  encounterId: z.uuid(),
  officialId: z.uuid(),
  mandateId: z.uuid().optional(),
  key,
})

const names = {
  givenName: z.string().trim().min(1).max(80),
  familyName: z.string().trim().min(1).max(80),
}

const address = z.email('invalidEmail').max(254)

/** A commune as the suggestion field posts it: what was typed, and the key of the suggestion when one was chosen. */
const commune = {
  commune: z.string().trim().min(1).max(120),
  communeKey: z
    .string()
    .regex(/^[A-Z]{2}\/[\w.-]{1,20}$/)
    .optional(),
}

export const declareSchema = formAnswers.extend({
  encounterId: z.uuid(),
  ...names,
  slug: z.string().max(200),
  address: address.optional(),
  ...commune,
  function: z.string().trim().min(1).max(60),
  key,
})

export const detailsSchema = formAnswers.extend({ registrationId: z.uuid(), token })

export const endSchema = z.strictObject({
  registrationId: z.uuid(),
  token,
  reason: z.string().trim().max(500).optional(),
})

export const answerSchema = z.strictObject({ registrationId: z.uuid(), token })

export const substituteSchema = z.strictObject({
  registrationId: z.uuid(),
  token,
  ...names,
  address,
  function: z.string().trim().min(1).max(60),
})

/** The language of the person's mails; the field `locale` says that of the page. */
const personLocale = z.enum(locales)

export const guestSchema = z.strictObject({
  encounterId: z.uuid(),
  ...names,
  address: address.optional(),
  personLocale,
  note: z.string().trim().max(200).optional(),
})

export const officialSchema = z.strictObject({
  encounterId: z.uuid(),
  ...names,
  address,
  ...commune,
  function: z.string().trim().min(1).max(60),
  personLocale,
  key,
})

const one = z.string().optional().catch(undefined)

export const registerPageSchema = z.object({ for: one, sent: one })

export const registrationPageSchema = z.object({
  done: z
    .enum(['registered', 'accepted', 'refused', 'changed', 'cancelled', 'substituted', 'confirmedAddress'])
    .optional()
    .catch(undefined),
})
