import { setTimeout as sleep } from 'node:timers/promises'
import type { Heard } from '../outside'
import { equal, figure, holds, scenario } from '../scenario'
import type { Scene } from '../scene'
import { send } from '../wire'

type Stage = { scene: Scene; heard: Heard[]; lives: number[] }

const typed = '+33 6 12 34 56 78'

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
      return { scene, heard: [], lives: [] }
    },
    load: async ({ outside, site }, { scene, heard, lives }) => {
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
          await sleep(500)
        }
      })()
      await Promise.all([...people, watching])
      await holder.query('ROLLBACK')
      await holder.end()
    },
    fault: async ({ faults }) => faults.note('row lock held'),
    checks: ({ outside }, { scene, heard, lives }) => [
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
      figure('slowest answer (target 4 s)', `${(Math.max(...heard.map(({ tookMs }) => tookMs)) / 1000).toFixed(1)} s`),
    ],
  })

export const lockHeldForLong = heldLock('R-16', 30_000, false)
export const lockHeld = heldLock('R-16s', 5000, true)
