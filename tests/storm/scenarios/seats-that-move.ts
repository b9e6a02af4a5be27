import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { inCrowdsOf } from '../pace'
import { equal, scenario } from '../scenario'
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
  says: 'offers run out while nobody looks (the clock is moved): a worker serves the next, once; nobody after the end of registration',
  setUp: async (storm) => {
    const registrationClosesAt = new Date(Date.now() + 5 * 3_600_000)
    const rules = { offerHours: 1, registrationClosesAt }
    const scene = await storm.setScene({ seats: { total: 3 }, people: 20, rules })
    await inCrowdsOf(10, scene.people, (person) => storm.outside.register(scene, person))
    return scene
  },
  load: async (storm, scene) => {
    await setSeats(storm, scene, 5, false)
    const { postgres } = storm.site
    const ended = `SELECT 1 FROM "Registration" WHERE "encounterId" = $1 AND "endReason" IN ('offerLapsed', 'registrationEnded')`
    // Two offers at a time; the third pair runs out with the registration, and the eleven who still wait go home.
    for (const [hours, count] of [
      [2, 2],
      [4, 4],
      [6, 17],
    ] as const) {
      await moveClock(storm, `${hours} hours`)
      for (let waited = 0; waited < 60_000 && (await postgres.rows(ended, [scene.id])).length < count; waited += 200)
        await sleep(200)
    }
    await moveClock(storm, '0 hours')
  },
  fault: async ({ faults, site }) => {
    if (await site.workers[0]?.kill()) faults.note('worker killed')
  },
  checks: async (storm, scene) => {
    const offers = await offersOf(storm, scene)
    return [
      equal('statuses', await statusesOf(storm, scene), { confirmed: 3, cancelled: 17 }),
      equal('offers, to so many people: each in turn once, none after the end', [offers.made, offers.people], [6, 6]),
    ]
  },
})

/** Somebody leaves; ten in a row do not want the seat, each by the button of the page. */
export const refusedInARow = scenario<Scene>({
  id: 'R-05b',
  says: 'ten refuse the offer one after the other: each time the next is served, once',
  setUp: async (storm) => {
    const scene = await storm.setScene({ seats: { total: 1 }, people: 12 })
    for (const person of scene.people) await storm.outside.register(scene, person)
    return scene
  },
  load: async ({ outside }, scene) => {
    const idOf = (personId: string) =>
      outside.ledger.of(scene).find((told) => told.personId === personId)?.reference ?? ''
    for (const [index, person] of scene.people.slice(0, 11).entries())
      await outside.decide(index === 0 ? 'cancel' : 'refuse', scene, person, idOf(person.id))
  },
  checks: async (storm, scene) => {
    const offers = await offersOf(storm, scene)
    return [
      equal('statuses', await statusesOf(storm, scene), { cancelled: 11, offered: 1 }),
      equal('offers, to so many people', [offers.made, offers.people], [11, 11]),
    ]
  },
})

type Offers = { made: number; people: number }

async function offersOf({ site }: Storm, scene: Scene): Promise<Offers> {
  const [row] = await site.postgres.rows<Offers>(
    `SELECT count(*)::int AS made, count(DISTINCT r."personId")::int AS people FROM "History" h
     JOIN "Registration" r ON h."subjectType" = 'registration' AND h."subjectId" = r."id"::text
     WHERE r."encounterId" = $1 AND h."action" = 'registration.offered'`,
    [scene.id],
  )
  return row ?? { made: 0, people: 0 }
}

async function moveClock({ site }: Storm, by: string): Promise<void> {
  // The interval is a literal of this file; a function's body takes no parameters.
  await site.postgres.rows(`CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE
    AS $$ SELECT clock_timestamp() + interval '${by}' $$`)
}
