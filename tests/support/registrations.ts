import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/platform/db'
import type { Result } from '@/lib/platform/result'
import { type RegisterInput, register } from '@/lib/registrations/commands'
import { aBorder } from './border'
import { aPublishedEncounter } from './encounters'
import { aMayor, anOrganisation, aTeamMember, granted, signedIn, anOfficial as somebodyInOffice, tests } from './people'

// An encounter whose door is open, and people who knock: what tests of registrations stand on.

const hour = 3_600_000

let count = 0

type Rules = Partial<{
  waitingPolicy: 'arrival' | 'balance'
  offerHours: number
  registrationOpensAt: Date
  registrationClosesAt: Date
  seatsReleaseAt: Date
  requiresApproval: boolean
  allowedFunctions: string[]
  substitutionAllowed: boolean
}>

export type Scene = Awaited<ReturnType<typeof aScene>>

/** Two sides with so many seats, an organiser, and rules written as a form would. */
export async function aScene(seats: { total: number; FR?: number; VL?: number }, rules: Rules = {}) {
  const border = await aBorder()
  const organisation = await anOrganisation()
  const { id, slug } = await aPublishedEncounter(tests, border, {
    organisationId: organisation.id,
    title: `Halluin – Menen ${++count}`,
    seats: { FR: seats.total, VL: seats.total, ...seats },
  })
  await db.encounter.update({ where: { id }, data: rules })
  const sides = await db.side.findMany({ where: { encounterId: id }, orderBy: { position: 'asc' } })
  const [french, flemish] = sides.map((side) => side.id)
  if (!french || !flemish) throw new Error('Two sides were made')
  return { id, slug, border, organisation, sides: { FR: french, VL: flemish } }
}

export type Side = 'FR' | 'VL'

const home: Record<Side, { of: string; givenName: string; familyName: string }> = {
  FR: { of: 'Halluin', givenName: 'Claire', familyName: 'Delmotte' },
  VL: { of: 'Menen', givenName: 'Bart', familyName: 'Verhelst' },
}

type OfficialOptions = NonNullable<Parameters<typeof somebodyInOffice>[0]>

/** An official of one side with a verified mandate, signed in. */
export async function anOfficial(side: Side = 'FR', options: OfficialOptions = {}) {
  const official = await (options.function ? somebodyInOffice : aMayor)({ ...home[side], ...options })
  return { ...official, actor: await signedIn(official.personId) }
}

/** Who may decide about the registrations of a scene. */
export function anEditor(scene: { organisation: { id: string } }) {
  return aTeamMember(scene.organisation.id, 'editor')
}

export async function officials(count: number, side: Side = 'FR') {
  const people = []
  for (let n = 0; n < count; n++) people.push(await anOfficial(side))
  return people
}

type Person = { personId: string; actor: Actor }

export function asks(scene: { id: string }, person: Person, more: Partial<RegisterInput> = {}) {
  return register(person.actor, {
    encounterId: scene.id,
    officialId: person.personId,
    locale: 'fr',
    languages: ['fr'],
    ...more,
  })
}

/** Registers one after the other: the order of the list is the order of the line. */
export async function oneByOne(scene: { id: string }, people: Person[]) {
  const answers = []
  for (const person of people) answers.push(granted(await asks(scene, person)))
  return answers
}

export function statusOf(id: string): Promise<string> {
  return db.registration.findUniqueOrThrow({ where: { id } }).then((row) => row.status)
}

export async function statuses(encounterId: string): Promise<Record<string, number>> {
  const rows = await db.registration.groupBy({ by: ['status'], where: { encounterId }, _count: true })
  return Object.fromEntries(rows.map((row) => [row.status, row._count]))
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.code
}

export function inHours(hours: number, from = new Date()): Date {
  return new Date(from.getTime() + hours * hour)
}

/** The nth of a list that has one. */
export function nth<Item>(list: readonly Item[], index: number): Item {
  const item = list[index]
  if (item === undefined) throw new Error(`Only ${list.length} in the list`)
  return item
}
