import { z } from 'zod'

// The instance as JSON ("speed-meeting/1"). Rounds count from 1; what is absent is empty.

/** Rounds are bits of a 32-bit word in more than one place; an evening has three. */
const mostRounds = 30
/** Who met whom is a table of people by people, two bits each: 6 MB at most. */
const mostPeople = 5000
const mostTables = 500
const mostLanguages = 50
const mostHosts = 100

/** The one name that is no key of an object like another: what it says would be lost. */
const unwritable = '__proto__'
const name = z.string().min(1).max(200)
const id = name.refine((text) => text !== unwritable, { error: `"${unwritable}" cannot be a name` })
const languages = z.array(name).max(mostLanguages)
const subjects = z.array(name).max(mostTables).optional()
const whole = z.int().min(0)
const round = z.int().min(1).max(mostRounds)
const unavailable = z.array(round).max(mostRounds).optional()
const pair = z.tuple([name, name])
const pairs = z
  .array(pair)
  .max(mostPeople * 200)
  .optional()

const tableSchema = z.strictObject({
  id,
  subject: name,
  min: whole.optional(),
  max: whole,
  languages: languages.min(1),
  interpretation: z.array(pair).max(mostLanguages).optional(),
  hosts: z.array(name).max(mostHosts).optional(),
  unavailable,
})

const participantSchema = z.strictObject({
  id,
  country: name,
  commune: name.nullish(),
  group: name.nullish(),
  role: name.optional(),
  languages: languages.optional(),
  wishes: subjects,
  blocked: subjects,
  unavailable,
  fixed: z
    .array(z.strictObject({ round, table: name }))
    .max(mostRounds)
    .optional(),
})

/** For people to read: the rest of the instance already is the world after these. */
const changeSchema = z.strictObject({
  type: z.enum(['no-show', 'walk-in', 'table-lost', 'seats-lost']),
  participant: name.optional(),
  table: name.optional(),
  rounds: unavailable,
  max: whole.optional(),
})

const published = z
  .unknown()
  .refine((seats) => !Object.hasOwn(Object(seats), unwritable), { error: `"${unwritable}" cannot be a name` })
  .pipe(z.record(name, z.array(name.nullable()).max(mostRounds)))

const replanSchema = z.strictObject({
  from: round,
  published,
  changes: z.array(changeSchema).max(mostPeople).optional(),
})

export const instanceSchema = z.strictObject({
  format: z.literal('speed-meeting/1'),
  name: z.string().max(200).default(''),
  rounds: round,
  tables: z.array(tableSchema).max(mostTables),
  participants: z.array(participantSchema).max(mostPeople),
  met: pairs,
  apart: pairs,
  replan: replanSchema.optional(),
})

export type Instance = z.output<typeof instanceSchema>
export type InstanceTable = Instance['tables'][number]
export type InstanceParticipant = Instance['participants'][number]
export type Replan = NonNullable<Instance['replan']>
