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

const day = 86_400_000

export function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * day)
}

/** So many moments between two others, in the order of time and in the hours of an office. */
export function spread(count: number, from: Date, to: Date): Date[] {
  const step = (to.getTime() - from.getTime()) / (count + 1)
  const moments = Array.from({ length: count }, (_, index) => {
    const wanted = new Date(from.getTime() + step * (index + 1))
    wanted.setUTCHours(7 + ((index * 5) % 11), (index * 17) % 60)
    return new Date(Math.min(Math.max(wanted.getTime(), from.getTime()), to.getTime()))
  })
  return moments.toSorted((a, b) => a.getTime() - b.getTime())
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
