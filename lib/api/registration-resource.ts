import { z } from 'zod'
import { mandateProofs } from '@/lib/officials/mandate'
import { officeTitle } from '@/lib/officials/official-line'
import { needCodes, needsSchema } from '@/lib/registrations/need'
import type { ReadRegistration } from '@/lib/registrations/read.queries'
import { endReasons, registrationStatuses } from '@/lib/registrations/registration'
import { phoneSchema, spokenLanguagesSchema, wishesSchema } from '@/lib/registrations/schema'
import { bodyOf, bodySchema } from './body-resource'
import { moment, momentOf, optionalMomentOf, pageSchema } from './fields'
import { named } from './named-schemas'
import { type Lang, nameOf, textOf, textSchema } from './text'

/** What a program sends to register; everything may be left out. */
export const registrationRequestSchema = z.strictObject({
  officialId: z
    .uuid()
    .optional()
    .describe('Whom the seat is for: a person that `/me` names; the token’s own unless said'),
  mandateId: z.uuid().optional().describe('Under which mandate, where somebody holds several'),
  languages: spokenLanguagesSchema.default([]).describe('Languages spoken, ISO 639'),
  wishes: wishesSchema.default([]).describe('Topics of the encounter, the dearest first'),
  needs: needsSchema.default({ choices: [] }).describe('What the organiser has to prepare'),
  phone: phoneSchema.optional(),
  consents: z
    .strictObject({ list: z.boolean().default(false), photo: z.boolean().default(false) })
    .optional()
    .describe('Given by the person alone; what somebody else sends of it is not kept'),
})

export const registeredSchema = named(
  'Registered',
  z.strictObject({
    id: z.uuid(),
    reference: z.string().describe('What a person says on the telephone: 7K2M-94TX'),
    status: z.enum(registrationStatuses),
    position: z.int().optional().describe('Place in the line, when waitlisted'),
  }),
)

export const endedSchema = named(
  'EndedRegistration',
  z.strictObject({ id: z.uuid(), status: z.enum(registrationStatuses) }),
)

const official = z.strictObject({ id: z.uuid(), givenName: z.string(), familyName: z.string() })

const office = z.strictObject({
  function: z.string(),
  title: textSchema,
  body: bodySchema,
  proof: z.enum(mandateProofs),
})

export const registrationSchema = named(
  'Registration',
  z.strictObject({
    id: z.uuid(),
    reference: z.string(),
    status: z.enum(registrationStatuses),
    position: z.int().nullable().describe('Place in the line, when waitlisted'),
    offerExpiresAt: moment.nullable().describe('When offered: until then the seat is held'),
    requestedAt: moment,
    confirmedAt: moment.nullable(),
    endedAt: moment.nullable(),
    endReason: z.enum(endReasons).nullable(),
    isGuest: z.boolean(),
    encounter: z.strictObject({ slug: z.string(), title: textSchema, startsAt: moment, endsAt: moment }),
    official,
    mandate: office.nullable().describe('Null of a guest'),
    side: z.string().nullable(),
    languages: z.array(z.string()),
    wishes: z.array(z.uuid()),
    email: z.string().nullable().describe('To owners and editors of the organiser'),
    phone: z.string().nullable(),
    needs: z
      .strictObject({ choices: z.array(z.enum(needCodes)), other: z.string().optional() })
      .nullable()
      .describe('Null to those who do not prepare'),
  }),
)

export const registrationPageSchema = named('RegistrationList', pageSchema(registrationSchema))

export function registrationOf(row: ReadRegistration, lang: Lang): z.input<typeof registrationSchema> {
  const { zone, slug, title, startsAt, endsAt } = row.encounter
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    position: row.place,
    offerExpiresAt: row.status === 'offered' ? optionalMomentOf(row.offerExpiresAt, zone) : null,
    requestedAt: momentOf(row.requestedAt, zone),
    confirmedAt: optionalMomentOf(row.confirmedAt, zone),
    endedAt: optionalMomentOf(row.endedAt, zone),
    endReason: row.endReason,
    isGuest: row.isGuest,
    encounter: { slug, title: textOf(title, lang), startsAt: momentOf(startsAt, zone), endsAt: momentOf(endsAt, zone) },
    official: { id: row.personId, givenName: row.person.givenName, familyName: row.person.familyName },
    mandate: officeOf(row, lang),
    side: row.side?.code ?? null,
    languages: row.spokenLanguages,
    wishes: row.wishes,
    email: row.email,
    phone: row.phone,
    needs: row.needs,
  }
}

function officeOf({ mandate, person }: ReadRegistration, lang: Lang): z.input<typeof office> | null {
  if (!mandate) return null
  return {
    function: mandate.function,
    title: nameOf((locale) => officeTitle(mandate, person.titleForm, locale), lang),
    body: bodyOf(mandate.body, lang),
    proof: mandate.proof,
  }
}
