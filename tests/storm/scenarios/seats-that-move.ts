import { randomUUID } from 'node:crypto'
import { inCrowdsOf } from '../pace'
import { equal, holds, scenario } from '../scenario'
import type { Scene } from '../scene'
import type { Storm } from '../storm'

/** The organiser's form: total and each side, on purpose or not. */
export function setSeats({ outside }: Storm, scene: Scene, total: number, onPurpose: boolean) {
  const fields = {
    'seats.total': String(total),
    'seats.sides.FR': String(total),
    'seats.sides.VL': String(total),
    ...(onPurpose ? { onPurpose: 'on' } : {}),
  }
  return outside.perform({ operation: 'seats', scene, person: scene.organiser, key: randomUUID(), fields })
}

async function statusesOf({ site }: Storm, scene: Scene): Promise<Record<string, number>> {
  const rows = await site.postgres.rows<{ status: string; people: number }>(
    `SELECT "status", count(*)::int AS people FROM "Registration" WHERE "encounterId" = $1 GROUP BY 1`,
    [scene.id],
  )
  return Object.fromEntries(rows.map(({ status, people }) => [status, people]))
}

export const seatsMove = scenario<Scene>({
  id: 'R-03',
  says: 'seats go from 50 to 30 to 60 while 200 register; fewer than are taken only when said on purpose',
  setUp: (storm) => storm.setScene({ seats: { total: 50 }, people: 200 }),
  load: async (storm, scene) => {
    const { outside } = storm
    await inCrowdsOf(20, scene.people.slice(0, 60), (person) => outside.register(scene, person))
    const rest = inCrowdsOf(20, scene.people.slice(60), (person) => outside.register(scene, person))
    const byAccident = await setSeats(storm, scene, 30, false)
    if (byAccident.outcome === 'acknowledged') throw new Error('Fewer seats than are taken, and nobody asked')
    await setSeats(storm, scene, 30, true)
    await setSeats(storm, scene, 60, true)
    await rest
  },
  checks: async (storm, scene) => {
    const { confirmed = 0, offered = 0, waitlisted = 0 } = await statusesOf(storm, scene)
    return [equal('with a seat, and waiting', [confirmed + offered, waitlisted], [60, 140])]
  },
})

export const manyCancel = scenario<Scene>({
  id: 'R-04',
  says: '50 seats, 200 wait, all 50 cancel at once: 50 offers in order, nobody twice',
  setUp: async (storm) => {
    const scene = await storm.setScene({ seats: { total: 50 }, people: 250 })
    await inCrowdsOf(20, scene.people, (person) => storm.outside.register(scene, person))
    return scene
  },
  load: async ({ outside, site }, scene) => {
    const seated = await site.postgres.rows<{ id: string; personId: string }>(
      `SELECT "id", "personId" FROM "Registration" WHERE "encounterId" = $1 AND "status" = 'confirmed'`,
      [scene.id],
    )
    const byId = new Map(scene.people.map((person) => [person.id, person]))
    await Promise.all(
      seated.map(async ({ id, personId }) => {
        const person = byId.get(personId)
        if (person) await outside.decide('cancel', scene, person, id)
      }),
    )
  },
  checks: async (storm, scene) => [
    equal('statuses', await statusesOf(storm, scene), { cancelled: 50, offered: 50, waitlisted: 150 }),
  ],
})

export const offersRunOut = scenario<Scene>({
  id: 'R-05',
  says: 'offers run out while nobody looks (the clock is moved): a worker serves the next, once; none after the end',
  setUp: async (storm) => {
    const scene = await storm.setScene({ seats: { total: 3 }, people: 20, rules: { offerHours: 1 } })
    await inCrowdsOf(10, scene.people, (person) => storm.outside.register(scene, person))
    return scene
  },
  load: async (storm, scene) => {
    await setSeats(storm, scene, 5, false)
    const { postgres } = storm.site
    const lapsed = `SELECT 1 FROM "Registration" WHERE "encounterId" = $1 AND "endReason" = 'offerLapsed'`
    for (const [hours, count] of [
      [2, 2],
      [4, 4],
    ] as const) {
      await moveClock(storm, `${hours} hours`)
      for (let waited = 0; waited < 60_000 && (await postgres.rows(lapsed, [scene.id])).length < count; waited += 200)
        await new Promise((resolve) => setTimeout(resolve, 200))
    }
    await moveClock(storm, '0 hours')
  },
  fault: async ({ faults, site }) => {
    await site.workers[0]?.kill()
    faults.note('worker killed')
  },
  checks: async (storm, scene) => {
    const { confirmed, offered, cancelled } = await statusesOf(storm, scene)
    return [
      equal('confirmed, offered, lapsed', [confirmed, offered, cancelled], [3, 2, 4]),
      holds(
        'a worker did it',
        storm.site.workers.every((worker) => worker.isRunning()),
      ),
    ]
  },
})

async function moveClock({ site }: Storm, by: string): Promise<void> {
  // The interval is a literal of this file; a function's body takes no parameters.
  await site.postgres.rows(`CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE
    AS $$ SELECT clock_timestamp() + interval '${by}' $$`)
}
