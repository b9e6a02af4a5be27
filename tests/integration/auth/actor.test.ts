import { afterEach, describe, expect, it } from 'vitest'
import { loadActor } from '@/lib/auth/actor.queries'
import { openSession } from '@/lib/auth/sessions.commands'
import { columnOfDay, dayOfColumn, officeDay } from '@/lib/officials/mandate'
import { db, inTransaction } from '@/lib/platform/db'
import { done } from '@/lib/platform/result'
import { moveClock, resetClock } from '@/tests/support/clock'
import {
  aMayor,
  anAdministrator,
  anOfficial,
  anOrganisation,
  aPerson,
  aTeamMember,
  bodyOf,
  granted,
  signedIn,
} from '@/tests/support/people'

afterEach(resetClock)

const today = officeDay(new Date())
const day = (shift: number) => columnOfDay(dayOfColumn(new Date(columnOfDay(today).getTime() + shift * 86_400_000)))

async function sessionOf(personId: string, secondFactorGiven = false): Promise<string> {
  const opening = { userAgent: null, secondFactorGiven }
  return granted(await inTransaction(async (tx) => done(await openSession(tx, personId, opening))))
}

describe('who a session is', () => {
  it('is nobody for a session that never was', async () => {
    expect(await loadActor('01938a7e-0000-7000-8000-000000000001')).toBeNull()
  })

  it('is nobody once it is revoked, ended or idle for long', async () => {
    const { personId } = await aPerson()
    const sessionId = await sessionOf(personId)
    expect(await loadActor(sessionId)).toMatchObject({ personId, sessionId, needsSecondFactor: false })
    await moveClock('15 days')
    expect(await loadActor(sessionId)).toBeNull()
    await db.session.update({ where: { id: sessionId }, data: { lastSeenAt: new Date(Date.now() + 29 * 86_400_000) } })
    await moveClock('29 days')
    expect(await loadActor(sessionId)).not.toBeNull()
    await moveClock('31 days')
    expect(await loadActor(sessionId)).toBeNull()
    await resetClock()
    await db.session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } })
    expect(await loadActor(sessionId)).toBeNull()
  })

  it('is marked as seen at most once a minute', async () => {
    const sessionId = await sessionOf((await aPerson()).personId)
    const seenAt = async () => (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt.getTime()
    const opened = await seenAt()
    await loadActor(sessionId)
    expect(await seenAt()).toBe(opened)
    await moveClock('61 seconds')
    await loadActor(sessionId)
    expect(await seenAt()).toBeGreaterThan(opened + 60_000)
  })
})

describe('mandates', () => {
  it('count from their first to their last day, whatever the proof', async () => {
    const { personId, mandateId, bodyId } = await anOfficial({ function: 'mayor', method: null })
    const sessionId = await sessionOf(personId)
    const mandates = async (startsOn: Date | null, endsOn: Date | null) => {
      await db.mandate.update({ where: { id: mandateId }, data: { startsOn, endsOn } })
      return (await loadActor(sessionId))?.mandates
    }
    const inForce = [{ id: mandateId, bodyId, function: 'mayor', isVerified: false }]
    expect(await mandates(null, null)).toEqual(inForce)
    expect(await mandates(day(0), day(0))).toEqual(inForce)
    expect(await mandates(day(1), null)).toEqual([])
    expect(await mandates(null, day(-1))).toEqual([])
  })
})

