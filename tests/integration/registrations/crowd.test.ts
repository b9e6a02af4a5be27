import { beforeAll, describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/platform/db'
import { setSeatsWithin } from '@/lib/registrations/capacity.commands'
import { cancel } from '@/lib/registrations/endings.commands'
import { aCrowd, type Member, registerFrom } from '@/tests/support/crowd'
import { expectInvariants } from '@/tests/support/invariants'
import { granted, tests } from '@/tests/support/people'
import { aScene, asks, statuses } from '@/tests/support/registrations'

// The great numbers of registering at once. People are made once: they register for one encounter after the other.

let crowd: Member[]

beforeAll(async () => {
  crowd = await aCrowd(600)
}, 120_000)

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

describe('a crowd at the door', () => {
  it('of 600 takes the last 20 seats through three processes; 580 wait at 1 to 580, nobody gets an error (R-01)', async () => {
    const scene = await aScene({ total: 20 })
    const answers = await registerFrom(3, { encounterId: scene.id, people: crowd })
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.code]))).toEqual([])
    const registered = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
    const places = registered.flatMap(({ place }) => place ?? []).sort((a, b) => a - b)
    expect(places).toEqual(upTo(580))
    expect(await statuses(scene.id)).toEqual({ confirmed: 20, waitlisted: 580 })
    const acknowledged = registered.map(({ reference, status }) => [reference, status]).sort()
    const kept = await db.registration.findMany({ where: { encounterId: scene.id } })
    expect(kept.map(({ reference, status }) => [reference, status]).sort()).toEqual(acknowledged)
    await expectInvariants()
  }, 120_000)

  it('of 200 registers while the seats go from 50 to 30 to 60 (R-03)', async () => {
    const scene = await aScene({ total: 50 })
    const setSeats = (total: number, onPurpose = false) =>
      inTransaction((tx) => setSeatsWithin(tx, tests, scene.id, { total, sides: [] }, { onPurpose }), scene.id)
    const come = (from: number, to: number) => crowd.slice(from, to).map((person) => asks(scene, person))
    const first = come(0, 80)
    const [byAccident, onPurpose] = [setSeats(30), setSeats(30, true)]
    const second = come(80, 140)
    const raised = setSeats(60)
    const answers = await Promise.all([...first, ...second, ...come(140, 200)])
    expect(await byAccident).toMatchObject({ ok: false, code: 'seatsBelowTaken', params: { count: 50 } })
    granted(await onPurpose)
    granted(await raised)
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
    expect(await statuses(scene.id)).toEqual({ confirmed: 50, offered: 10, waitlisted: 140 })
    await expectInvariants()
  }, 90_000)

  it('of 200 waits while all 50 with a seat give it back at once: 50 offers in order, nobody twice (R-04)', async () => {
    const scene = await aScene({ total: 50 })
    await Promise.all(crowd.slice(0, 250).map((person) => asks(scene, person)))
    const inOrder = () => db.registration.findMany({ where: { encounterId: scene.id }, orderBy: { number: 'asc' } })
    const line = await inOrder()
    expect(line.map(({ status }) => status)).toEqual([...Array(50).fill('confirmed'), ...Array(200).fill('waitlisted')])
    const actorOf = new Map(crowd.map(({ personId, actor }) => [personId, actor]))
    const leaving = line.slice(0, 50).flatMap(({ id, personId }) => {
      const actor = actorOf.get(personId)
      return actor ? [cancel(actor, id)] : []
    })
    expect((await Promise.all(leaving)).filter(({ ok }) => ok)).toHaveLength(50)
    expect((await inOrder()).map(({ status }) => status)).toEqual([
      ...Array(50).fill('cancelled'),
      ...Array(50).fill('offered'),
      ...Array(150).fill('waitlisted'),
    ])
    const offers = await db.history.groupBy({
      by: ['subjectId'],
      where: { action: 'registration.offered', subjectId: { in: line.map(({ id }) => id) } },
      _count: true,
    })
    expect([offers.length, ...new Set(offers.map(({ _count }) => _count))]).toEqual([50, 1])
    await expectInvariants()
  }, 90_000)
})
