import { afterEach, describe, expect, it } from 'vitest'
import type { User } from '@/lib/auth/actor'
import { loadActor } from '@/lib/auth/actor.queries'
import { askAddressChange, changeAddress } from '@/lib/auth/address-change.commands'
import { makeToken } from '@/lib/auth/api-tokens.commands'
import type { Browser } from '@/lib/auth/browser'
import { enterByCode } from '@/lib/auth/sign-in.commands'
import { findProfile } from '@/lib/officials/profile.queries'
import { db } from '@/lib/platform/db'
import { moveClock, resetClock } from '@/tests/support/clock'
import { aPerson, granted, signedIn } from '@/tests/support/people'
import { aBrowser, hasAsked, lastLetterTo, wrong } from '@/tests/support/sign-in'

afterEach(resetClock)

async function asksFor(user: User, address: string, browser: Browser = aBrowser()) {
  const { half } = granted(await askAddressChange(user, address, 'fr', browser))
  const { code } = await lastLetterTo(address)
  return { browser: { ...browser, half }, code }
}

describe('a change of address', () => {
  it('is proved by the new one and told to the old one; then only the new one signs in', async () => {
    const { personId, address: old } = await aPerson()
    const user = await signedIn(personId)
    const { browser, code } = await asksFor(user, 'new.address@halluin.example')
    expect(await findProfile(user)).toMatchObject({ address: old })
    expect(await changeAddress(user, wrong(code), browser)).toMatchObject({ code: 'wrongCode' })
    granted(await changeAddress(user, code, browser))
    expect(await findProfile(user)).toMatchObject({ address: 'new.address@halluin.example' })
    const told = await lastLetterTo(old)
    expect(told.kind).toBe('auth.addressChanged')
    expect(told.text).not.toContain('new.address')
    const again = await hasAsked('new.address@halluin.example')
    expect(granted(await enterByCode(again.code, 'fr', again.browser)).personId).toBe(personId)
    const former = await hasAsked(old)
    expect(granted(await enterByCode(former.code, 'fr', former.browser)).personId).not.toBe(personId)
  })

  it('is asked for only shortly after signing in, and ends what is open elsewhere', async () => {
    const { personId } = await aPerson()
    const [stale, elsewhere] = [await signedIn(personId), await signedIn(personId)]
    await moveClock('16 minutes')
    const refused = await askAddressChange(stale, 'stolen@halluin.example', 'fr', aBrowser())
    expect(refused).toMatchObject({ ok: false, code: 'proveAgain' })
    expect(await db.outboxMessage.count({ where: { toAddress: 'stolen@halluin.example' } })).toBe(0)
    const again = await signedIn(personId)
    const { browser, code } = await asksFor(again, 'moved@halluin.example')
    granted(await changeAddress(again, code, browser))
    expect(await loadActor(elsewhere.sessionId)).toBeNull()
    expect(await loadActor(again.sessionId)).not.toBeNull()
  })

  it('ends the tokens of programs', async () => {
    const user = await signedIn((await aPerson()).personId)
    const { id } = granted(await makeToken(user, { name: 'Agenda', scopes: ['registrations:read'] }))
    const { browser, code } = await asksFor(user, 'without.programs@halluin.example')
    granted(await changeAddress(user, code, browser))
    expect((await db.apiToken.findUniqueOrThrow({ where: { id } })).revokedAt).not.toBeNull()
  })

  it('does not take another person’s address, and says so only to who proved it', async () => {
    const [user, other] = [await signedIn((await aPerson()).personId), await aPerson()]
    const { browser, code } = await asksFor(user, other.address)
    expect(await changeAddress(user, code, browser)).toMatchObject({ ok: false, code: 'addressTaken' })
    const rows = await db.emailAddress.findMany({ where: { address: other.address } })
    expect(rows.map(({ personId }) => personId)).toEqual([other.personId])
  })

  it('is not made with the code of somebody else, nor with one that signs in', async () => {
    const [user, thief] = [await signedIn((await aPerson()).personId), await signedIn((await aPerson()).personId)]
    const { browser, code } = await asksFor(user, 'mine@halluin.example')
    expect(await changeAddress(thief, code, browser)).toMatchObject({ code: 'challengeOver' })
    const signingIn = await hasAsked('target@halluin.example')
    expect(await changeAddress(thief, signingIn.code, signingIn.browser)).toMatchObject({ code: 'challengeOver' })
    const changing = await asksFor(user, 'mine.too@halluin.example')
    expect(await enterByCode(changing.code, 'fr', changing.browser)).toMatchObject({ code: 'challengeOver' })
  })

  it('to the same address is none', async () => {
    const { personId, address } = await aPerson()
    const answer = await askAddressChange(await signedIn(personId), address.toUpperCase(), 'fr', aBrowser())
    expect(answer).toMatchObject({ ok: false, code: 'sameAddress', field: 'address' })
  })
})
