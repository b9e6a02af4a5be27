import { z } from 'zod'

// The instance as JSON ("speed-meeting/1"). Rounds count from 1; what is absent is empty.

/** Rounds are bits of a 32-bit word in more than one place; an evening has three. */
const mostRounds = 30
/** Who met whom is a table of people by people, a byte each: 25 MB at most. */
const mostPeople = 5000
const mostTables = 500

const name = z.string().min(1).max(200)
const names = z.array(name).max(1000).optional()
const whole = z.int().min(0)
const round = z.int().min(1).max(mostRounds)
const pair = z.tuple([name, name])
const pairs = z
  .array(pair)
  .max(mostPeople * 200)
  .optional()

const tableSchema = z.object({
  id: name,
  subject: name,
  min: whole.optional(),
  max: whole,
  languages: z.array(name).min(1),
  interpretation: z.array(pair).optional(),
  hosts: names,
  unavailable: z.array(round).optional(),
})

const participantSchema = z.object({
  id: name,
  country: name,
  commune: name.nullish(),
  group: name.nullish(),
  role: name.optional(),
  languages: names,
  wishes: names,
  blocked: names,
  unavailable: z.array(round).optional(),
  fixed: z.array(z.object({ round, table: name })).optional(),
})

/** For people to read: the rest of the instance already is the world after these. */
const changeSchema = z.object({
  type: z.enum(['no-show', 'walk-in', 'table-lost', 'seats-lost']),
  participant: name.optional(),
  table: name.optional(),
  rounds: z.array(round).optional(),
  max: whole.optional(),
})

const replanSchema = z.object({
  from: round,
  published: z.record(name, z.array(name.nullable())),
  changes: z.array(changeSchema).optional(),
})

export const instanceSchema = z.object({
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
