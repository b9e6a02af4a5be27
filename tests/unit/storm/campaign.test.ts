import { expect, it } from 'vitest'
import { planOf } from '@/tests/storm/campaign'
import { randomFrom } from '@/tests/storm/random'

const plan = (seed: number) =>
  planOf(randomFrom(seed), { operations: 1000, faults: 40 }).map(({ fault, after }) => `${fault.name} ${after}`)

it('strikes as its seed says: the same again, another seed something else', () => {
  expect(plan(7)).toEqual(plan(7))
  expect(plan(7)).not.toEqual(plan(8))
  expect(plan(7)).toHaveLength(40)
})
