const hour = 3_600_000
const day = 24 * hour

/** Deadlines are followed in words from ten days on. */
const nearFrom = 10 * day

/** "encore 9 jours", "encore 5 heures", "moins d'une heure". */
export type TimeLeft = { unit: 'days' | 'hours'; count: number } | { unit: 'lastHour' }

/** What is left until a deadline, in words when it is near; null when it is far or over. The deadline itself still counts. */
export function timeLeft(deadline: Date, now: Date): TimeLeft | null {
  const left = deadline.getTime() - now.getTime()
  if (left < 0 || left >= nearFrom) return null
  if (left >= day) return { unit: 'days', count: Math.floor(left / day) }
  if (left >= hour) return { unit: 'hours', count: Math.floor(left / hour) }
  return { unit: 'lastHour' }
}

/** The first instant after a deadline that still counts. */
export function justAfter(deadline: Date): Date {
  return new Date(deadline.getTime() + 1)
}

/** When the words of `timeLeft` change next; null when the deadline is over. */
export function nextChangeOfTimeLeft(deadline: Date, now: Date): Date | null {
  const left = deadline.getTime() - now.getTime()
  if (left < 0) return null
  if (left >= nearFrom) return justAfter(new Date(deadline.getTime() - nearFrom))
  const unit = left >= day ? day : hour
  return justAfter(new Date(deadline.getTime() - Math.floor(left / unit) * unit))
}

/** The earliest of the moments that are still to come. */
export function nextOf(moments: (Date | null | undefined)[], now: Date): Date | null {
  const coming = moments.filter((moment) => moment instanceof Date).filter((moment) => moment > now)
  return coming.length === 0 ? null : new Date(Math.min(...coming.map((moment) => moment.getTime())))
}
