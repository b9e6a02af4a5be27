import { afterEach, describe, expect, it } from 'vitest'
import { visitor } from '@/lib/auth/actor'
import { loadActor } from '@/lib/auth/actor.queries'
import { makeToken } from '@/lib/auth/api-tokens.commands'
import { endOtherSessions, endSession, endSessionsOf } from '@/lib/auth/sessions.commands'
import { listSessions } from '@/lib/auth/sessions.queries'
import { db } from '@/lib/platform/db'
import { moveClock, resetClock } from '@/tests/support/clock'
import { anAdministrator, aPerson, granted, signedIn } from '@/tests/support/people'

afterEach(resetClock)

const aWish = { name: 'Agenda', scopes: ['registrations:read' as const] }

describe('one’s sessions', () => {
  it('are listed, this one first, and nobody else’s', async () => {
    const { personId } = await aPerson()
    const [first, second] = [await signedIn(personId), await signedIn(personId)]
    await signedIn((await aPerson()).personId)
    const listed = await listSessions(first)
    expect(listed.map(({ id, isThis }) => [id, isThis])).toEqual([
      [first.sessionId, true],
      [second.sessionId, false],
    ])
  })

  it('end one by one, at once', async () => {
    const { personId } = await aPerson()
    const [here, there] = [await signedIn(personId), await signedIn(personId)]
    granted(await endSession(here, there.sessionId))
    expect(await loadActor(there.sessionId)).toBeNull()
    expect(await loadActor(here.sessionId)).not.toBeNull()
    expect(await endSession(here, there.sessionId)).toMatchObject({ ok: false, code: 'notFound' })
  })

  it('end all but this one', async () => {
    const { personId } = await aPerson()
    const here = await signedIn(personId)
    const others = [await signedIn(personId), await signedIn(personId)]
    expect(granted(await endOtherSessions(here))).toEqual({ ended: 2 })
    expect(await Promise.all(others.map(({ sessionId }) => loadActor(sessionId)))).toEqual([null, null])
    expect((await loadActor(here.sessionId))?.personId).toBe(personId)
  })

  it('end with the tokens of programs, each with a line of history, though no other session is open', async () => {
    const [here, other] = [await signedIn((await aPerson()).personId), await signedIn((await aPerson()).personId)]
    const tokenOf = async (user: typeof here) => granted(await makeToken(user, aWish)).id
    const [first, second, spared] = [await tokenOf(here), await tokenOf(here), await tokenOf(other)]
    expect(granted(await endOtherSessions(here))).toEqual({ ended: 0 })
    const live = await db.apiToken.findMany({
      where: { id: { in: [first, second, spared] }, revokedAt: null },
      select: { id: true },
    })
    expect(live).toEqual([{ id: spared }])
    const rows = await db.history.findMany({ where: { action: 'token.revoked', actorId: here.personId } })
    expect(rows.map(({ details }) => details)).toEqual(
      expect.arrayContaining([first, second].map((token) => ({ token }))),
    )
    expect(rows).toHaveLength(2)
  })

  it('are ended only shortly after signing in, but for this one: whoever took it over does not shut its holder out', async () => {
    const { personId } = await aPerson()
    const [here, there] = [await signedIn(personId), await signedIn(personId)]
    await moveClock('16 minutes')
    expect(await endSession(here, there.sessionId)).toMatchObject({ ok: false, code: 'proveAgain' })
    expect(await endOtherSessions(here)).toMatchObject({ ok: false, code: 'proveAgain' })
    expect(await loadActor(there.sessionId)).not.toBeNull()
    granted(await endSession(here, here.sessionId))
    expect(await loadActor(here.sessionId)).toBeNull()
  })

  it('are not somebody else’s to end', async () => {
    const [mine, theirs] = [await signedIn((await aPerson()).personId), await signedIn((await aPerson()).personId)]
    expect(await endSession(mine, theirs.sessionId)).toMatchObject({ ok: false, code: 'notFound' })
    expect(await endSession(visitor, theirs.sessionId)).toMatchObject({ ok: false, code: 'signInFirst' })
    expect(await loadActor(theirs.sessionId)).not.toBeNull()
  })

  it('leave a history of their opening and end', async () => {
    const user = await signedIn((await aPerson()).personId)
    granted(await endSession(user, user.sessionId))
    const rows = await db.history.findMany({ where: { subjectId: user.accountId }, orderBy: { number: 'asc' } })
    expect(rows.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['session.opened', user.personId],
      ['session.ended', user.personId],
    ])
  })
})

describe('sessions of somebody else', () => {
  it('are ended by an administrator, all at once, and history says by whom', async () => {
    const [administrator, { personId }] = [await anAdministrator(), await aPerson()]
    const open = [await signedIn(personId), await signedIn(personId)]
    const [first = visitor] = open
    const { id } = granted(await makeToken(first, aWish))
    granted(await endSessionsOf(administrator, personId))
    expect((await db.apiToken.findUniqueOrThrow({ where: { id } })).revokedAt).not.toBeNull()
    const [revoked] = await db.history.findMany({
      where: { action: 'token.revoked', details: { equals: { token: id } } },
    })
    expect(revoked).toMatchObject({ actorId: administrator.personId, subjectId: open[0]?.accountId })
    expect(await Promise.all(open.map(({ sessionId }) => loadActor(sessionId)))).toEqual([null, null])
    const [ended] = await db.history.findMany({
      where: { subjectId: open[0]?.accountId ?? '', action: 'session.ended' },
    })
    expect(ended).toMatchObject({ actorId: administrator.personId, details: { count: 2 } })
  })

  it('are ended by nobody else, and not one’s own in this way', async () => {
    const [administrator, { personId }] = [await anAdministrator(), await aPerson()]
    const [theirs, stranger] = [await signedIn(personId), await signedIn((await aPerson()).personId)]
    const withheld = await signedIn(administrator.personId, { secondFactor: false })
    expect(await endSessionsOf(stranger, personId)).toMatchObject({ code: 'notAllowed' })
    expect(await endSessionsOf(withheld, personId)).toMatchObject({ code: 'notAllowed' })
    expect(await endSessionsOf(administrator, administrator.personId)).toMatchObject({ code: 'notYourself' })
    expect(await loadActor(theirs.sessionId)).not.toBeNull()
  })
})
