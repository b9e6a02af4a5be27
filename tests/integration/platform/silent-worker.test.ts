import { expect, it } from 'vitest'
import { visitor } from '@/lib/auth/actor'
import { needingAttention } from '@/lib/jobs/attention'
import { beat } from '@/lib/jobs/commands'
import { findCondition } from '@/lib/jobs/condition.queries'
import { hasWorker } from '@/lib/jobs/queries'
import { db } from '@/lib/platform/db'
import { aMayor, anAdministrator, signedIn } from '@/tests/support/people'

/** As if the worker had last been heard of so many seconds ago, by the database's clock. */
const silentFor = (seconds: number) =>
  db.$executeRaw`UPDATE "WorkerHeartbeat" SET "seenAt" = now() - make_interval(secs => ${seconds})`

it('misses a silent worker well within five minutes, by the database’s clock (R-21)', async () => {
  const administrator = await anAdministrator()
  await beat('w1')
  expect(await hasWorker()).toBe(true)
  await silentFor(100)
  expect(await hasWorker()).toBe(true)
  await silentFor(140)
  expect(await hasWorker()).toBe(false)
  const condition = await findCondition(administrator)
  expect(condition && needingAttention(condition)).toContain('workers')
})

it('tells the condition to administrators only', async () => {
  const mayor = await signedIn((await aMayor()).personId)
  expect(await findCondition(mayor)).toBeNull()
  expect(await findCondition(visitor)).toBeNull()
})
