import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { db, inTransaction } from '@/lib/platform/db'
import { done } from '@/lib/platform/result'
import { takeSeats } from '@/lib/registrations/seats.commands'
import { aScene } from '@/tests/support/registrations'

const pools = 8
const requests = 500

it('takes all of one to four pools or none, in any order, without a deadlock anybody sees (R-06)', async () => {
  const scenes = await Promise.all([1, 2, 3].map(() => aScene({ total: 60, FR: 40, VL: 40 })))
  const found = await db.seatPool.findMany({ where: { encounterId: { in: scenes.map(({ id }) => id) } }, take: pools })
  const ids = found.map(({ id }) => id)
  const [wanted] = fc.sample(
    fc.array(fc.shuffledSubarray(ids, { minLength: 1, maxLength: 4 }), { minLength: requests, maxLength: requests }),
    { numRuns: 1, seed: 20_261_203 },
  )
  const transactions = vi.spyOn(db, '$transaction')
  const taken: string[] = []
  const ask = async (poolIds: string[]) => {
    const result = await inTransaction(async (tx) => done(await takeSeats(tx, poolIds)))
    if (result.ok && result.value) taken.push(...poolIds)
  }
  // As many at once as there are connections, until all have had their turn.
  const queue = [...(wanted ?? [])]
  const turns = Array.from({ length: 10 }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await ask(next)
  })
  await Promise.all(turns)
  const after = await db.seatPool.findMany({ where: { id: { in: ids } } })
  expect(after.map(({ id, taken: count }) => [id, count]).sort()).toEqual(
    ids.map((id) => [id, taken.filter((one) => one === id).length]).sort(),
  )
  expect(after.filter(({ capacity, taken: count }) => count > capacity)).toEqual([])
  expect(after.some(({ capacity, taken: count }) => count === capacity)).toBe(true)
  expect(transactions.mock.calls.length).toBeLessThanOrEqual(requests * 4)
  transactions.mockRestore()
})
