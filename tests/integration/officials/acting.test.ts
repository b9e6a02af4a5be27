import { describe, expect, it } from 'vitest'
import { visitor } from '@/lib/auth/actor'
import { loadActor } from '@/lib/auth/actor.queries'
import { renewSession } from '@/lib/auth/sessions.commands'
import { chooseActing } from '@/lib/officials/acting.commands'
import { findAccount } from '@/lib/officials/acting.queries'
import { latestDelegationEnd } from '@/lib/officials/delegation'
import { endDelegation, nameDelegate } from '@/lib/officials/delegations.commands'
import { officeDay } from '@/lib/officials/mandate'
import { db, inTransaction } from '@/lib/platform/db'
import { done } from '@/lib/platform/result'
import { aMayor, anOfficial, granted, signedIn, tests } from '@/tests/support/people'

const endsOn = latestDelegationEnd(officeDay(new Date()), null)

async function aSecretary({ of = 'Menen', scopes = ['registrations' as const] } = {}) {
  const mayor = await aMayor({ of, givenName: 'Bart', familyName: 'Verhelst', locale: 'nl', titleForm: 'masculine' })
  const address = `secretary-${mayor.personId}@menen.example`
  const who = { address, givenName: 'Els', familyName: 'Maertens', locale: 'nl' as const }
  const official = await signedIn(mayor.personId)
  const named = granted(await nameDelegate(official, { forBodyId: null, scopes, endsOn, ...who }))
  return { mayor, official, named, secretary: await signedIn(named.delegateId) }
}

const again = async (sessionId: string) => {
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The session is not known')
  return actor
}

const actingIn = async (sessionId: string) => (await again(sessionId)).actingFor

describe('the choice of whom one acts for', () => {
  it('stands on every page of the session, and in no other', async () => {
    const { mayor, secretary } = await aSecretary()
    expect((await findAccount(secretary, 'nl'))?.acting).toBeUndefined()
    granted(await chooseActing(secretary, mayor.personId))
    const actor = await again(secretary.sessionId)
    expect(actor.actingFor).toBe(mayor.personId)
    expect((await findAccount(actor, 'nl'))?.acting).toEqual({
      text: 'U werkt namens Bart Verhelst, burgemeester van Menen. Beiden krijgen elke bevestiging.',
      href: '/nl/my/acting',
      change: 'Wijzigen of stoppen',
    })
    expect((await signedIn(secretary.personId)).actingFor).toBeNull()
  })

  it('is dropped, and history says both', async () => {
    const { mayor, secretary } = await aSecretary()
    granted(await chooseActing(secretary, mayor.personId))
    granted(await chooseActing(secretary, mayor.personId))
    granted(await chooseActing(secretary, null))
    expect(await actingIn(secretary.sessionId)).toBeNull()
    const rows = await db.history.findMany({
      where: { subjectId: secretary.accountId, action: { startsWith: 'acting.' } },
      orderBy: { number: 'asc' },
      select: { action: true, actorId: true, onBehalfOfId: true },
    })
    const both = { actorId: secretary.personId, onBehalfOfId: mayor.personId }
    expect(rows).toEqual([
      { action: 'acting.begun', ...both },
      { action: 'acting.ended', ...both },
    ])
  })

  it('is only for those who let one act', async () => {
    const { secretary } = await aSecretary()
    const other = await anOfficial()
    const refused = { ok: false, code: 'notYours' }
    expect(await chooseActing(secretary, other.personId)).toMatchObject(refused)
    expect(await chooseActing(secretary, secretary.personId)).toMatchObject(refused)
    expect(await chooseActing(visitor, other.personId)).toMatchObject({ code: 'signInFirst' })
    expect(await chooseActing(tests, other.personId)).toMatchObject({ code: 'signInFirst' })
    expect(await actingIn(secretary.sessionId)).toBeNull()
  })

  it('counts no more once the delegation has ended', async () => {
    const { mayor, official, named, secretary } = await aSecretary()
    granted(await chooseActing(secretary, mayor.personId))
    granted(await endDelegation(official, named.delegationId))
    const actor = await again(secretary.sessionId)
    expect(actor.actingFor).toBeNull()
    expect((await findAccount(actor, 'fr'))?.acting).toBeUndefined()
  })

  it('goes on in the session that the second factor opens', async () => {
    const { mayor, secretary } = await aSecretary()
    granted(await chooseActing(secretary, mayor.personId))
    const renewed = await inTransaction(async (tx) => done(await renewSession(tx, secretary.sessionId)))
    expect(await actingIn(granted(renewed))).toBe(mayor.personId)
  })
})
