import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { every, inCrowdsOf } from '../pace'
import type { Somebody } from '../people'
import { equal, figure, holds, type Scenario, scenario } from '../scenario'
import type { Scene } from '../scene'
import type { Storm } from '../storm'

const crowd = (people: number) => ({
  setUp: (storm: Storm) => storm.setScene({ seats: { total: Math.ceil(people / 4) }, people }),
  load: ({ outside }: Storm, scene: Scene) => inCrowdsOf(20, scene.people, (person) => outside.register(scene, person)),
})

async function everybodyIsThere({ site }: Storm, scene: Scene) {
  const [row] = await site.postgres.rows<{ people: number }>(
    `SELECT count(DISTINCT "personId")::int AS people FROM "Registration" WHERE "encounterId" = $1`,
    [scene.id],
  )
  return equal('people registered in the end', row?.people, scene.people.length)
}

export const webKilled = (id: string, people: number, pauseMs: number, isShort: boolean): Scenario =>
  scenario<Scene>({
    id,
    says: `a web process is killed −9 every ${pauseMs / 1000} s while ${people} register`,
    isShort,
    ...crowd(people),
    fault: ({ site, faults, random }, _, isOver) =>
      every(pauseMs, isOver, async () => {
        if (await random.pick(site.webs)?.kill()) faults.note('web killed')
      }),
    checks: async (storm, scene) => [await everybodyIsThere(storm, scene)],
  })

/** Killed, up again after a moment; gives how long it took until somebody who comes then is registered. */
async function killDatabase(storm: Storm, scene: Scene, person: Somebody): Promise<number> {
  const { site, faults, random } = storm
  faults.note('database killed')
  site.postgres.kill()
  await sleep(500 + random.below(1500))
  await site.postgres.startAgain()
  const [started, key] = [Date.now(), randomUUID()]
  while (Date.now() - started < 60_000) {
    const { outcome } = await storm.outside.register(scene, person, { key })
    if (outcome === 'acknowledged') return Date.now() - started
    await sleep(100)
  }
  throw new Error('Nothing is written a minute after the database is back')
}

type Killed = { scene: Scene; backAfter: number[] }

/** One share of the people for each kill: however quick the machine is, every kill meets some who are registering. */
export const databaseKilled = (id: string, people: number, times: number, isShort: boolean): Scenario => {
  const share = Math.ceil(people / times)
  return scenario<Killed>({
    id,
    says: `PostgreSQL is killed −9 with all its backends ${times}× while ${people} register`,
    isShort,
    setUp: async (storm) => ({ scene: await crowd(people).setUp(storm), backAfter: [] }),
    load: async (storm, { scene, backAfter }) => {
      for (let first = 0; first < people; first += share) {
        const [last, ...own] = scene.people.slice(first, first + share).reverse()
        if (!last) break
        const registering = inCrowdsOf(20, own, (person) => storm.outside.register(scene, person))
        await someAnswer(storm, scene, storm.outside.ledger.of(scene).length)
        backAfter.push(await killDatabase(storm, scene, last))
        await registering
      }
    },
    checks: async (storm, { scene, backAfter }) => [
      await everybodyIsThere(storm, scene),
      equal('kills', backAfter.length, times),
      equal('processes of ours that ended', endsOf(storm), 0),
      figure('written again after (target 10 s)', `${(Math.max(0, ...backAfter) / 1000).toFixed(1)} s`),
    ],
  })
}

/** Until more than so many have an answer: the next of them are under way. */
async function someAnswer({ outside }: Storm, scene: Scene, before: number): Promise<void> {
  while (outside.ledger.of(scene).length <= before) await sleep(10)
}

const endsOf = ({ site }: Storm) => [...site.webs, ...site.workers].reduce((sum, each) => sum + each.ownEnds(), 0)

const endOne = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND query NOT LIKE 'LISTEN%' ORDER BY random() LIMIT $1`

export const connectionsEnded: Scenario = scenario<Scene>({
  id: 'R-14',
  says: 'connections to PostgreSQL are ended at random while 400 register',
  ...crowd(400),
  fault: async ({ site, faults, random }, _, isOver) => {
    const hand = await site.postgres.connection()
    await every(700, isOver, async () => {
      const { rows } = await hand.query(endOne, [1 + random.below(5)])
      if (rows.length > 0) faults.note('connections ended')
    })
    await hand.end()
  },
  checks: async (storm, scene) => [
    await everybodyIsThere(storm, scene),
    holds('no process of ours ended', endsOf(storm) === 0),
  ],
})

const lettersLeft = `SELECT 1 FROM "OutboxMessage" WHERE "encounterId" = $1 AND "status" = 'queued'`

type Unheard = { scene: Scene; queued: number }

export const linesToListenersEnded: Scenario = scenario<Unheard>({
  id: 'R-20',
  says: 'nobody hears the doorbell: every LISTEN is ended again and again; mails leave by the sweep',
  setUp: async (storm) => ({ scene: await crowd(40).setUp(storm), queued: 0 }),
  // Before it is calm: then workers start anew, and every letter is due.
  load: async (storm, stage) => {
    await crowd(40).load(storm, stage.scene)
    for (let waited = 0; waited < 120_000; waited += 200) {
      stage.queued = (await storm.site.postgres.rows(lettersLeft, [stage.scene.id])).length
      if (stage.queued === 0) break
      await sleep(200)
    }
  },
  fault: async ({ site, faults }, _, isOver) => {
    const hand = await site.postgres.connection()
    await every(300, isOver, async () => {
      const cut = await hand.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')`)
      if (cut.rows.length > 0) faults.note('listeners cut off')
    })
    await hand.end()
  },
  checks: async (storm, { scene, queued }) => [
    await everybodyIsThere(storm, scene),
    equal('letters that nobody sent without the doorbell', queued, 0),
  ],
})
