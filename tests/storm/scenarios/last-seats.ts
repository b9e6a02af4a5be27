import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { inRoot } from '../../../scripts/lib/root.mjs'
import { equal, figure, holds, scenario } from '../scenario'
import type { Scene } from '../scene'
import type { Storm } from '../storm'

async function everybodyAtOnce({ outside }: Storm, scene: Scene) {
  await outside.register(scene, scene.people[0] ?? nobody())
  await Promise.all(scene.people.slice(1).map((person) => outside.register(scene, person)))
}

function nobody(): never {
  throw new Error('Nobody is there')
}

async function peopleOf({ site }: Storm, scene: Scene, status: string): Promise<number> {
  const sql = 'SELECT 1 FROM "Registration" WHERE "encounterId" = $1 AND "status"::text = $2'
  return (await site.postgres.rows(sql, [scene.id, status])).length
}

const words = z.object({ mail: z.object({ place: z.string() }) })

/** The places told in the letters to those who wait, in the order in which they asked. */
async function placesTold({ site }: Storm, scene: Scene): Promise<number[]> {
  const { mail } = words.parse(JSON.parse(readFileSync(inRoot('locales', 'fr', 'registrations.json'), 'utf8')))
  const told = await site.postgres.rows<{ place: string | null }>(
    `SELECT substring(o."text" FROM $2) AS place FROM "Registration" r JOIN "OutboxMessage" o ON o."registrationId" = r."id"
     WHERE r."encounterId" = $1 AND r."status" = 'waitlisted' ORDER BY r."number"`,
    [scene.id, `${mail.place}\\s*: (\\d+)`],
  )
  return told.map(({ place }) => Number(place))
}

const from1to = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

/** How many of the requests each web process answered. */
const answeredBy = ({ site }: Storm) => site.webs.map(({ url }) => site.proxy.answeredBy(url ?? ''))

type Rush = { scene: Scene; before: number[] }

const crowd = (people: number, seats: number, isShort: boolean) => ({
  setUp: async (storm: Storm) => ({
    scene: await storm.setScene({ seats: { total: seats }, people }),
    before: answeredBy(storm),
  }),
  load: (storm: Storm, { scene }: Rush) => everybodyAtOnce(storm, scene),
  checks: async (storm: Storm, { scene, before }: Rush) => {
    const entries = storm.outside.ledger.of(scene)
    const shares = answeredBy(storm).map((requests, index) => requests - (before[index] ?? 0))
    return [
      equal('confirmed', await peopleOf(storm, scene, 'confirmed'), seats),
      equal('places told to those who wait', await placesTold(storm, scene), from1to(people - seats)),
      // On a busy machine the patience for a lock may end before their turn: the small form lets them ask again.
      equal(
        'answers that were no yes',
        entries.filter(({ outcome, status }) => outcome !== 'acknowledged' && !(isShort && status === 503)).length,
        0,
      ),
      // nginx does not say to whom it passed what.
      ...(storm.site.proxy.isInTurn ? [holds('each process had its share', Math.min(...shares) > 0)] : []),
      holds(
        'no process ended',
        storm.site.webs.every((web) => web.ownEnds() === 0),
      ),
      figure('people, answered by each process', `${people}, ${shares.join(' ')}`),
    ]
  },
})

export const lastSeats = scenario({
  id: 'R-01',
  says: '600 people at once on the last 20 seats, 3 web processes: 20 confirmed, 580 wait, no 5xx',
  ...crowd(600, 20, false),
})

export const lastSeatsOfFew = scenario({
  id: 'R-01s',
  says: '60 people at once on the last 10 seats, 3 web processes: 10 confirmed, 50 wait',
  isShort: true,
  ...crowd(60, 10, true),
})

/** As tests/integration/registrations/last-seats.test.ts does in its own database: locks that lock nothing. */
const withoutLocks = `
  ALTER TABLE "SeatPool" DROP CONSTRAINT "SeatPool_taken_within_capacity";
  CREATE OR REPLACE FUNCTION lock_encounter(wanted uuid) RETURNS SETOF "Encounter" LANGUAGE sql VOLATILE AS $$
    SELECT * FROM "Encounter" WHERE "id" = wanted $$;
  CREATE OR REPLACE FUNCTION lock_pools(wanted uuid[]) RETURNS SETOF "SeatPool" LANGUAGE sql VOLATILE AS $$
    SELECT * FROM "SeatPool" WHERE "id" = ANY(wanted) ORDER BY "id" $$`

export const lastSeatsWithoutLock = scenario({
  id: 'R-02',
  says: 'the same with the lock switched off: it overbooks, and the comparison says so',
  isShort: true,
  site: { webs: 2, workers: 1 },
  mustBreak: 'over',
  setUp: async (storm) => {
    await storm.site.postgres.rows(withoutLocks)
    return storm.setScene({ seats: { total: 5 }, people: 60 })
  },
  load: everybodyAtOnce,
  checks: async (storm, scene) => {
    return [holds('more than five are confirmed', (await peopleOf(storm, scene, 'confirmed')) > 5)]
  },
})
