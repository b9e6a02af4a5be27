import { describe, expect, it } from 'vitest'
import { system, visitor } from '@/lib/auth/actor'
import { loadActor } from '@/lib/auth/actor.queries'
import { makeAdministrator } from '@/lib/auth/administrators.commands'
import { enterByCode } from '@/lib/auth/sign-in.commands'
import { db } from '@/lib/platform/db'
import { anAdministrator, aPerson, granted } from '@/tests/support/people'
import { hasAsked } from '@/tests/support/sign-in'

describe('making an administrator', () => {
  it('makes the person where nobody has the address, who then signs in and needs the second factor', async () => {
    const address = 'first@platform.example'
    const { personId, isNew } = granted(await makeAdministrator(system('admin'), { address }))
    expect(isNew).toBe(true)
    const asked = await hasAsked(address)
    const entered = granted(await enterByCode(asked.code, 'fr', asked.browser))
    expect(await loadActor(entered.sessionId)).toMatchObject({
      personId,
      needsSecondFactor: true,
      isAdministrator: false,
    })
  })

  it('takes the person who has the address, once', async () => {
    const { personId, address } = await aPerson()
    expect(granted(await makeAdministrator(system('admin'), { address }))).toEqual({ personId, isNew: true })
    expect(granted(await makeAdministrator(system('admin'), { address }))).toEqual({ personId, isNew: false })
    expect(await db.administrator.count({ where: { personId } })).toBe(1)
  })

  it('is for the command line only', async () => {
    for (const actor of [visitor, await anAdministrator()]) {
      expect(await makeAdministrator(actor, { address: 'x@platform.example' })).toMatchObject({ code: 'notAllowed' })
    }
  })
})
