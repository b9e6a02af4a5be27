import { createCall, publishCall } from '@/lib/calls/commands'
import { awardCall, takeCallStep } from '@/lib/calls/steps.commands'
import { db } from '@/lib/platform/db'
import { dayOf } from '@/lib/platform/zoned-time'
import type { StoryCall } from './calls'
import { told } from './cast'
import type { Act } from './clock'
import { dayFrom, daysBefore } from './dates'
import type { Organiser } from './organisers'

const hour = 3_600_000

/** One call from its draft to what it has become, each act at its time. */
export function actsOfCall(story: StoryCall, organiser: Organiser, now: Date): Act[] {
  const opened = dayFrom(now, Math.min(0, story.opens) - 1, '10:00', story.zone)
  const closed = dayFrom(now, Math.min(0, story.closes + 1), '10:00', story.zone)
  let callId = ''
  const drafted: Act = {
    at: daysBefore(opened, 6),
    tell: async () => {
      callId = (await draft(story, organiser, now)).id
    },
  }
  const steps = story.steps.map((step, index) => ({
    at: step === 'publish' ? opened : new Date(closed.getTime() + index * hour),
    tell: async () => told(await take(story, organiser, step, callId), `${story.slug}: ${step}`),
  }))
  return [drafted, ...steps]
}

async function draft(story: StoryCall, organiser: Organiser, now: Date) {
  const { title, lede, ...texts } = story.texts
  const created = await createCall(organiser.owner, {
    organisationId: organiser.id,
    slug: story.slug,
    about: {
      kind: 'expressionOfInterest',
      title,
      lede,
      points: texts.points ?? null,
      audience: texts.audience ?? null,
      eligibleApplicants: texts.eligibleApplicants ?? null,
    },
    timetable: {
      zone: story.zone,
      opensAt: dayFrom(now, story.opens, '09:00', story.zone),
      closesAt: dayFrom(now, story.closes, '12:00', story.zone),
      laureateCount: story.laureates,
      windows: story.windows.map(([first, last]) => ({
        startsOn: dayOf(dayFrom(now, first, '12:00', story.zone), story.zone),
        endsOn: dayOf(dayFrom(now, last, '12:00', story.zone), story.zone),
      })),
    },
    terms: {
      programme: texts.programme ?? null,
      topics: texts.topics ?? null,
      hostCommitments: texts.hostCommitments ?? null,
      organiserCommitments: texts.organiserCommitments ?? null,
      criteria: texts.criteria ?? null,
    },
    contacts: { contacts: [story.contact], partners: [] },
  })
  return told(created, story.slug)
}

async function take(story: StoryCall, { owner }: Organiser, step: StoryCall['steps'][number], callId: string) {
  const { version } = await db.call.findUniqueOrThrow({ where: { id: callId }, select: { version: true } })
  if (step === 'publish') return publishCall(owner, callId, version, null)
  if (step !== 'award') return takeCallStep(owner, callId, version, step)
  if (!story.texts.outcome) throw new Error(`${story.slug} is awarded without an outcome`)
  return awardCall(owner, callId, version, story.texts.outcome)
}
