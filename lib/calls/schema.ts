import { z } from 'zod'
import { contentSchema, optionalContentSchema } from '@/lib/i18n/content'
import { optionalText, optionalWhole, rowFields, rowsOf, versionField } from '@/lib/platform/form-fields'
import { instantIn, wallTimeSchema, zoneSchema } from '@/lib/platform/wall-time'
import { callKinds, plainSteps } from './call'
import { partnerRows } from './partner-schema'
import type { CallTimetablePart } from './parts'

/** Which call a form is about, as it was when the form was opened. */
const stepFields = { callId: z.uuid(), version: versionField, organisation: z.string().max(80) }

/** A call that people read is changed with a note. */
const callFields = { ...stepFields, note: optionalContentSchema({ max: 500 }) }

const long = { max: 5000 }

const aboutFields = {
  kind: z.enum(callKinds),
  title: contentSchema({ max: 160 }),
  lede: contentSchema({ max: 600 }),
  points: optionalContentSchema({ max: 1500 }),
  audience: optionalContentSchema(long),
  eligibleApplicants: optionalContentSchema(long),
}

export const callAboutSchema = z.strictObject({ ...callFields, ...aboutFields })

export const callTermsSchema = z.strictObject({
  ...callFields,
  programme: optionalContentSchema(long),
  topics: optionalContentSchema(long),
  hostCommitments: optionalContentSchema(long),
  organiserCommitments: optionalContentSchema(long),
  criteria: optionalContentSchema(long),
})

const windowRow = z
  .strictObject({ ...rowFields, startsOn: z.iso.date('invalidDate'), endsOn: z.iso.date('invalidDate') })
  .superRefine(({ startsOn, endsOn }, context) => {
    if (endsOn < startsOn) context.addIssue({ code: 'custom', message: 'endBeforeStart', path: ['endsOn'] })
  })

const timetableFields = {
  zone: zoneSchema,
  opens: wallTimeSchema,
  closes: wallTimeSchema,
  laureateCount: optionalWhole({ min: 1, max: 500 }),
  windows: rowsOf(windowRow, { max: 12, isBlank: (row) => !('startsOn' in row) && !('endsOn' in row) }),
}

type TimetableFields = z.output<z.ZodObject<typeof timetableFields>>

function timetableOf(fields: TimetableFields, context: z.RefinementCtx): CallTimetablePart {
  const opensAt = instantIn(fields.opens, fields.zone, context, 'opens')
  const closesAt = instantIn(fields.closes, fields.zone, context, 'closes')
  if (!opensAt || !closesAt) return z.NEVER
  if (closesAt <= opensAt) context.addIssue({ code: 'custom', message: 'endBeforeStart', path: ['closes', 'time'] })
  const windows = fields.windows.map(({ value: { startsOn, endsOn } }) => ({ startsOn, endsOn }))
  return { zone: fields.zone, opensAt, closesAt, laureateCount: fields.laureateCount, windows }
}

export const callTimetableSchema = z
  .strictObject({ ...callFields, ...timetableFields })
  .transform(({ callId, version, organisation, note, ...fields }, context) => ({
    callId,
    version,
    organisation,
    note,
    timetable: timetableOf(fields, context),
  }))

const contactRow = z
  .strictObject({
    ...rowFields,
    name: z.string().trim().max(120),
    role: optionalText(120),
    email: z
      .email('invalidEmail')
      .max(200)
      .optional()
      .transform((value) => value ?? null),
    phone: optionalText(40),
  })
  .superRefine(({ email, phone }, context) => {
    if (!email && !phone) context.addIssue({ code: 'custom', message: 'contactUnreachable', path: ['email'] })
  })

const hasNoContact = (row: object) => !['name', 'role', 'email', 'phone'].some((field) => field in row)

export const callContactsSchema = z
  .strictObject({
    ...callFields,
    contacts: rowsOf(contactRow, { max: 8, isBlank: hasNoContact }),
    partners: partnerRows,
  })
  .transform(({ contacts, ...form }) => {
    const people = contacts.map(({ value: { row: _, remove: __, ...contact } }) => contact)
    return { ...form, contacts: people }
  })

/** A new call: what and until when; the rest follows on its page. */
export const newCallSchema = z
  .strictObject({
    organisationId: z.uuid(),
    organisation: z.string().max(80),
    slug: optionalText(80),
    ...aboutFields,
    ...timetableFields,
  })
  .transform(
    ({ organisationId, organisation, slug, zone, opens, closes, laureateCount, windows, ...about }, context) => {
      const timetable = timetableOf({ zone, opens, closes, laureateCount, windows }, context)
      return { organisationId, organisation, slug, about, timetable }
    },
  )

export const callStepSchema = z.strictObject({ ...stepFields, step: z.enum(plainSteps) })

export const callOnlySchema = z.strictObject(stepFields)

/** Now, or from a moment on. */
export const publishCallSchema = z
  .strictObject({ ...stepFields, zone: zoneSchema, when: z.enum(['now', 'later']), publish: z.unknown().optional() })
  .transform(({ zone, when, publish, ...call }, context) => {
    if (when === 'now') return { ...call, publishAt: null }
    const wall = wallTimeSchema.safeParse(publish)
    if (!wall.success) {
      for (const issue of wall.error.issues) context.addIssue({ ...issue, path: ['publish', ...issue.path] })
      return z.NEVER
    }
    return { ...call, publishAt: instantIn(wall.data, zone, context, 'publish') }
  })

export const reasonSchema = z.strictObject({ ...stepFields, reason: contentSchema({ max: 1000 }) })

export const outcomeSchema = z.strictObject({ ...stepFields, outcome: contentSchema({ max: 5000 }) })
