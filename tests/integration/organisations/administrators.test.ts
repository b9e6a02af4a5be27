import { describe, expect, it } from 'vitest'
import { system, visitor } from '@/lib/auth/actor'
import { loadActor } from '@/lib/auth/actor.queries'
import { enterByCode } from '@/lib/auth/sign-in.commands'
import { nameAdministrator } from '@/lib/organisations/administrators.commands'
import { db } from '@/lib/platform/db'
import { aPerson, granted, signedIn } from '@/tests/support/people'
import { hasAsked } from '@/tests/support/sign-in'

const commandLine = system('admin')
const fr = { locale: 'fr' as const }

describe('the command line', () => {
  it('makes the person where nobody has the address, who then signs in and needs the second factor', async () => {
    const address = 'first@platform.example'
    const { personId } = granted(await nameAdministrator(commandLine, { address, ...fr }))
    const asked = await hasAsked(address)
    const entered = granted(await enterByCode(asked.code, 'fr', asked.browser))
    expect(await loadActor(entered.sessionId)).toMatchObject({
      personId,
      needsSecondFactor: true,
      isAdministrator: false,
    })
  })

  it('takes the person who has the address, once, with the own name, and tells them', async () => {
    const { personId, address } = await aPerson({ givenName: 'Sam', familyName: 'Fictif' })
    expect(await nameAdministrator(commandLine, { address, ...fr })).toEqual({ ok: true, value: { personId } })
    expect(await nameAdministrator(commandLine, { address, ...fr })).toMatchObject({ code: 'alreadyAdministrator' })
    expect(await db.administrator.count({ where: { personId } })).toBe(1)
    expect(await db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({ familyName: 'Fictif' })
    expect(await db.outboxMessage.count({ where: { toAddress: address, kind: 'administrator.made' } })).toBe(1)
  })
})

describe('others', () => {
  it('name nobody', async () => {
    const somebody = await signedIn((await aPerson()).personId)
    for (const actor of [visitor, somebody]) {
      expect(await nameAdministrator(actor, { address: 'x@platform.example', ...fr })).toMatchObject({
        code: 'notAllowed',
      })
    }
    expect(await db.emailAddress.count({ where: { address: 'x@platform.example' } })).toBe(0)
  })
})
