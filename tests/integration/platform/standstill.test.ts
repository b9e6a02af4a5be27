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

it('waits for one row once, however many locks are on the way to it, and less than for the line (R-16)', async () => {
  const scene = await aScene({ total: 5 })
  const [holder, first, second] = await Promise.all([1, 2, 3].map(() => anotherConnection()))
  await holder?.query('BEGIN')
  // By somebody who does not stand in line: an organiser's own statement.
  await holder?.query('SELECT 1 FROM "Encounter" WHERE "id" = $1 FOR UPDATE', [scene.id])
  const ask = async (client = first) => {
    await client?.query("BEGIN; SET LOCAL lock_timeout = '3s'")
    const began = performance.now()
    const told = await client?.query('SELECT lock_encounter($1)', [scene.id]).catch(({ code }) => code)
    await client?.query('ROLLBACK')
    return { told, took: performance.now() - began }
  }
  const asked = ask(first)
  await new Promise((resolve) => setTimeout(resolve, 600))
  const [one, two] = await Promise.all([asked, ask(second)])
  await holder?.query('ROLLBACK')
  for (const client of [holder, first, second]) await client?.end()
  expect([one.told, two.told]).toEqual(['55006', '55006'])
  expect(one.took).toBeLessThan(2000) // of 3 s
  // Behind the first for two thirds of its patience, it would have waited for the row as long as the first once more.
  expect(two.took / one.took).toBeLessThan(1.3)
})

it('waits on in a line that other processes keep moving, longer than for one lock', async () => {
  const scene = await aScene({ total: 5 })
  const others = await Promise.all(Array.from({ length: 6 }, () => anotherConnection()))
  const inFront = others.map(async (other) => {
    await other.query('BEGIN')
    await other.query('SELECT lock_encounter($1)', [scene.id])
    await other.query('SELECT pg_sleep(0.7)')
    await other.query('COMMIT')
  })
  await expect
    .poll(() => db.$queryRaw`SELECT count(*)::int AS count FROM pg_locks WHERE "locktype" = 'advisory'`)
    .toEqual([{ count: 6 }])
  const people = await officials(4)
  await Promise.all([...people.map((person) => asks(scene, person)), ...inFront])
  expect(await statuses(scene.id)).toEqual({ confirmed: 4 })
  for (const other of others) await other.end()
})
