import { z } from 'zod'
import { contentSchema, optionalContentSchema } from '@/lib/i18n/content'
import { spokenLanguages } from '@/lib/i18n/spoken-languages'
import { mandateFunctionCodes } from '@/lib/officials/function'
import { optionalLink, optionalText, optionalWhole, ticked, versionField, whole } from '@/lib/platform/form-fields'
import { instantIn, optionalWallTimeSchema, wallTimeSchema, zoneSchema } from '@/lib/platform/wall-time'
import { attendances, encounterKinds, waitingPolicies } from './encounter'
import type { OccasionPart, RulesPart, SeatsPart } from './parts'

/** Which encounter a form is about, as it was when the form was opened. */
export const encounterField = { encounterId: z.uuid(), version: versionField, organisation: z.string().max(80) }

/** What a change of a published encounter says to those who are registered. */
export const amendmentFields = { note: optionalContentSchema({ max: 500 }), onPurpose: ticked }

export const languagesField = z.array(z.enum(spokenLanguages)).max(spokenLanguages.length).default([])

const aboutFields = {
  kind: z.enum(encounterKinds),
  title: contentSchema({ max: 120 }),
  summary: optionalContentSchema({ max: 3000 }),
  audience: optionalContentSchema({ max: 400 }),
  languages: languagesField,
  interpretation: optionalContentSchema({ max: 400 }),
}

export const aboutFormSchema = z.strictObject({ ...encounterField, ...amendmentFields, ...aboutFields })

const occasionFields = {
  zone: zoneSchema,
  starts: wallTimeSchema,
  ends: wallTimeSchema,
  attendance: z.enum(attendances),
  venueName: optionalText(160),
  venueAddress: optionalText(300),
  /** What a combobox posts: the text as typed, and the key of what was chosen. */
  commune: optionalText(120),
  communeKey: optionalText(40),
  onlineUrl: optionalLink,
  accessibility: optionalContentSchema({ max: 600 }),
}

type OccasionFields = z.output<z.ZodObject<typeof occasionFields>>

/** Where it is, still to be looked up. */
export type PlaceAsked = { text: string | null; key: string | null }

function occasionOf(fields: OccasionFields, context: z.RefinementCtx) {
  const { starts, ends, commune, communeKey, zone, ...place } = fields
  const startsAt = instantIn(starts, zone, context, 'starts')
  const endsAt = instantIn(ends, zone, context, 'ends')
  if (!startsAt || !endsAt) return z.NEVER
  if (endsAt <= startsAt) context.addIssue({ code: 'custom', message: 'endBeforeStart', path: ['ends', 'time'] })
  const occasion: Omit<OccasionPart, 'commune'> = { ...place, zone, startsAt, endsAt }
  return { occasion, commune: { text: commune, key: communeKey } satisfies PlaceAsked }
}

export const occasionFormSchema = z
  .strictObject({ ...encounterField, ...amendmentFields, ...occasionFields })
  .transform(({ encounterId, version, organisation, note, onPurpose, ...fields }, context) => {
    const read = occasionOf(fields, context)
    return { encounterId, version, organisation, note, onPurpose, ...read }
  })

/** A new encounter: what and when; the rest follows on its page. */
export const newEncounterSchema = z
  .strictObject({
    organisationId: z.uuid(),
    organisation: z.string().max(80),
    slug: optionalText(80),
    ...aboutFields,
    ...occasionFields,
  })
  .transform(({ kind, title, summary, audience, languages, interpretation, ...form }, context) => {
    const { organisationId, organisation, slug, ...fields } = form
    const about = { kind, title, summary, audience, languages, interpretation }
    return { organisationId, organisation, slug, about, ...occasionOf(fields, context) }
  })

export const rulesFormSchema = z
  .strictObject({
    ...encounterField,
    ...amendmentFields,
    zone: zoneSchema,
    opens: wallTimeSchema,
    closes: wallTimeSchema,
    allowedFunctions: z
      .array(z.string().refine((code) => mandateFunctionCodes.includes(code), 'unknownFunction'))
      .max(60)
      .default([]),
    requiresApproval: ticked,
    waitingPolicy: z.enum(waitingPolicies),
    offerHours: whole({ min: 1, max: 168 }),
    substitutionAllowed: ticked,
  })
  .transform(({ encounterId, version, organisation, note, onPurpose, zone, opens, closes, ...fields }, context) => {
    const opensAt = instantIn(opens, zone, context, 'opens')
    const closesAt = instantIn(closes, zone, context, 'closes')
    if (!opensAt || !closesAt) return z.NEVER
    if (closesAt <= opensAt) context.addIssue({ code: 'custom', message: 'endBeforeStart', path: ['closes', 'time'] })
    const rules: RulesPart = { ...fields, opensAt, closesAt }
    return { encounterId, version, organisation, note, onPurpose, rules }
  })

/** The code of a side, a letter first: fields are named by it. */
export const sideCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z][A-Z0-9]{0,7}$/, 'sideCodeUnreadable')

const seatCount = whole({ min: 0, max: 5000 })

export const seatsFormSchema = z
  .strictObject({
    ...encounterField,
    ...amendmentFields,
    zone: zoneSchema,
    /** The sides that were asked, so that an empty answer is missed. */
    codes: z.array(sideCode).max(6).default([]),
    seats: z.strictObject({ total: seatCount, sides: z.record(sideCode, seatCount).default({}) }),
    release: optionalWallTimeSchema,
    minimumToHold: optionalWhole({ min: 1, max: 5000 }),
  })
  .transform(
    ({ encounterId, version, organisation, note, onPurpose, zone, codes, seats, release, minimumToHold }, context) => {
      for (const code of codes) {
        if (seats.sides[code] === undefined) {
          context.addIssue({ code: 'custom', message: 'required', path: ['seats', 'sides', code] })
        }
      }
      const releaseAt = release ? instantIn(release, zone, context, 'release') : null
      const part: SeatsPart = { total: seats.total, bySide: seats.sides, releaseAt, minimumToHold }
      return { encounterId, version, organisation, note, onPurpose, seats: part }
    },
  )

export const publishSchema = z.strictObject(encounterField)

export const cancelSchema = z.strictObject({ ...encounterField, reason: contentSchema({ max: 500 }) })
