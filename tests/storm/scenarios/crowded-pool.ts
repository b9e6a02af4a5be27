import { equal, figure, scenario } from '../scenario'
import type { Scene } from '../scene'
import type { Storm } from '../storm'

async function idleInTransaction({ site }: Storm): Promise<number> {
  const rows = await site.postgres.rows(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
  )
  return rows.length
}

const people = 2000

export const poolCrowded = scenario<Scene>({
  id: 'R-15',
  says: `${people} at once on one process with a pool of 10: only 2xx, 3xx or 503`,
  site: { webs: 1, workers: 1, connections: 10 },
  setUp: (storm) => storm.setScene({ seats: { total: 100 }, people }),
  load: ({ outside }, scene) => Promise.all(scene.people.map((person) => outside.register(scene, person))),
  checks: async (storm, scene) => {
    const own = storm.outside.ledger.entries.filter(({ encounterId }) => encounterId === scene.id)
    const first = own.slice(0, people)
    return [
      equal('answers that were neither', first.filter(({ status }) => ![200, 303, 503].includes(status)).length, 0),
      equal('refused', own.filter(({ outcome }) => outcome === 'refused').length, 0),
      equal('idle in transaction afterwards', await idleInTransaction(storm), 0),
      figure('answered 503 at first', first.filter(({ status }) => status === 503).length),
    ]
  },
})
