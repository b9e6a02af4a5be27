import { campaign } from '../campaign'
import { equal, figure, type Scenario } from '../scenario'
import type { Storm } from '../storm'

const mix = campaign('R-06', { operations: 500, faults: 0, people: 60, scenes: 4, walkers: 40 })

/** How often PostgreSQL had to end one of two that waited for each other. */
async function deadlocks({ site }: Storm): Promise<number> {
  const [row] = await site.postgres.rows<{ count: number }>(
    'SELECT deadlocks::int AS count FROM pg_stat_database WHERE datname = current_database()',
  )
  return row?.count ?? 0
}

/** A seat is one in the total and one of its side; setting seats takes all three pools, and a campaign does both. */
export const manyPools: Scenario = {
  ...mix,
  says: '500 random requests for seats in several pools each, 40 at once: all or nothing, no deadlock, nobody asked twice',
  async run(storm) {
    const [before, known] = [await deadlocks(storm), storm.outside.ledger.entries.length]
    const checks = await mix.run(storm)
    const own = storm.outside.ledger.entries.slice(known)
    const kinds = new Set(own.filter(({ outcome }) => outcome === 'acknowledged').map(({ operation }) => operation))
    return [
      ...checks,
      equal('deadlocks', (await deadlocks(storm)) - before, 0),
      equal('requests without a yes or no', own.filter(({ outcome }) => outcome === 'unknown').length, 0),
      figure('requests, of kinds', `${own.length}, ${[...kinds].join(' ')}`),
    ]
  },
}
