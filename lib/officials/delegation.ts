import { columnOfDay, type Day, dayOfColumn } from './mandate'

export const delegationScopes = ['registrations', 'contacts', 'applications', 'exchange'] as const

export type DelegationScope = (typeof delegationScopes)[number]

export type DelegationPeriod = { startsOn: Date; endsOn: Date; revokedAt: Date | null }

/** Both days included; ended by somebody means from that moment. */
export function isDelegationActive(delegation: DelegationPeriod, day: Day): boolean {
  const begun = dayOfColumn(delegation.startsOn) <= day
  return begun && day <= dayOfColumn(delegation.endsOn) && delegation.revokedAt === null
}

/** The last day somebody may be let act: a year from today, and never past the mandate it comes from. */
export function latestDelegationEnd(today: Day, mandateEndsOn: Date | null): Day {
  const inOneYear = columnOfDay(today)
  inOneYear.setUTCFullYear(inOneYear.getUTCFullYear() + 1)
  const ends = [dayOfColumn(inOneYear), ...(mandateEndsOn ? [dayOfColumn(mandateEndsOn)] : [])]
  return ends.toSorted()[0] ?? today
}

/** A Prisma `where` for delegations that count on a day. */
export function activeOn(day: Day) {
  const date = columnOfDay(day)
  return { revokedAt: null, startsOn: { lte: date }, endsOn: { gte: date } }
}
