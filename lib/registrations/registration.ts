import { lifecycle } from '@/lib/platform/lifecycle'

export const registrationStatuses = ['pending', 'waitlisted', 'offered', 'confirmed', 'cancelled', 'declined'] as const

export type RegistrationStatus = (typeof registrationStatuses)[number]

export const endReasons = [
  'byPerson',
  'offerRefused',
  'offerLapsed',
  'substituted',
  'byOrganiser',
  'encounterCancelled',
  'registrationEnded',
] as const

export type EndReason = (typeof endReasons)[number]

/** One live registration per person and encounter; an ended one stays to be read. */
export const liveStatuses = ['pending', 'waitlisted', 'offered', 'confirmed'] as const satisfies RegistrationStatus[]

/** Those who hold a seat: one of the total and one of their side. */
const seatedStatuses = ['offered', 'confirmed'] as const satisfies RegistrationStatus[]

export const registrationLife = lifecycle(registrationStatuses, {
  approve: { from: ['pending'], to: 'confirmed' },
  /** Approved, no seat free: in the line, at the moment of the request. */
  queue: { from: ['pending'], to: 'waitlisted' },
  offer: { from: ['waitlisted'], to: 'offered' },
  accept: { from: ['offered'], to: 'confirmed' },
  refuse: { from: ['offered'], to: 'cancelled' },
  lapse: { from: ['offered'], to: 'cancelled' },
  cancel: { from: ['pending', 'waitlisted', 'offered', 'confirmed'], to: 'cancelled' },
  /** The seat goes to a substitute. */
  replace: { from: ['confirmed'], to: 'cancelled' },
  decline: { from: ['pending'], to: 'declined' },
  /** Registration is over and no seat came. */
  close: { from: ['pending', 'waitlisted'], to: 'cancelled' },
})

export type RegistrationStep = keyof typeof registrationLife.steps

/** What history calls each step. */
export const stepActions = {
  approve: 'registration.approved',
  queue: 'registration.queued',
  offer: 'registration.offered',
  accept: 'registration.accepted',
  refuse: 'registration.refused',
  lapse: 'registration.lapsed',
  cancel: 'registration.cancelled',
  replace: 'registration.replaced',
  decline: 'registration.declined',
  close: 'registration.closed',
} as const satisfies Record<RegistrationStep, `registration.${string}`>

export function isLive(status: RegistrationStatus): boolean {
  return liveStatuses.some((live) => live === status)
}

export function holdsSeat(status: RegistrationStatus): boolean {
  return seatedStatuses.some((seated) => seated === status)
}

/** Answers may change while the registration lives and the encounter has not begun. */
export function mayChangeDetails(
  registration: { status: RegistrationStatus },
  encounter: { startsAt: Date },
  now: Date,
) {
  return isLive(registration.status) && now < encounter.startsAt
}

/** A confirmed person may send somebody else until the encounter begins, where the organiser allows it. */
export function maySubstitute(
  registration: { status: RegistrationStatus; isGuest: boolean },
  encounter: { startsAt: Date; substitutionAllowed: boolean; status: string },
  now: Date,
): boolean {
  const allowed = encounter.substitutionAllowed && encounter.status === 'published' && now < encounter.startsAt
  return allowed && registration.status === 'confirmed' && !registration.isGuest
}
