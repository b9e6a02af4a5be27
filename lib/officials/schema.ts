import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { spokenLanguages } from '@/lib/i18n/spoken-languages'
import { delegationScopes } from './delegation'
import { titleForms } from './function'
import { proofMethods } from './mandate'

const name = z.string().trim().min(1).max(80)
const email = z.email('invalidEmail').max(254)
const day = z.iso.date('invalidDate')
const functionCode = z.string().regex(/^[a-zA-Z]{2,40}$/, 'unknownFunction')

/** What a combobox posts: the text as typed, and the key of what was chosen. */
const body = { body: z.string().trim().min(1).max(200), bodyKey: z.uuid().optional().catch(undefined) }

const terms = {
  function: functionCode,
  startsOn: day.optional(),
  endsOn: day.optional(),
  isActing: z.literal('on').optional(),
}

const method = z.enum(proofMethods).optional()

/** A mandate for somebody known. */
export const mandateSchema = z.strictObject({ personId: z.uuid(), ...body, ...terms, method })

/** A new person with a first mandate. */
export const personWithMandateSchema = z.strictObject({
  givenName: name,
  familyName: name,
  titleForm: z.enum(titleForms),
  personLocale: z.enum(locales),
  address: email.optional(),
  ...body,
  ...terms,
  method,
})

export const changeMandateSchema = z.strictObject({ mandateId: z.uuid(), ...terms })

export const verifyMandateSchema = z.strictObject({ mandateId: z.uuid(), method: z.enum(proofMethods) })

export const doubtMandateSchema = z.strictObject({ mandateId: z.uuid() })

export const endMandateSchema = z.strictObject({ mandateId: z.uuid(), lastDay: day })

export const nameDelegateSchema = z.strictObject({
  /** `me`, or the body one heads. */
  for: z.union([z.literal('me'), z.uuid()]),
  givenName: name,
  familyName: name,
  address: email,
  scopes: z.array(z.enum(delegationScopes)).min(1, 'required'),
  endsOn: day,
})

export const endDelegationSchema = z.strictObject({ delegationId: z.uuid() })

/** Nobody named: for oneself. */
export const chooseActingSchema = z.strictObject({
  officialId: z.uuid().optional(),
  returnTo: z.string().max(500).optional(),
})

export const resetSecondFactorSchema = z.strictObject({ personId: z.uuid() })

export const endSessionsOfSchema = z.strictObject({ personId: z.uuid() })

/** What the address of the list of people may say. */
export const peopleFilterSchema = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  state: z.enum(['doubt', 'verified', 'ended']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type PeopleFilter = z.output<typeof peopleFilterSchema>

export const peoplePerPage = 30

/** What the page of a person is told after something was done there. */
export const personPageSchema = z.object({
  done: z
    .enum(['entered', 'changed', 'verified', 'doubted', 'ended', 'reset', 'signedOut'])
    .optional()
    .catch(undefined),
  ended: z.uuid().optional().catch(undefined),
  open: z.coerce.number().int().min(0).max(10_000).catch(0),
})

export type PersonPageQuery = z.output<typeof personPageSchema>

/** What the page of one's profile is told after something was done there. */
export const profilePageSchema = z.object({
  saved: z.string().optional().catch(undefined),
  ended: z.iso.date().optional().catch(undefined),
  open: z.coerce.number().int().min(0).max(10_000).catch(0),
})

export const delegatesPageSchema = z.object({ done: z.enum(['named', 'ended']).optional().catch(undefined) })

/** What a person says of themselves. */
export const profileSchema = z.strictObject({
  givenName: name,
  familyName: name,
  titleForm: z.enum(titleForms),
  /** The language of pages and mails; the field `locale` says that of the page it was typed on. */
  language: z.enum(locales),
  spokenLanguages: z.array(z.enum(spokenLanguages)).max(spokenLanguages.length).default([]),
})
