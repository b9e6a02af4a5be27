import { z } from 'zod'
import { communeName } from '@/lib/communes/commune'
import {
  attendances,
  encounterKinds,
  encounterStatusAt,
  registrationStateAt,
  waitingPolicies,
} from '@/lib/encounters/encounter'
import type { EncounterCard } from '@/lib/encounters/public-card.queries'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import type { SeatRow } from '@/lib/encounters/seat'
import { organiserOf, organiserSchema } from './body-resource'
import { communeCode, country, moment, momentOf, pageSchema } from './fields'
import { named } from './named-schemas'
import { type Lang, nameOf, optionalTextOf, textOf, textSchema } from './text'

export const encounterStates = ['upcoming', 'running', 'past', 'cancelled'] as const

const sideSummary = z.strictObject({ code: z.string(), name: textSchema })

export const summaryShape = {
  slug: z.string(),
  status: z.enum(encounterStates),
  kind: z.enum(encounterKinds),
  title: textSchema,
  audience: textSchema.nullable(),
  organiser: organiserSchema,
  zone: z.string().describe('IANA time zone in which its moments were written'),
  startsAt: moment,
  endsAt: moment,
  attendance: z.enum(attendances),
  venueName: z.string().nullable(),
  commune: z.strictObject({ country, code: communeCode, name: textSchema }).nullable(),
  languages: z.array(z.string()).describe('ISO 639-1'),
  registration: z.strictObject({
    status: z.enum(['notYet', 'open', 'closed']),
    opensAt: moment,
    closesAt: moment.describe('The last moment at which one may register'),
  }),
  seats: z
    .array(
      z.strictObject({
        side: z.string().nullable().describe('Code of the side; null: all seats together'),
        seats: z.int(),
        taken: z.int(),
        free: z.int(),
      }),
    )
    .describe('A side that has a figure of its own, and the total where no side has'),
  updatedAt: moment,
}

export const encounterSummarySchema = named(
  'EncounterSummary',
  z.strictObject({ ...summaryShape, sides: z.array(sideSummary) }),
)

export const encounterPageSchema = named('EncounterList', pageSchema(encounterSummarySchema))

export const waitingPolicySchema = z.enum(waitingPolicies)

type Row = Pick<EncounterCard, Extract<keyof EncounterCard, keyof EncounterPage>> | EncounterPage

type Summarised = Omit<Extract<Row, { slug: string }>, 'sides' | 'organisation' | 'commune' | 'interpretation'> &
  Pick<EncounterCard, 'organisation' | 'commune'> & { sides: readonly { id: string; code: string }[] }

/** A draft has no public page; its status never comes here. */
function stateOf(encounter: Summarised, now: Date): (typeof encounterStates)[number] {
  const state = encounterStatusAt(encounter, now)
  if (state === 'draft') throw new Error('A draft is nobody’s to read')
  return state
}

export function summaryOf(encounter: Summarised, lang: Lang, now: Date) {
  const { slug, kind, zone, commune, attendance, venueName, languages } = encounter
  return {
    slug,
    status: stateOf(encounter, now),
    kind,
    title: textOf(encounter.title, lang),
    audience: optionalTextOf(encounter.audience, lang),
    organiser: organiserOf(encounter.organisation, lang),
    zone,
    startsAt: momentOf(encounter.startsAt, zone),
    endsAt: momentOf(encounter.endsAt, zone),
    attendance,
    venueName,
    commune: commune && {
      country: commune.country,
      code: commune.code,
      name: nameOf((locale) => communeName({ ...commune, languages: [] }, locale), lang),
    },
    languages,
    registration: {
      status: registrationStateAt(encounter, now),
      opensAt: momentOf(encounter.registrationOpensAt, zone),
      closesAt: momentOf(encounter.registrationClosesAt, zone),
    },
    seats: encounter.seats.map((row) => seatsOf(row, encounter.sides)),
    updatedAt: momentOf(encounter.updatedAt, zone),
  }
}

function seatsOf({ sideId, seats, taken, free }: SeatRow, sides: readonly { id: string; code: string }[]) {
  return { side: sides.find(({ id }) => id === sideId)?.code ?? null, seats, taken, free }
}

export function encounterSummaryOf(card: EncounterCard, lang: Lang, now: Date): z.input<typeof encounterSummarySchema> {
  const sides = card.sides.map(({ code, name }) => ({ code, name: textOf(name, lang) }))
  return { ...summaryOf(card, lang, now), sides }
}