describe('delegations', () => {
  async function delegatedTo(personId: string, to: { officialId?: string; bodyId?: string }) {
    const terms = { scopes: ['registrations', 'contacts'] as const, startsOn: day(-1), endsOn: day(1) }
    return db.delegation.create({ data: { delegateId: personId, ...to, ...terms, scopes: [...terms.scopes] } })
  }

  it('of a commune are its officials in office with a verified mandate, and nobody else', async () => {
    const delegate = await aPerson()
    const [mayor, alderman] = [await aMayor({ of: 'Wervik' }), await anOfficial({ of: 'Wervik', function: 'alderman' })]
    await anOfficial({ of: 'Wervik', method: null })
    await anOfficial({ of: 'Wervik', endsOn: '2024-01-01' })
    await aMayor({ of: 'Menen' })
    await delegatedTo(delegate.personId, { bodyId: await bodyOf('Wervik') })
    const scopes = ['contacts', 'registrations']
    const expected = [mayor, alderman].map(({ personId }) => ({ officialId: personId, scopes }))
    expect((await signedIn(delegate.personId)).delegations).toEqual(
      expected.sort((a, b) => (a.officialId < b.officialId ? -1 : 1)),
    )
  })

  it('given twice add up, and stop when revoked', async () => {
    const [delegate, mayor] = [await aPerson(), await aMayor({ of: 'Mouscron' })]
    const own = await delegatedTo(delegate.personId, { officialId: mayor.personId })
    const commune = await delegatedTo(delegate.personId, { bodyId: await bodyOf('Mouscron') })
    await db.delegation.update({ where: { id: commune.id }, data: { scopes: ['exchange'] } })
    const sessionId = await sessionOf(delegate.personId)
    expect((await loadActor(sessionId))?.delegations).toEqual([
      { officialId: mayor.personId, scopes: ['contacts', 'exchange', 'registrations'] },
    ])
    await db.delegation.update({ where: { id: own.id }, data: { revokedAt: new Date() } })
    expect((await loadActor(sessionId))?.delegations).toEqual([{ officialId: mayor.personId, scopes: ['exchange'] }])
  })
})

describe('roles with power', () => {
  it('are withheld until the second factor is given', async () => {
    const organisation = await anOrganisation()
    const { personId } = await aTeamMember(organisation.id, 'editor')
    const [without, given] = [await sessionOf(personId), await sessionOf(personId, true)]
    expect(await loadActor(without)).toMatchObject({ needsSecondFactor: true, memberships: [], isAdministrator: false })
    expect(await loadActor(given)).toMatchObject({
      needsSecondFactor: false,
      memberships: [{ organisationId: organisation.id, organisationSlug: organisation.slug, role: 'editor' }],
    })
  })

  it('of an administrator too', async () => {
    const { personId } = await anAdministrator()
    expect(await loadActor(await sessionOf(personId))).toMatchObject({
      needsSecondFactor: true,
      isAdministrator: false,
    })
    expect(await loadActor(await sessionOf(personId, true))).toMatchObject({ isAdministrator: true })
  })

  it('ask for the second factor again after twelve hours of work', async () => {
    const { personId } = await anAdministrator()
    const sessionId = await sessionOf(personId, true)
    for (const hour of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
      await moveClock(`${hour} hours`)
      expect(await loadActor(sessionId), `${hour}`).toMatchObject({ isAdministrator: true })
    }
    await moveClock('12 hours 1 minute')
    expect(await loadActor(sessionId)).toMatchObject({ isAdministrator: false, needsSecondFactor: true })
  })

  it('ask for it again after two hours without a visit, which the next visit does not mend', async () => {
    const sessionId = await sessionOf((await anAdministrator()).personId, true)
    await moveClock('121 minutes')
    expect(await loadActor(sessionId)).toMatchObject({ isAdministrator: false, needsSecondFactor: true })
    expect(await loadActor(sessionId)).toMatchObject({ isAdministrator: false, needsSecondFactor: true })
    await resetClock()
    expect(await loadActor(sessionId)).toMatchObject({ isAdministrator: false })
  })

  it('stop with the next request when they end', async () => {
    const organisation = await anOrganisation()
    const member = await aTeamMember(organisation.id)
    await db.teamMember.updateMany({ where: { personId: member.personId }, data: { endedAt: new Date() } })
    expect(await loadActor(member.sessionId)).toMatchObject({ memberships: [], needsSecondFactor: false })
    const administrator = await anAdministrator()
    await db.administrator.updateMany({ where: { personId: administrator.personId }, data: { endedAt: new Date() } })
    expect((await loadActor(administrator.sessionId))?.isAdministrator).toBe(false)
  })
})
