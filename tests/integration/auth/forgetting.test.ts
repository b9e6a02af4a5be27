import { afterEach, expect, it } from 'vitest'
import { loadActor } from '@/lib/auth/actor.queries'
import { forgetTraces } from '@/lib/auth/forgetting.commands'
import { endSession } from '@/lib/auth/sessions.commands'
import { db } from '@/lib/platform/db'
import { moveClock, resetClock } from '@/tests/support/clock'
import { aPerson, granted, signedIn } from '@/tests/support/people'
import { hasAsked } from '@/tests/support/sign-in'

afterEach(resetClock)

const counts = async () => [await db.rateLimit.count(), await db.emailChallenge.count(), await db.session.count()]

it('forgets counters when they end, challenges after a day, sessions thirty days after theirs', async () => {
  await hasAsked('trace@halluin.example')
  const [here, there] = [await signedIn((await aPerson()).personId), await signedIn((await aPerson()).personId)]
  granted(await endSession(here, here.sessionId))
  await forgetTraces()
  expect(await counts()).toEqual([3, 1, 2])
  await moveClock('25 hours')
  await forgetTraces()
  expect(await counts()).toEqual([0, 0, 2])
  expect(await loadActor(there.sessionId)).not.toBeNull()
  await moveClock('31 days')
  await forgetTraces()
  expect(await counts()).toEqual([0, 0, 1])
  await moveClock('61 days')
  await forgetTraces()
  expect(await counts()).toEqual([0, 0, 0])
})
