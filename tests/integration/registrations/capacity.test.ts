import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/platform/db'
import { setSeatsWithin } from '@/lib/registrations/capacity.commands'
import { cancel } from '@/lib/registrations/endings.commands'
import { expectInvariants } from '@/tests/support/invariants'
import { granted, tests } from '@/tests/support/people'
import { aScene, nth, officials, oneByOne, type Scene, statuses } from '@/tests/support/registrations'

function setSeats(scene: Scene, total: number, onPurpose = false) {
  return inTransaction((tx) => setSeatsWithin(tx, tests, scene.id, { total, sides: [] }, { onPurpose }))
}

async function total(scene: Scene) {
  const pool = await db.seatPool.findFirstOrThrow({ where: { encounterId: scene.id, sideId: null } })
  return { seats: pool.seats, capacity: pool.capacity, taken: pool.taken }
}

describe('the number of seats', () => {
  it('does not go below what is taken unless that is said on purpose', async () => {
    const scene = await aScene({ total: 5 })
    await oneByOne(scene, await officials(4))
    expect(await setSeats(scene, 3)).toEqual({
      ok: false,
      code: 'seatsBelowTaken',
      field: 'seats.total',
      params: { count: 4 },
    })
    expect(await total(scene)).toEqual({ seats: 5, capacity: 5, taken: 4 })
  })

  it('shrinks as people leave when it was lowered on purpose: nobody loses a seat, nobody gets the freed one', async () => {
    const scene = await aScene({ total: 4 })
    const people = await officials(5)
    const answers = await oneByOne(scene, people)
    granted(await setSeats(scene, 2, true))
    expect(await total(scene)).toEqual({ seats: 2, capacity: 4, taken: 4 })
    granted(await cancel(nth(people, 0).actor, nth(answers, 0).id))
    expect(await total(scene)).toEqual({ seats: 2, capacity: 3, taken: 3 })
    granted(await cancel(nth(people, 1).actor, nth(answers, 1).id))
    granted(await cancel(nth(people, 2).actor, nth(answers, 2).id))
    expect(await total(scene)).toEqual({ seats: 2, capacity: 2, taken: 2 })
    expect(await statuses(scene.id)).toEqual({ cancelled: 3, confirmed: 1, offered: 1 })
    await expectInvariants()
  })

  it('offers new seats to the line at once', async () => {
    const scene = await aScene({ total: 2 })
    await oneByOne(scene, await officials(5))
    granted(await setSeats(scene, 4))
    expect(await statuses(scene.id)).toEqual({ confirmed: 2, offered: 2, waitlisted: 1 })
    await expectInvariants()
  })
})
