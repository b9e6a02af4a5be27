import { setTimeout as sleep } from 'node:timers/promises'
import type { Heard } from '../outside'
import type { Postgres } from '../postgres'
import { equal, figure, holds, scenario } from '../scenario'
import type { Scene } from '../scene'
import { send } from '../wire'

type Stage = { scene: Scene; heard: Heard[]; lives: number[]; stood: number[] }

const typed = '+33 6 12 34 56 78'

/** What a request may wait for locks in all, as its database says; one that has it twice waits twice as long. */
const patienceMs = 3000

const standing = `SELECT coalesce(max(extract(epoch FROM clock_timestamp() - "xact_start") * 1000), 0)::float AS ms FROM pg_stat_activity
  WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`

async function longestStanding(postgres: Postgres): Promise<number> {
  const [row] = await postgres.rows<{ ms: number }>(standing)
  return row?.ms ?? 0
}

const inSeconds = (times: number[]) => `${(Math.max(0, ...times) / 1000).toFixed(1)} s`

const heldLock = (id: string, heldMs: number, isShort: boolean) =>
  scenario<Stage>({
    id,
    says: `a row lock held ${heldMs / 1000} s by somebody else, 50 people: soon a 503 page that keeps what was typed`,
    isShort,
    setUp: async (storm) => {
      const scene = await storm.setScene({ seats: { total: 20 }, people: 51 })
      // A tab that is open already, so that what is measured is the button alone.
      const [first] = scene.people
      if (first) await storm.outside.register(scene, first)
      return { scene, heard: [], lives: [], stood: [] }
    },
    load: async ({ outside, site }, { scene, heard, lives, stood }) => {
      const holder = await site.postgres.connection()
      await holder.query('BEGIN')
      await holder.query('SELECT 1 FROM "Encounter" WHERE "id" = $1 FOR UPDATE', [scene.id])
      const people = scene.people.slice(1).map(async (person) => {
        heard.push(await outside.register(scene, person, { fields: { phone: typed } }))
      })
      const until = Date.now() + heldMs
      const watching = (async () => {
        while (Date.now() < until) {
          lives.push((await send(`${site.url}/api/health/live`)).status)
          stood.push(await longestStanding(site.postgres))
          await sleep(250)
        }
      })()
      await Promise.all([...people, watching])
      await holder.query('ROLLBACK')
      await holder.end()
    },
    fault: async ({ faults }) => faults.note('row lock held'),
    checks: ({ outside }, { scene, heard, lives, stood }) => [
      equal('answered 503', heard.filter(({ status }) => status === 503).length, 50),
      holds(
        'every page keeps what was typed',
        heard.every(({ page }) => page.includes(typed)),
      ),
      equal('live health that was not 200', lives.filter((status) => status !== 200).length, 0),
      equal(
        'in the end everybody is registered',
        new Set(
          outside.ledger
            .acknowledged()
            .filter(({ encounterId }) => encounterId === scene.id)
            .map(({ personId }) => personId),
        ).size,
        51,
      ),
      ...(isShort ? [] : [holds('nobody has the patience for a lock twice', Math.max(...stood) < 1.7 * patienceMs)]),
      figure('longest before locks, in one transaction (patience 3 s)', inSeconds(stood)),
      figure('slowest answer (target 4 s)', inSeconds(heard.map(({ tookMs }) => tookMs))),
    ],
  })

export const lockHeldForLong = heldLock('R-16', 30_000, false)
export const lockHeld = heldLock('R-16s', 5000, true)
