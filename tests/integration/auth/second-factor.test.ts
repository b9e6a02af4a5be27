import { TOTP } from 'otpauth'
import { afterEach, describe, expect, it } from 'vitest'
import type { User } from '@/lib/auth/actor'
import { loadActor } from '@/lib/auth/actor.queries'
import { makeToken } from '@/lib/auth/api-tokens.commands'
import { renewRecoveryCodes } from '@/lib/auth/recovery-codes.commands'
import { giveSecondFactor, resetSecondFactor, setSecondFactor } from '@/lib/auth/second-factor.commands'
import { offeredEnrolment, secondFactorState } from '@/lib/auth/second-factor.queries'
import { db, dbNow } from '@/lib/platform/db'
import { moveClock, resetClock } from '@/tests/support/clock'
import { anAdministrator, anOrganisation, aPerson, aTeamMember, granted, signedIn } from '@/tests/support/people'

afterEach(resetClock)

/** The app on somebody's phone. */
type App = { code: (stepsAhead?: number) => Promise<string> }

function anApp(key: string): App {
  const generator = new TOTP({ secret: key.replaceAll(' ', '') })
  return {
    code: async (stepsAhead = 0) => generator.generate({ timestamp: (await dbNow()).getTime() + stepsAhead * 30_000 }),
  }
}

const actorOf = async (sessionId: string): Promise<User> => {
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The session is not known')
  return actor
}

/** A team member who signed in by mail alone and set the second factor. */
async function anOrganiserWithApp() {
  const { personId } = await aTeamMember((await anOrganisation()).id)
  const before = await signedIn(personId, { secondFactor: false })
  const app = anApp((await offeredEnrolment(before)).key)
  const { codes, sessionId } = granted(await setSecondFactor(before, await app.code()))
  return { personId, before, app, codes, actor: await actorOf(sessionId) }
}

describe('setting a second factor', () => {
  it('opens the role, renews the session, ends the others and tells by mail', async () => {
    const { personId } = await aTeamMember((await anOrganisation()).id)
    const elsewhere = await signedIn(personId)
    const before = await signedIn(personId, { secondFactor: false })
    expect(before).toMatchObject({ needsSecondFactor: true, memberships: [] })
    const app = anApp((await offeredEnrolment(before)).key)
    const { codes, sessionId } = granted(await setSecondFactor(before, await app.code()))
    expect(codes).toHaveLength(10)
    expect(await actorOf(sessionId)).toMatchObject({ needsSecondFactor: false, memberships: [{ role: 'owner' }] })
    expect(await loadActor(before.sessionId)).toBeNull()
    expect(await loadActor(elsewhere.sessionId)).toBeNull()
    const mails = await db.outboxMessage.findMany({ where: { personId, kind: 'auth.secondFactorSet' } })
    expect(mails).toHaveLength(1)
  })

  it('ends the tokens of programs', async () => {
    const user = await signedIn((await aPerson()).personId)
    const { id } = granted(await makeToken(user, { name: 'Agenda', scopes: ['registrations:read'] }))
    granted(await setSecondFactor(user, await anApp((await offeredEnrolment(user)).key).code()))
    expect((await db.apiToken.findUniqueOrThrow({ where: { id } })).revokedAt).not.toBeNull()
  })

  it('offers the same key until it is set, and keeps it sealed', async () => {
    const user = await signedIn((await aPerson()).personId)
    const [offered, again] = [await offeredEnrolment(user), await offeredEnrolment(user)]
    expect(again.key).toBe(offered.key)
    expect(await setSecondFactor(user, '000000')).toMatchObject({ ok: false, code: 'wrongFactor', field: 'code' })
    expect(await db.account.findUniqueOrThrow({ where: { id: user.accountId } })).toMatchObject({ totpSecret: null })
    granted(await setSecondFactor(user, await anApp(offered.key).code()))
    const account = await db.account.findUniqueOrThrow({ where: { id: user.accountId } })
    expect(account.totpSecret).not.toContain(offered.key.replaceAll(' ', ''))
    expect(account.totpConfirmedAt).not.toBeNull()
  })

  it('is not replaced by somebody who has not given it', async () => {
    const { personId, actor, before } = await anOrganiserWithApp()
    const thief = await signedIn(personId, { secondFactor: false })
    const app = anApp((await offeredEnrolment(thief)).key)
    expect(await setSecondFactor(thief, await app.code())).toMatchObject({ ok: false, code: 'secondFactorFirst' })
    expect(before.sessionId).not.toBe(actor.sessionId)
    const replacing = anApp((await offeredEnrolment(actor)).key)
    expect((await setSecondFactor(actor, await replacing.code())).ok).toBe(true)
  })
})

describe('long after signing in', () => {
  it('neither a second factor nor new recovery codes are made: the proof comes first', async () => {
    const stale = await signedIn((await aPerson()).personId)
    const { actor } = await anOrganiserWithApp()
    await moveClock('16 minutes')
    const app = anApp((await offeredEnrolment(stale)).key)
    expect(await setSecondFactor(stale, await app.code())).toMatchObject({ ok: false, code: 'proveAgain' })
    expect(await renewRecoveryCodes(actor)).toMatchObject({ ok: false, code: 'proveAgain' })
    expect(await secondFactorState(actor)).toMatchObject({ isGiven: true, isProvedLately: false, codesLeft: 10 })
  })
})

