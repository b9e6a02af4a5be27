import { describe, expect, it } from 'vitest'
import { Faults } from '@/tests/storm/faults'
import { every } from '@/tests/storm/pace'
import { passes, scenario } from '@/tests/storm/scenario'
import type { Storm } from '@/tests/storm/storm'

/** What a scenario without people asks of its storm. */
const aStorm = () => ({ faults: new Faults(), calm: async () => undefined }) as unknown as Storm

const run = async (fault: (storm: Storm) => Promise<void>) => {
  const one = scenario({
    id: 'R-00',
    says: '',
    setUp: async () => null,
    load: async () => null,
    fault,
    checks: () => [],
  })
  return (await one.run(aStorm())).every(passes)
}

describe('a scenario with a fault', () => {
  it('fails when nothing was done to the site', async () => {
    expect(await run(async () => undefined)).toBe(false)
    expect(await run(async ({ faults }) => faults.note('web killed'))).toBe(true)
  })
})

it('strikes at least once, however soon the load is over', async () => {
  let strikes = 0
  await every(
    60_000,
    () => true,
    async () => {
      strikes += 1
    },
  )
  expect(strikes).toBe(1)
})
