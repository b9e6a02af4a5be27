import { expect, it } from 'vitest'
import { isPassing } from '@/lib/platform/unavailable'
import { anotherConnection, db } from '@/tests/support/database'
import { expectInvariants } from '@/tests/support/invariants'
import { aScene, asks, officials, statuses } from '@/tests/support/registrations'

it('tells all who wait behind a held encounter at once that it will not be now; others read on (R-16)', async () => {
  const scene = await aScene({ total: 5 })
  const people = await officials(25)
  const other = await anotherConnection()
  await other.query('BEGIN')
  await other.query('SELECT lock_encounter($1)', [scene.id])
  const began = performance.now()
  const endings: { error: unknown; at: number }[] = []
  const asked = people.map((person) =>
    asks(scene, person).catch((error: unknown) => endings.push({ error, at: performance.now() - began })),
  )
  expect(await db.encounter.count({ where: { id: scene.id } })).toBe(1)
  expect(endings).toEqual([])
  await Promise.all(asked)
  await other.query('ROLLBACK')
  await other.end()
  expect(endings.map(({ error }) => isPassing(error))).toEqual(Array(25).fill(true))
  // Five at a time before the lock would make the last wait five times as long as the first.
  const [first = 0, last = 0] = [endings[0]?.at, endings.at(-1)?.at]
  expect(last / first).toBeLessThan(2)
  expect(await statuses(scene.id)).toEqual({})
  await Promise.all(people.map((person) => asks(scene, person)))
  expect(await statuses(scene.id)).toEqual({ confirmed: 5, waitlisted: 20 })
  await expectInvariants()
})
