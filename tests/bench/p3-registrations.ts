import type { User } from '@/lib/auth/actor'
import { register } from '@/lib/registrations/commands'
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
import { databasesBeside } from '@/tests/support/bench-databases'
import { actorsInBulk, officialsInBulk } from '@/tests/support/bench-people'
import { bareClients, recorded, type Transaction } from '@/tests/support/bench-statements'
import { bodyOf, granted } from '@/tests/support/people'
import { aScene } from '@/tests/support/registrations'

export const about: About = { name: 'Registrations', floor: 'the same statements from a bare pg client' }

/** As many as a web process has connections. */
const atOnce = 10

const parts = ['until full', 'on a full encounter'] as const

type World = { encounterIds: string[]; halves: [User[], User[]] }

/** One half of the people fills an encounter, the other finds it full; each round has an encounter of its own. */
export async function run(context: Context): Promise<Line[]> {
  const seats = context.smoke ? 8 : 100
  const wanted = rounds(context, { least: 5, most: 9 })
  const world = await elsewhere<World>({}, 'prepare', seats, wanted.most + 1)
  const [theirs, script] = await databasesBeside('floor', 'script')
  const said = await elsewhere<Transaction[][][]>({ DATABASE_URL: script }, 'writeDown', world)
  const bare = await bareClients(theirs, atOnce)
  const lines: Line[] = []
  for (const [part, name] of parts.entries()) {
    const people = world.halves[part] ?? []
    const measured = await inTurn(
      {
        product: (round) => registerAll(world.encounterIds[round] ?? '', people),
        floor: (round) => throughput(said[part]?.[round] ?? [], atOnce, bare.say),
      },
      wanted,
    )
    const statements = said[part]?.flat().map((transaction) => transaction.length) ?? []
    lines.push(
      { what: name, unit: 'a second', moreIsBetter: true, ...measured, target: { of: 'ratio', least: 0.5 } },
      { what: `${name}: statements of one`, unit: '', moreIsBetter: false, product: figureOf(statements) },
    )
  }
  await bare.end()
  return lines
}

async function elsewhere<Value>(env: Record<string, string>, name: string, ...args: unknown[]): Promise<Value> {
  const process = another(env)
  // What the functions below give, sent from one process to the other as it is.
  const value = (await process.call(name, ...args)) as Value
  await process.end()
  return value
}

export async function prepare(seats: number, encounters: number): Promise<World> {
  const encounterIds: string[] = []
  for (let n = 0; n < encounters; n++) encounterIds.push((await aScene({ total: seats })).id)
  await officialsInBulk(2 * seats, [await bodyOf('Halluin'), await bodyOf('Menen')])
  const people = await actorsInBulk()
  return { encounterIds, halves: [people.slice(0, seats), people.slice(seats)] }
}

/** What everybody's registration says to PostgreSQL, by part and encounter. */
export async function writeDown({ encounterIds, halves }: World): Promise<Transaction[][][]> {
  const said: Transaction[][][] = []
  for (const people of halves) {
    const ofPart: Transaction[][] = []
    for (const id of encounterIds) ofPart.push((await recorded(() => registerAll(id, people))).transactions)
    said.push(ofPart)
  }
  return said
}

function registerAll(encounterId: string, people: readonly User[]): Promise<number> {
  return throughput(people, atOnce, async (actor) =>
    granted(await register(actor, { encounterId, officialId: actor.personId, locale: 'fr', languages: ['fr'] })),
  )
}
