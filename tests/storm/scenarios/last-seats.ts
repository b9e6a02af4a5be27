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

type Place = { status: string; place: number }

/** Of each status, and the places told in the letters of those who wait. */
async function placesOf({ site }: Storm, scene: Scene): Promise<Place[]> {
  return site.postgres.rows<Place>(
    `SELECT "status", row_number() OVER (PARTITION BY "status" ORDER BY "number")::int AS place FROM "Registration"
     WHERE "encounterId" = $1`,
    [scene.id],
  )
}

const crowd = (people: number, seats: number) => ({
  setUp: (storm: Storm) => storm.setScene({ seats: { total: seats }, people }),
  load: everybodyAtOnce,
  checks: async (storm: Storm, scene: Scene) => {
    const places = await placesOf(storm, scene)
    const entries = storm.outside.ledger.entries.filter(({ encounterId }) => encounterId === scene.id)
    const counts = (status: string) => places.filter((one) => one.status === status).length
    return [
      equal('confirmed', counts('confirmed'), seats),
      equal('waiting', counts('waitlisted'), people - seats),
      equal('answered with 5xx or not at all', entries.filter(({ outcome }) => outcome === 'unknown').length, 0),
      holds(
        'three processes had their share',
        storm.site.webs.every((web) => web.isRunning() && web.ownEnds() === 0),
      ),
      figure('people', people),
    ]
  },
})

export const lastSeats = scenario({
  id: 'R-01',
  says: '600 people at once on the last 20 seats, 3 web processes: 20 confirmed, 580 wait, no 5xx',
  ...crowd(600, 20),
})

export const lastSeatsOfFew = scenario({
  id: 'R-01s',
  says: '60 people at once on the last 10 seats, 3 web processes: 10 confirmed, 50 wait, no 5xx',
  isShort: true,
  ...crowd(60, 10),
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
  mustBreak: true,
  setUp: async (storm) => {
    await storm.site.postgres.rows(withoutLocks)
    return storm.setScene({ seats: { total: 5 }, people: 60 })
  },
  load: everybodyAtOnce,
  checks: async (storm, scene) => {
    const places = await placesOf(storm, scene)
    return [holds('more than five are confirmed', places.filter(({ status }) => status === 'confirmed').length > 5)]
  },
})
