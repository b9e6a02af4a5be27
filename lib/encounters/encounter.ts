import { lifecycle } from '@/lib/platform/lifecycle'
import { justAfter, nextChangeOfTimeLeft, nextOf } from '@/lib/platform/time-left'

export const encounterStatuses = ['draft', 'published', 'cancelled'] as const

export type EncounterStatus = (typeof encounterStatuses)[number]

export const encounterKinds = ['proximity', 'dialogue', 'territorial', 'conference', 'workshop'] as const

export type EncounterKind = (typeof encounterKinds)[number]

export const attendances = ['onSite', 'online', 'hybrid'] as const

export type Attendance = (typeof attendances)[number]

export const waitingPolicies = ['arrival', 'balance'] as const

export type WaitingPolicy = (typeof waitingPolicies)[number]

export const encounterLife = lifecycle(encounterStatuses, {
  publish: { from: ['draft'], to: 'published' },
  cancel: { from: ['published'], to: 'cancelled' },
})

export type EncounterTimes = {
  status: EncounterStatus
  startsAt: Date
  endsAt: Date
  registrationOpensAt: Date
  registrationClosesAt: Date
  seatsReleaseAt: Date | null
}

export type EncounterState = 'draft' | 'cancelled' | 'upcoming' | 'running' | 'past'

/** It runs from its first instant to just before its last. */
export function encounterStatusAt(
  encounter: Pick<EncounterTimes, 'status' | 'startsAt' | 'endsAt'>,
  now: Date,
): EncounterState {
  if (encounter.status !== 'published') return encounter.status
  if (now < encounter.startsAt) return 'upcoming'
  return now < encounter.endsAt ? 'running' : 'past'
}

export type RegistrationState = 'notYet' | 'open' | 'closed'

/** Whether one may register now. The deadline itself still counts; a draft or a cancelled encounter takes nobody. */
export function registrationStateAt(
  encounter: Pick<EncounterTimes, 'status' | 'registrationOpensAt' | 'registrationClosesAt'>,
  now: Date,
): RegistrationState {
  if (encounter.status !== 'published') return 'closed'
  if (now < encounter.registrationOpensAt) return 'notYet'
  return now <= encounter.registrationClosesAt ? 'open' : 'closed'
}

/** From the release date on a side's figure is no ceiling any more: only the total counts. */
export function isSideReleased(encounter: Pick<EncounterTimes, 'seatsReleaseAt'>, now: Date): boolean {
  return encounter.seatsReleaseAt !== null && now >= encounter.seatsReleaseAt
}

/** The next instant at which what a page shows of this encounter changes by itself, days and hours left included. */
export function nextMomentOf(encounter: EncounterTimes, now: Date): Date | null {
  if (encounter.status !== 'published') return null
  const { registrationOpensAt, registrationClosesAt, seatsReleaseAt, startsAt, endsAt } = encounter
  const timeLeftChanges = nextChangeOfTimeLeft(registrationClosesAt, now)
  return nextOf(
    [registrationOpensAt, justAfter(registrationClosesAt), timeLeftChanges, seatsReleaseAt, startsAt, endsAt],
    now,
  )
}

/** Put away what waits for nobody: an abandoned draft, a cancelled encounter, one that has taken place. */
export function mayBeArchived(encounter: Pick<EncounterTimes, 'status' | 'startsAt' | 'endsAt'>, now: Date): boolean {
  return ['draft', 'cancelled', 'past'].includes(encounterStatusAt(encounter, now))
}
