const hour = 3_600_000

/** A week before, then the day before. */
const reminderHours = [7 * 24, 24] as const

/** How soon after a confirmation a reminder would only repeat it. */
const tooSoon = 24 * hour

export type Reminded = { confirmedAt: Date; reminders: number }

/** How many of the reminders are behind at `now`, sent or needless. */
export function remindersBehind(startsAt: Date, now: Date): number {
  return reminderHours.filter((hours) => startsAt.getTime() - hours * hour <= now.getTime()).length
}

/** Whether to write now: one is due, the confirmation is a day old, and the encounter has not begun. */
export function isReminderDue({ confirmedAt, reminders }: Reminded, startsAt: Date, now: Date): boolean {
  const isDue = remindersBehind(startsAt, now) > reminders && now < startsAt
  return isDue && now.getTime() - confirmedAt.getTime() >= tooSoon
}
