import { z } from 'zod'
import { instantOf, type WallTimeProblem, wallTimeOf, zones } from './zoned-time'

export const zoneSchema = z.enum(zones)

/** A date and an hour as a form sends them: `starts.date`, `starts.time`, and `starts.fold` when the hour happens twice. */
export const wallTimeSchema = z.preprocess(
  (value) => value ?? {},
  z.strictObject({
    date: z.string().max(10),
    time: z.string().max(8),
    fold: z.enum(['earlier', 'later']).optional(),
  }),
)

/** The same, where no moment at all is an answer. */
export const optionalWallTimeSchema = z.preprocess(
  (value) => (isEmpty(value) ? null : value),
  wallTimeSchema.nullable(),
)

export type WallTimeInput = z.output<typeof wallTimeSchema>

/** A fold alone is no answer: it stays from a former try. */
function isEmpty(value: unknown): boolean {
  return (
    value === undefined || (typeof value === 'object' && value !== null && !('date' in value) && !('time' in value))
  )
}

/** Which field of the wall time each problem belongs to. */
const fieldOf: Record<WallTimeProblem, string> = { invalidDate: 'date', missingHour: 'time', repeatedHour: 'fold' }

/** The instant of a wall time, or null with the sentence put beside the right field. */
export function instantIn(wall: WallTimeInput, zone: string, context: z.RefinementCtx, name: string): Date | null {
  const read = instantOf({ date: wall.date, time: wall.time, zone, ...(wall.fold && { fold: wall.fold }) })
  if ('at' in read) return read.at
  context.addIssue({ code: 'custom', message: read.problem, path: [name, fieldOf[read.problem]] })
  return null
}

/** An instant as the fields of a form: date, hour, and which of the two when that hour happens twice. */
export function wallTimeFields(at: Date, zone: string, name: string): Record<string, string> {
  const wall = wallTimeOf(at, zone)
  const fields = { [`${name}.date`]: wall.date, [`${name}.time`]: wall.time }
  const read = instantOf({ ...wall, zone })
  if ('at' in read) return fields
  const earlier = instantOf({ ...wall, zone, fold: 'earlier' })
  const isEarlier = 'at' in earlier && earlier.at.getTime() === at.getTime()
  return { ...fields, [`${name}.fold`]: isEarlier ? 'earlier' : 'later' }
}
