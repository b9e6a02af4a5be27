import { z } from 'zod'
import { blockKinds, interpretations, timedBlocks } from '@/lib/encounters/programme'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import { officeTitle, personName } from '@/lib/officials/official-line'
import { bodyOf, bodySchema, partnerSchema, partnersOf } from './body-resource'
import { summaryOf, summaryShape, waitingPolicySchema } from './encounter-resource'
import { moment, momentOf, optionalMomentOf } from './fields'
import { named } from './named-schemas'
import { type Lang, nameOf, optionalTextOf, textOf, textSchema } from './text'

const text = textSchema.nullable()

const host = z.strictObject({
  role: z.enum(['coHost', 'chair']),
  side: z.string().nullable(),
  name: z.string(),
  title: textSchema.nullable().describe('The office, with its place; null of somebody without a mandate'),
  body: bodySchema,
})

const block = z.strictObject({
  kind: z.enum(blockKinds),
  startsAt: moment,
  endsAt: moment,
  title: textSchema,
  description: text,
  languages: z.array(z.string()),
  interpretation: z.enum(interpretations),
  isUnattributed: z.boolean().describe('Free speech: nothing said is attributed'),
})

const topic = z.strictObject({
  id: z.uuid().describe('For `wishes` of a registration'),
  question: textSchema,
  languages: z.array(z.string()),
})

export const encounterSchema = named(
  'Encounter',
  z.strictObject({
    ...summaryShape,
    summary: text,
    accessibility: text,
    interpretation: text,
    cancelledReason: text,
    venueAddress: z.string().nullable(),
    allowedFunctions: z.array(z.string()).describe('Functions that may register; none named: every mandate'),
    requiresApproval: z.boolean(),
    waitingPolicy: waitingPolicySchema,
    offerHours: z.int().describe('So long a freed seat is held for the next in line'),
    seatsReleaseAt: moment.nullable().describe('From then on only the total counts'),
    substitutionAllowed: z.boolean(),
    sides: z.array(z.strictObject({ code: z.string(), name: textSchema, access: text })),
    hosts: z.array(host),
    partners: z.array(partnerSchema),
    programme: z.array(block),
    topics: z.array(topic),
  }),
)

export function encounterOf(encounter: EncounterPage, lang: Lang, now: Date): z.input<typeof encounterSchema> {
  const { zone, sides } = encounter
  const text = (content: EncounterPage['summary']) => optionalTextOf(content, lang)
  return {
    ...summaryOf(encounter, lang, now),
    summary: text(encounter.summary),
    accessibility: text(encounter.accessibility),
    interpretation: text(encounter.interpretation),
    cancelledReason: text(encounter.cancelledReason),
    venueAddress: encounter.venueAddress,
    allowedFunctions: encounter.allowedFunctions,
    requiresApproval: encounter.requiresApproval,
    waitingPolicy: encounter.waitingPolicy,
    offerHours: encounter.offerHours,
    seatsReleaseAt: optionalMomentOf(encounter.seatsReleaseAt, zone),
    substitutionAllowed: encounter.substitutionAllowed,
    sides: sides.map(({ code, name, access }) => ({ code, name: textOf(name, lang), access: text(access) })),
    hosts: encounter.coHosts.map((one) => hostOf(one, sides, lang)),
    partners: partnersOf(encounter.partners, lang),
    programme: programmeOf(encounter, lang),
    topics: encounter.topics.map(({ id, question, languages }) => ({
      id,
      question: textOf(question, lang),
      languages,
    })),
  }
}

type Host = EncounterPage['coHosts'][number]

function hostOf({ role, sideId, person, mandate, body }: Host, sides: EncounterPage['sides'], lang: Lang) {
  const office = mandate && { ...mandate, body }
  return {
    role,
    side: sides.find(({ id }) => id === sideId)?.code ?? null,
    name: personName(person),
    title: office && nameOf((locale) => officeTitle(office, person.titleForm, locale), lang),
    body: bodyOf(body, lang),
  }
}

function programmeOf({ blocks, startsAt, zone }: EncounterPage, lang: Lang): z.input<typeof block>[] {
  return timedBlocks(blocks, startsAt).map((one) => ({
    kind: one.kind,
    startsAt: momentOf(one.startsAt, zone),
    endsAt: momentOf(one.endsAt, zone),
    title: textOf(one.title, lang),
    description: optionalTextOf(one.description, lang),
    languages: one.languages,
    interpretation: one.interpretation,
    isUnattributed: one.isUnattributed,
  }))
}
