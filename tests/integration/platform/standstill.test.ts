import { expect, it } from 'vitest'
import { isPassing } from '@/lib/platform/unavailable'
import { anotherConnection, db } from '@/tests/support/database'
import { expectInvariants } from '@/tests/support/invariants'
import { aScene, asks, officials, statuses } from '@/tests/support/registrations'

it.each([
  ['who stands at the head of its line', 'SELECT lock_encounter($1)'],
  ['who did not stand in line', 'SELECT 1 FROM "Encounter" WHERE "id" = $1 FOR UPDATE'],
  ['who holds its seats', 'SELECT 1 FROM "SeatPool" WHERE "encounterId" = $1 FOR UPDATE'],
])(
  'tells all who wait for an encounter at once that it will not be now, behind somebody %s; others read on (R-16)',
  async (_, hold) => {
    const scene = await aScene({ total: 5 })
    const people = await officials(25)
    const other = await anotherConnection()
    await other.query('BEGIN')
    await other.query(hold, [scene.id])
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
    // Three at a time before the lock would make the last wait eight times as long as the first.
    const [first = 0, last = 0] = [endings[0]?.at, endings.at(-1)?.at]
    expect(last / first).toBeLessThan(4)
    expect(await statuses(scene.id)).toEqual({})
    await Promise.all(people.map((person) => asks(scene, person)))
    expect(await statuses(scene.id)).toEqual({ confirmed: 5, waitlisted: 20 })
    await expectInvariants()
  },
)

it('waits for an outsider at the row less than for the line, and once, however long it stood in line (R-16)', async () => {
  const scene = await aScene({ total: 5 })
  const [holder, first, second] = await Promise.all([anotherConnection(), anotherConnection(), anotherConnection()])
  const ask = async (client = first) => {
    await client.query("BEGIN; SET LOCAL lock_timeout = '3s'")
    const began = performance.now()
    const told = await client.query('SELECT lock_encounter($1)', [scene.id]).catch(({ message }) => message)
    await client.query('ROLLBACK')
    return { told, took: performance.now() - began }
  }
  await holder.query('BEGIN')
  await holder.query('SELECT lock_encounter($1)', [scene.id])
  const inLine = await ask()
  await holder.query('ROLLBACK; BEGIN')
  await holder.query('SELECT 1 FROM "Encounter" WHERE "id" = $1 FOR UPDATE', [scene.id])
  const asked = ask(first)
  await new Promise((resolve) => setTimeout(resolve, 600))
  const [atRow, behind] = await Promise.all([asked, ask(second)])
  await holder.query('ROLLBACK')
  for (const client of [holder, first, second]) await client.end()
  const rowTimeout = 'canceling statement due to lock timeout'
  expect([inLine.told, atRow.told, behind.told]).toEqual([
    'no turn in the line before an encounter',
    rowTimeout,
    rowTimeout,
  ])
  expect(atRow.took / inLine.took).toBeLessThan(0.6)
  // Behind the first for a part of its second, it would have waited for the row as long as the first once more.
  expect(behind.took / atRow.took).toBeLessThan(1.3)
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
