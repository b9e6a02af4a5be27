import { createCall, publishCall } from '@/lib/calls/commands'
import { awardCall, takeCallStep } from '@/lib/calls/steps.commands'
import { db } from '@/lib/platform/db'
import { dayOf } from '@/lib/platform/zoned-time'
import type { StoryCall } from './calls'
import { teller, told } from './cast'
import { daysAgo } from './clock'
import { dayFrom } from './dates'
import type { OrganiserSlug } from './organisers'

/** One call from its draft to what it has become, each act at its time. */
export async function tellCall(story: StoryCall, ids: Map<OrganiserSlug, string>, now: Date): Promise<void> {
  const wasOpenedDaysAgo = Math.max(0, -story.opens) + 1
  const call = await daysAgo(wasOpenedDaysAgo, () => draft(story, ids, now))
  for (const step of story.steps) {
    const days = step === 'publish' ? wasOpenedDaysAgo : Math.max(0, -story.closes - 1)
    await daysAgo(days, async () => told(await take(story, step, call.id), `${story.slug}: ${step}`))
  }
}

async function draft(story: StoryCall, ids: Map<OrganiserSlug, string>, now: Date) {
  const { title, lede, ...texts } = story.texts
  const created = await createCall(teller, {
    organisationId: ids.get(story.organiser) ?? '',
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

async function take(story: StoryCall, step: StoryCall['steps'][number], callId: string) {
  const { version } = await db.call.findUniqueOrThrow({ where: { id: callId }, select: { version: true } })
  if (step === 'publish') return publishCall(teller, callId, version, null)
  if (step !== 'award') return takeCallStep(teller, callId, version, step)
  if (!story.texts.outcome) throw new Error(`${story.slug} is awarded without an outcome`)
  return awardCall(teller, callId, version, story.texts.outcome)
}
