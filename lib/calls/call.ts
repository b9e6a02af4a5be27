import { lifecycle } from '@/lib/platform/lifecycle'
import { justAfter, nextChangeOfTimeLeft, nextOf } from '@/lib/platform/time-left'

export const callStatuses = [
  'draft',
  'published',
  'reading',
  'deliberation',
  'decided',
  'awarded',
  'discontinued',
] as const

export type CallStatus = (typeof callStatuses)[number]

export const callKinds = ['expressionOfInterest', 'projects'] as const

export type CallKind = (typeof callKinds)[number]

export const partnerRoles = ['partner', 'funder', 'host', 'support'] as const

export type PartnerRole = (typeof partnerRoles)[number]

/** From draft to results. Some steps wait for the clock: `callStepsAt`. */
export const callLife = lifecycle(callStatuses, {
  publish: { from: ['draft'], to: 'published' },
  unschedule: { from: ['published'], to: 'draft' },
  startReading: { from: ['published'], to: 'reading' },
  startDeliberation: { from: ['reading'], to: 'deliberation' },
  decide: { from: ['deliberation'], to: 'decided' },
  award: { from: ['decided'], to: 'awarded' },
  discontinue: { from: ['published', 'reading', 'deliberation', 'decided'], to: 'discontinued' },
})

export type CallStep = keyof (typeof callLife)['steps']

/** What a call is at a moment: its status, and for a published one what the clock says. */
export const callStates = [
  'draft',
  'scheduled',
  'upcoming',
  'open',
  'closed',
  'reading',
  'deliberation',
  'decided',
  'awarded',
  'discontinued',
] as const satisfies (Exclude<CallStatus, 'published'> | 'scheduled' | 'upcoming' | 'open' | 'closed')[]

export type CallState = (typeof callStates)[number]

export type CallTimes = { status: CallStatus; publishAt: Date | null; opensAt: Date; closesAt: Date }

/** The deadline itself still counts: at `closesAt` the call is open, one millisecond later it is closed. */
export function callStatusAt(call: CallTimes, now: Date): CallState {
  if (call.status !== 'published') return call.status
  if (call.publishAt && now < call.publishAt) return 'scheduled'
  if (now < call.opensAt) return 'upcoming'
  return now <= call.closesAt ? 'open' : 'closed'
}

export function acceptsApplications(call: CallTimes, now: Date): boolean {
  return callStatusAt(call, now) === 'open'
}

/** Everybody may read it: published and shown, whatever came after. */
export function isShown(call: CallTimes, now: Date): boolean {
  const state = callStatusAt(call, now)
  return state !== 'draft' && state !== 'scheduled'
}

/** The next instant at which what a page shows of this call changes by itself, days and hours left included. */
export function nextMomentOf(call: CallTimes, now: Date): Date | null {
  if (call.status !== 'published') return null
  const moments = [call.publishAt, call.opensAt, justAfter(call.closesAt), nextChangeOfTimeLeft(call.closesAt, now)]
  return nextOf(moments, now)
}

/** Steps that need nothing but the decision to take them: no date, no reason, no text. */
export const plainSteps = ['unschedule', 'startReading', 'startDeliberation', 'decide'] as const satisfies CallStep[]

export type PlainStep = (typeof plainSteps)[number]

/** A call goes back to draft while nobody has seen it, is discontinued once people have, and read once it has closed. */
const stepsByState: Partial<Record<CallState, readonly CallStep[]>> = {
  scheduled: ['unschedule'],
  upcoming: ['discontinue'],
  open: ['discontinue'],
  closed: ['startReading', 'discontinue'],
}

/** Steps that an organiser may take now. */
export function callStepsAt(call: CallTimes, now: Date): readonly CallStep[] {
  return stepsByState[callStatusAt(call, now)] ?? callLife.stepsFrom(call.status)
}

/** Put away what waits for nobody: an abandoned draft, results, a discontinued call. */
export function mayBeArchived(status: CallStatus): boolean {
  return status === 'draft' || status === 'awarded' || status === 'discontinued'
}