describe('giving the second factor', () => {
  it('opens the role for this session only, under a new number', async () => {
    const { personId, app } = await anOrganiserWithApp()
    const [here, there] = [
      await signedIn(personId, { secondFactor: false }),
      await signedIn(personId, { secondFactor: false }),
    ]
    const { sessionId } = granted(await giveSecondFactor(here, await app.code(1)))
    expect((await actorOf(sessionId)).memberships).toHaveLength(1)
    expect(await loadActor(here.sessionId)).toBeNull()
    expect(await actorOf(there.sessionId)).toMatchObject({ needsSecondFactor: true, memberships: [] })
  })

  it('takes a code once, ten times at once too, and no older one after it', async () => {
    const { personId, app } = await anOrganiserWithApp()
    await moveClock('5 minutes')
    const [older, code] = [await app.code(-1), await app.code()]
    const users = await Promise.all(Array.from({ length: 8 }, () => signedIn(personId, { secondFactor: false })))
    const results = await Promise.all(users.map((user) => giveSecondFactor(user, code)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await giveSecondFactor(await signedIn(personId, { secondFactor: false }), older)).toMatchObject({
      code: 'wrongFactor',
    })
  })

  it('takes each recovery code once, however it is typed', async () => {
    const { personId, codes } = await anOrganiserWithApp()
    const typed = (codes[3] ?? '').toLowerCase().replaceAll('-', ' ')
    const again = () => signedIn(personId, { secondFactor: false })
    expect((await giveSecondFactor(await again(), typed)).ok).toBe(true)
    expect(await giveSecondFactor(await again(), typed)).toMatchObject({ ok: false, code: 'wrongFactor' })
    expect((await secondFactorState(await again())).codesLeft).toBe(9)
  })

  it('refuses another person’s recovery codes and, after ten wrong codes, every code for a while', async () => {
    const [one, other] = [await anOrganiserWithApp(), await anOrganiserWithApp()]
    const user = await signedIn(one.personId, { secondFactor: false })
    for (const code of other.codes.slice(0, 9)) {
      expect(await giveSecondFactor(user, code)).toMatchObject({ code: 'wrongFactor' })
    }
    const [own = ''] = one.codes
    expect(await giveSecondFactor(user, own)).toMatchObject({ code: 'tooManyRequests' })
    await moveClock('16 minutes')
    expect((await giveSecondFactor(user, own)).ok).toBe(true)
  })
})

describe('new recovery codes', () => {
  it('are kept salted and stretched: nothing of them is in the table, and the same code of another set looks different', async () => {
    const { codes, actor } = await anOrganiserWithApp()
    const kept = await db.recoveryCode.findMany({ where: { accountId: actor.accountId } })
    expect(kept.map(({ codeHash }) => codeHash.length)).toEqual(codes.map(() => 16 + 32))
    expect(new Set(kept.map(({ codeHash }) => Buffer.from(codeHash).toString('hex'))).size).toBe(10)
    const salts = (rows: typeof kept) =>
      new Set(rows.map(({ codeHash }) => Buffer.from(codeHash.subarray(0, 16)).toString('hex')))
    granted(await renewRecoveryCodes(actor))
    const renewed = await db.recoveryCode.findMany({ where: { accountId: actor.accountId } })
    expect([salts(kept).size, salts([...kept, ...renewed]).size]).toEqual([1, 2])
  })

  it('end the old ones, and need the factor given', async () => {
    const { personId, codes, actor } = await anOrganiserWithApp()
    const renewed = granted(await renewRecoveryCodes(actor)).codes
    const user = await signedIn(personId, { secondFactor: false })
    expect(await renewRecoveryCodes(user)).toMatchObject({ ok: false, code: 'secondFactorFirst' })
    expect(await giveSecondFactor(user, codes[0] ?? '')).toMatchObject({ ok: false, code: 'wrongFactor' })
    expect((await giveSecondFactor(user, renewed[0] ?? '')).ok).toBe(true)
  })
})

describe('a reset by another administrator', () => {
  it('takes the factor away, ends every session and tells both', async () => {
    const { personId, actor } = await anOrganiserWithApp()
    const administrator = await anAdministrator()
    granted(await resetSecondFactor(administrator, personId))
    expect(await loadActor(actor.sessionId)).toBeNull()
    expect(await secondFactorState(await signedIn(personId))).toMatchObject({ setAt: null, codesLeft: 0 })
    const mails = await db.outboxMessage.findMany({ where: { kind: 'auth.secondFactorReset' } })
    expect(mails.map((mail) => mail.personId).sort()).toEqual([personId, administrator.personId].sort())
  })

  it('is for administrators, and not for oneself', async () => {
    const { personId, actor } = await anOrganiserWithApp()
    const administrator = await anAdministrator()
    expect(await resetSecondFactor(actor, administrator.personId)).toMatchObject({ code: 'notAllowed' })
    expect(await resetSecondFactor(administrator, administrator.personId)).toMatchObject({ code: 'notYourself' })
    const withheld = await signedIn(administrator.personId, { secondFactor: false })
    expect(await resetSecondFactor(withheld, personId)).toMatchObject({ code: 'notAllowed' })
    expect(await loadActor(actor.sessionId)).not.toBeNull()
  })
})
