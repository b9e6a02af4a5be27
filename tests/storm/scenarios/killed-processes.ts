import { every, inCrowdsOf } from '../pace'
import { equal, figure, holds, type Scenario, scenario } from '../scenario'
import type { Scene } from '../scene'
import type { Storm } from '../storm'
import { send } from '../wire'

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
        await random.pick(site.webs)?.kill()
        faults.note('web killed')
      }),
    checks: async (storm, scene) => [await everybodyIsThere(storm, scene)],
  })

/** Killed, up again after a moment; gives how long it took until a page that needs it came. */
async function killDatabase({ site, faults, random }: Storm): Promise<number> {
  faults.note('database killed')
  site.postgres.kill()
  await new Promise((resolve) => setTimeout(resolve, 500 + random.below(1500)))
  await site.postgres.startAgain()
  return writesAgainAfter(`${site.url}/api/health/ready`)
}

async function writesAgainAfter(url: string): Promise<number> {
  const started = Date.now()
  while (Date.now() - started < 60_000) {
    const answer = await send(url).catch(() => null)
    if (answer?.status === 200) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return Date.now() - started
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
        const own = scene.people.slice(first, first + share)
        const registering = inCrowdsOf(20, own, (person) => storm.outside.register(scene, person))
        await someAnswer(storm, scene, first)
        backAfter.push(await killDatabase(storm))
        await registering
      }
    },
    checks: async (storm, { scene, backAfter }) => [
      await everybodyIsThere(storm, scene),
      equal('kills', backAfter.length, times),
      equal('processes of ours that ended', endsOf(storm), 0),
      figure('served again after (target 10 s)', `${(Math.max(0, ...backAfter) / 1000).toFixed(1)} s`),
    ],
  })
}

/** Until more than so many have an answer: the next of them are under way. */
async function someAnswer({ outside }: Storm, scene: Scene, before: number): Promise<void> {
  const answered = () => outside.ledger.entries.filter(({ encounterId }) => encounterId === scene.id).length
  while (answered() <= before) await new Promise((resolve) => setTimeout(resolve, 10))
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
      await hand.query(endOne, [1 + random.below(5)])
      faults.note('connections ended')
    })
    await hand.end()
  },
  checks: async (storm, scene) => [
    await everybodyIsThere(storm, scene),
    holds('no process of ours ended', endsOf(storm) === 0),
  ],
})

export const linesToListenersEnded: Scenario = scenario<Scene>({
  id: 'R-20',
  says: 'nobody hears the doorbell: every LISTEN is ended again and again; mails leave by the sweep',
  ...crowd(40),
  fault: async ({ site, faults }, _, isOver) => {
    const hand = await site.postgres.connection()
    await every(300, isOver, async () => {
      await hand.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND (query LIKE 'LISTEN%' OR query = 'SELECT 1')`)
      faults.note('listeners cut off')
    })
    await hand.end()
  },
  checks: async (storm, scene) => [await everybodyIsThere(storm, scene)],
})
