import { z } from 'zod'
import { callKinds } from '@/lib/calls/call'
import type { CallCard } from '@/lib/calls/public-list.queries'
import type { CallPage } from '@/lib/calls/public-page.queries'
import { publicCallState, publicCallStates } from '@/lib/calls/public-state'
import { dayOfColumn } from '@/lib/officials/mandate'
import { organiserOf, organiserSchema, partnerSchema, partnersOf } from './body-resource'
import { day, moment, momentOf, optionalMomentOf, pageSchema } from './fields'
import { named } from './named-schemas'
import { type Lang, optionalTextOf, textOf, textSchema } from './text'

const text = textSchema.nullable()

const summary = z.strictObject({
  slug: z.string(),
  status: z.enum(publicCallStates),
  kind: z.enum(callKinds),
  title: textSchema,
  lede: textSchema,
  eligibleApplicants: text,
  organiser: organiserSchema,
  zone: z.string().describe('IANA time zone in which its moments were written'),
  opensAt: moment,
  closesAt: moment.describe('The last moment at which an application is taken'),
  publishedAt: moment.nullable(),
  laureateCount: z.int().nullable(),
  updatedAt: moment,
})

export const callSummarySchema = named('CallSummary', summary)

export const callPageSchema = named('CallList', pageSchema(callSummarySchema))

export const callSchema = named(
  'Call',
  z.strictObject({
    ...summary.shape,
    points: text.describe('What it is in points, one a line'),
    audience: text,
    programme: text,
    topics: text,
    hostCommitments: text,
    organiserCommitments: text,
    criteria: text,
    outcome: text.describe('Once awarded'),
    discontinuedReason: text,
    awardedAt: moment.nullable(),
    windows: z.array(z.strictObject({ startsOn: day, endsOn: day })).describe('Periods in which a laureate hosts'),
    contacts: z.array(z.strictObject({ name: z.string(), role: z.string().nullable() })),
    partners: z.array(partnerSchema),
    amendments: z.array(z.strictObject({ at: moment, note: textSchema })),
  }),
)

type Shown = Pick<CallCard, keyof CallCard & keyof CallPage>

function summaryOf(
  call: Omit<Shown, 'organisation' | 'awardedAt'> & Pick<CallCard, 'organisation'>,
  lang: Lang,
  now: Date,
) {
  const { slug, kind, zone } = call
  return {
    slug,
    status: publicCallState(call, now),
    kind,
    title: textOf(call.title, lang),
    lede: textOf(call.lede, lang),
    eligibleApplicants: optionalTextOf(call.eligibleApplicants, lang),
    organiser: organiserOf(call.organisation, lang),
    zone,
    opensAt: momentOf(call.opensAt, zone),
    closesAt: momentOf(call.closesAt, zone),
    publishedAt: optionalMomentOf(call.publishAt ?? call.publishedAt, zone),
    laureateCount: call.laureateCount,
    updatedAt: momentOf(call.updatedAt, zone),
  }
}

export function callSummaryOf(card: CallCard, lang: Lang, now: Date): z.input<typeof callSummarySchema> {
  return summaryOf(card, lang, now)
}

export function callOf(call: CallPage, lang: Lang, now: Date): z.input<typeof callSchema> {
  const text = (content: CallPage['points']) => optionalTextOf(content, lang)
  return {
    ...summaryOf(call, lang, now),
    points: text(call.points),
    audience: text(call.audience),
    programme: text(call.programme),
    topics: text(call.topics),
    hostCommitments: text(call.hostCommitments),
    organiserCommitments: text(call.organiserCommitments),
    criteria: text(call.criteria),
    outcome: text(call.outcome),
    discontinuedReason: text(call.discontinuedReason),
    awardedAt: optionalMomentOf(call.awardedAt, call.zone),
    windows: call.windows.map(({ startsOn, endsOn }) => ({
      startsOn: dayOfColumn(startsOn),
      endsOn: dayOfColumn(endsOn),
    })),
    contacts: call.contacts.map(({ name, role }) => ({ name, role })),
    partners: partnersOf(call.partners, lang),
    amendments: call.amendments.map(({ at, note }) => ({ at: momentOf(at, call.zone), note: textOf(note, lang) })),
  }
}
