import { lifecycle } from '@/lib/platform/lifecycle'
import { dayOf } from '@/lib/platform/zoned-time'

/** How well a mandate is proved. What the calendar says (in force, ended) is computed. */
export const mandateProofs = ['declared', 'verified', 'toReconfirm'] as const

export type MandateProof = (typeof mandateProofs)[number]

export const proofMethods = ['officialMailbox', 'register', 'attestation', 'document'] as const

export type ProofMethod = (typeof proofMethods)[number]

export const mandateProofLife = lifecycle(mandateProofs, {
  verify: { from: ['declared', 'toReconfirm'], to: 'verified' },
  doubt: { from: ['verified'], to: 'toReconfirm' },
})

/** Days of office, both included, as PostgreSQL's `date` comes: midnight UTC. Null: unknown start, open end. */
export type Period = { startsOn: Date | null; endsOn: Date | null }

/** A calendar day, `2026-12-03`: such texts compare as days do. */
export type Day = string

/** The zone whose calendar says when an office begins and ends. */
export const officeZone = 'Europe/Brussels'

/** The day of an instant in `officeZone`. */
export function officeDay(now: Date): Day {
  return dayOf(now, officeZone)
}

/** The day a `date` column holds. */
export function dayOfColumn(date: Date): Day {
  return date.toISOString().slice(0, 10)
}

/** A day as a `date` column takes it. */
export function columnOfDay(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function dayAfter(date: Date): Date {
  return new Date(date.getTime() + 24 * 60 * 60 * 1000)
}

function hasStarted({ startsOn }: Period, day: Day): boolean {
  return startsOn === null || dayOfColumn(startsOn) <= day
}

/** The last day in office still counts. */
export function hasEnded({ endsOn }: Period, day: Day): boolean {
  return endsOn !== null && dayOfColumn(endsOn) < day
}

export function isInForce(period: Period, day: Day): boolean {
  return hasStarted(period, day) && !hasEnded(period, day)
}

/** A Prisma `where` for what is in force on a day. */
export function inForceOn(day: Day) {
  const date = columnOfDay(day)
  return {
    AND: [
      { OR: [{ startsOn: null }, { startsOn: { lte: date } }] },
      { OR: [{ endsOn: null }, { endsOn: { gte: date } }] },
    ],
  }
}

export type MandateState = 'verified' | 'declared' | 'toReconfirm' | 'toCome' | 'ended'

/** One word for a mandate on a day: the calendar first, then the proof. */
export function mandateStateAt(mandate: Period & { proof: MandateProof }, day: Day): MandateState {
  if (hasEnded(mandate, day)) return 'ended'
  return hasStarted(mandate, day) ? mandate.proof : 'toCome'
}

/** Mandates to show first: in force before ended, verified before declared, heads of a body before the others. */
export function compareMandates(day: Day): (a: RankedMandate, b: RankedMandate) => number {
  const weight = (mandate: RankedMandate) =>
    (isInForce(mandate, day) ? 0 : 4) + (mandate.proof === 'verified' ? 0 : 2) + (mandate.function === 'mayor' ? 0 : 1)
  return (a, b) => weight(a) - weight(b)
}

type RankedMandate = Period & { proof: MandateProof; function: string }
