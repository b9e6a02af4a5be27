const hour = 3_600_000

/** What says how long a seat can be held for somebody. */
export type OfferTerms = { offerHours: number; registrationClosesAt: Date; startsAt: Date }

/** After the end of registration, and once the encounter has begun, no seat is offered and none can be accepted. */
export function offersEndAt({ registrationClosesAt, startsAt }: Omit<OfferTerms, 'offerHours'>): Date {
  return registrationClosesAt < startsAt ? registrationClosesAt : startsAt
}

/** Until when a seat offered now is held: the organiser's hours, less near the end. Null: nothing is offered any more. */
export function offerDeadline(terms: OfferTerms, now: Date): Date | null {
  const end = offersEndAt(terms)
  if (now >= end) return null
  const whole = new Date(now.getTime() + terms.offerHours * hour)
  return whole < end ? whole : end
}

/** The deadline itself still counts as missed: at that instant the seat goes on. */
export function isOfferOpen(offerExpiresAt: Date | null, now: Date): boolean {
  return offerExpiresAt !== null && now < offerExpiresAt
}
