import { Temporal } from 'temporal-polyfill'
import { instantOf } from '@/lib/platform/zoned-time'

const thursday = 4

/** A moment on the wall, so many weeks from today's week: the story is told anew each day and never ages. */
export type StoryMoment = { weeks: number; weekday?: number; time: string; zone?: string }

export function momentOf({ weeks, weekday = thursday, time, zone = 'Europe/Brussels' }: StoryMoment, now: Date): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate()
  const date = today
    .subtract({ days: today.dayOfWeek - weekday })
    .add({ weeks })
    .toString()
  const moment = instantOf({ date, time, zone })
  if (!('at' in moment)) throw new Error(`The story has no ${date} ${time} in ${zone}`)
  return moment.at
}

/** A day so many days from now, at an hour of the wall. */
export function dayFrom(now: Date, days: number, time: string, zone = 'Europe/Brussels'): Date {
  const date = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days })
  const moment = instantOf({ date: date.toString(), time, zone, fold: 'earlier' })
  if (!('at' in moment)) throw new Error(`The story has no ${date} ${time} in ${zone}`)
  return moment.at
}
