import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { broken, expectInvariants } from '@/tests/support/invariants'
import { granted } from '@/tests/support/people'
import { aScene, asks, officials, statuses } from '@/tests/support/registrations'

/** Sends everybody to the door at the same instant. */
async function allAtOnce(seats: { total: number; FR?: number; VL?: number }, people: { FR: number; VL: number }) {
  const scene = await aScene(seats)
  const crowd = [...(await officials(people.FR, 'FR')), ...(await officials(people.VL, 'VL'))]
  const answers = await Promise.all(crowd.map((person) => asks(scene, person)))
  return { scene, crowd, answers: answers.map(granted) }
}

describe('many at once on the last seats (R-01; six hundred: crowd.test.ts)', () => {
  it.each([
    [20, { total: 5 }],
    [60, { total: 20 }],
  ])('%i people: exactly the seats are confirmed, the others wait from 1 on', async (count, seats) => {
    const { scene, answers } = await allAtOnce(seats, { FR: count / 2, VL: count / 2 })
    const waiting = count - seats.total
    expect(await statuses(scene.id)).toEqual({ confirmed: seats.total, waitlisted: waiting })
    const places = answers.flatMap((answer) => answer.place ?? []).sort((a, b) => a - b)
    expect(places).toEqual(Array.from({ length: waiting }, (_, index) => index + 1))
    await expectInvariants()
  })

  it('keeps the ceiling of each side', async () => {
    const { scene } = await allAtOnce({ total: 10, FR: 4, VL: 6 }, { FR: 12, VL: 4 })
    const counts = await db.registration.groupBy({
      by: ['sideId', 'status'],
      where: { encounterId: scene.id },
      _count: true,
    })
    expect(
      counts.map(({ sideId, status, _count }) => [sideId === scene.sides.FR ? 'FR' : 'VL', status, _count]).sort(),
    ).toEqual([
      ['FR', 'confirmed', 4],
      ['FR', 'waitlisted', 8],
      ['VL', 'confirmed', 4],
    ])
    await expectInvariants()
  })
})

describe('the same without the lock (R-02)', () => {
  const lock = `SELECT * FROM "Encounter" WHERE "id" = wanted`
  // Whoever comes in the next moment reads the same seats.
  const pools = `SELECT pool.* FROM "SeatPool" pool, pg_sleep(0.05) WHERE "id" = ANY(wanted) ORDER BY "id"`

  async function replaceLocks() {
    await db.$executeRawUnsafe(
      `CREATE OR REPLACE FUNCTION lock_encounter(wanted uuid) RETURNS SETOF "Encounter" LANGUAGE sql VOLATILE AS $$ ${lock} $$`,
    )
    await db.$executeRawUnsafe(
      `CREATE OR REPLACE FUNCTION lock_pools(wanted uuid[]) RETURNS SETOF "SeatPool" LANGUAGE sql VOLATILE AS $$ ${pools} $$`,
    )
  }

  beforeAll(async () => {
    // The last net would catch what the lock prevents: here the lock is what is looked at.
    await db.$executeRaw`ALTER TABLE "SeatPool" DROP CONSTRAINT "SeatPool_taken_within_capacity"`
    await replaceLocks()
  })

  it('overbooks, so the test above proves something', async () => {
    const { scene } = await allAtOnce({ total: 5 }, { FR: 20, VL: 20 })
    const { confirmed = 0 } = await statuses(scene.id)
    expect(confirmed).toBeGreaterThan(5)
    expect(Object.keys(await broken())).toContain('I3 taken within capacity')
  })
})

afterEach(async () => {
  const idle = await db.$queryRaw<unknown[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`
  expect(idle).toEqual([])
})
