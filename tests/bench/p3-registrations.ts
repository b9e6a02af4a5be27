import {
  type About,
  another,
  type Context,
  figureOf,
  inTurn,
  type Line,
  rounds,
  throughput,
} from '@/tests/support/bench'
import { cookieOf } from '@/tests/support/bench-cookie'
import { databasesBeside } from '@/tests/support/bench-databases'
import { actorsInBulk, officialsInBulk } from '@/tests/support/bench-people'
import {
  atOnce,
  byCommand,
  checked,
  type Door,
  filledBefore,
  overHttp,
  parts,
  type Somebody,
  type Way,
} from '@/tests/support/bench-registrations'
import { aSite } from '@/tests/support/bench-site'
import { bareClients, recorded, type Transaction } from '@/tests/support/bench-statements'
import { bodyOf } from '@/tests/support/people'
import { aScene, nth } from '@/tests/support/registrations'

export const about: About = { name: 'Registrations', floor: 'the same statements from a bare pg client' }

type Wanted = ReturnType<typeof rounds>

export async function run(context: Context): Promise<Line[]> {
  const seats = context.smoke ? 8 : 100
  const wanted = rounds(context, { least: 5, most: 9 })
  const doors = await elsewhere<Door[]>({}, 'prepare', seats, wanted.most + 1, context.isBuilt ? 3 : 1)
  const lines = await besideBareClients(nth(doors, 0), wanted)
  return context.isBuilt ? [...lines, ...(await besideTheCommand(nth(doors, 1), nth(doors, 2), wanted))] : lines
}

async function besideBareClients(door: Door, wanted: Wanted): Promise<Line[]> {
  const [theirs, script] = await databasesBeside('floor', 'script')
  const said = await elsewhere<Transaction[][][]>({ DATABASE_URL: script }, 'writeDown', door)
  const bare = await bareClients(theirs, atOnce)
  const product = filledBefore(checked(byCommand(door), door))
  const floor = filledBefore((part, round) => throughput(said[part]?.[round] ?? [], atOnce, bare.say))
  const lines: Line[] = []
  for (const [part, what] of parts.entries()) {
    const measured = await besideEachOther(part, product, floor, wanted)
    const statements = said[part]?.flat().map((transaction) => transaction.length) ?? []
    lines.push(
      { what, unit: 'a second', moreIsBetter: true, ...measured, target: { of: 'ratio', least: 0.5 } },
      { what: `${what}: statements of one`, unit: '', moreIsBetter: false, product: figureOf(statements) },
    )
  }
  await bare.end()
  return lines
}

/** What the way to the command costs: forms sent to a web process, beside the command in this one. */
async function besideTheCommand(ours: Door, theirs: Door, wanted: Wanted): Promise<Line[]> {
  const site = await aSite()
  const product = filledBefore(checked(overHttp(site.url, ours), ours))
  const floor = filledBefore(checked(byCommand(theirs), theirs))
  const lines: Line[] = []
  for (const [part, name] of parts.entries()) {
    const measured = await besideEachOther(part, product, floor, wanted)
    lines.push({ what: `${name}: HTTP beside the command`, unit: 'a second', moreIsBetter: true, ...measured })
  }
  await site.stop()
  return lines
}

function besideEachOther(part: number, product: Way, floor: Way, wanted: Wanted) {
  return inTurn({ product: (round) => product(part, round), floor: (round) => floor(part, round) }, wanted)
}

async function elsewhere<Value>(env: Record<string, string>, name: string, ...args: unknown[]): Promise<Value> {
  const process = another(env)
  // What the functions below give, sent from one process to the other as it is.
  const value = (await process.call(name, ...args)) as Value
  await process.end()
  return value
}

/** The same people at each door: they are signed in, and register once for each encounter. */
export async function prepare(seats: number, encountersEach: number, doors: number): Promise<Door[]> {
  await officialsInBulk(2 * seats, [await bodyOf('Halluin'), await bodyOf('Menen')])
  const people: Somebody[] = []
  for (const actor of await actorsInBulk()) people.push({ actor, cookie: await cookieOf(actor.personId) })
  const prepared: Door[] = []
  for (let door = 0; door < doors; door++) {
    const encounters = []
    for (let n = 0; n < encountersEach; n++) encounters.push(await aScene({ total: seats }))
    prepared.push({ encounters, halves: [people.slice(0, seats), people.slice(seats)] })
  }
  return prepared
}

/** What everybody's registration says to PostgreSQL, by part and encounter. */
export async function writeDown(door: Door): Promise<Transaction[][][]> {
  const way = byCommand(door)
  const said: Transaction[][][] = []
  for (const part of parts.keys()) {
    const ofPart: Transaction[][] = []
    for (const round of door.encounters.keys()) ofPart.push((await recorded(() => way(part, round))).transactions)
    said.push(ofPart)
  }
  return said
}
