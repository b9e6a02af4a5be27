import { describe, expect, it } from 'vitest'
import { visitor } from '@/lib/auth/actor'
import { listDelegations } from '@/lib/officials/delegates.queries'
import { endDelegation, nameDelegate } from '@/lib/officials/delegations.commands'
import { endMandate } from '@/lib/officials/endings.commands'
import { columnOfDay, dayOfColumn, officeDay } from '@/lib/officials/mandate'
import { listActable } from '@/lib/officials/officials.queries'
import { doubtMandate } from '@/lib/officials/proofs.commands'
import { db } from '@/lib/platform/db'
import { aMayor, anOfficial, aPerson, granted, signedIn, tests } from '@/tests/support/people'

const today = officeDay(new Date())
const shifted = (days: number) => dayOfColumn(new Date(columnOfDay(today).getTime() + days * 86_400_000))

function asked(address: string, over: Partial<Parameters<typeof nameDelegate>[1]> = {}) {
  const who = { address, givenName: 'Els', familyName: 'Maertens', locale: 'nl' as const }
  return { forBodyId: null, scopes: ['registrations' as const], endsOn: shifted(30), ...who, ...over }
}

const mailsTo = async (address: string) =>
  (await db.outboxMessage.findMany({ where: { toAddress: address }, orderBy: { id: 'asc' } })).map((mail) => mail.kind)

describe('a delegate of an official', () => {
  it('may act from now on, and both are told', async () => {
    const mayor = await aMayor({ of: 'Menen', locale: 'nl' })
    granted(await nameDelegate(await signedIn(mayor.personId), asked('els@menen.example')))
    const els = await db.emailAddress.findUniqueOrThrow({ where: { address: 'els@menen.example' } })
    const actor = await signedIn(els.personId)
    expect(actor.delegations).toEqual([{ officialId: mayor.personId, scopes: ['registrations'] }])
    expect(await mailsTo('els@menen.example')).toEqual(['delegation.named'])
    expect(await mailsTo(mayor.address)).toEqual(['delegation.given'])
    const actable = await listActable(actor, 'registrations')
    expect(actable.map((one) => [one.id, one.mandates.length])).toEqual([
      [els.personId, 0],
      [mayor.personId, 1],
    ])
    expect((await listActable(actor, 'exchange')).map((one) => one.id)).toEqual([els.personId])
  })

  it('acts until the last day included, and not after', async () => {
    const mayor = await aMayor()
    const named = granted(await nameDelegate(await signedIn(mayor.personId), asked('until@halluin.example')))
    const acts = async (startsOn: string, endsOn: string) => {
      const dates = { startsOn: columnOfDay(startsOn), endsOn: columnOfDay(endsOn) }
      await db.delegation.update({ where: { id: named.delegationId }, data: dates })
      return (await signedIn(named.delegateId)).delegations.length
    }
    expect(await acts(shifted(-9), today)).toBe(1)
    expect(await acts(shifted(-9), shifted(-1))).toBe(0)
    expect(await acts(shifted(1), shifted(9))).toBe(0)
  })

  it('stops when the official’s mandate ends or is doubted', async () => {
    const leaving = await aMayor()
    const left = granted(await nameDelegate(await signedIn(leaving.personId), asked('leaving@halluin.example')))
    granted(await endMandate(tests, leaving.mandateId, shifted(-1)))
    expect((await signedIn(left.delegateId)).delegations).toEqual([])
    const doubted = await aMayor()
    const named = granted(await nameDelegate(await signedIn(doubted.personId), asked('doubted@halluin.example')))
    granted(await doubtMandate(tests, doubted.mandateId))
    expect((await signedIn(named.delegateId)).delegations).toEqual([])
  })

  it('named again gets the new terms instead of the old', async () => {
    const mayor = await signedIn((await aMayor()).personId)
    const first = granted(await nameDelegate(mayor, asked('again@halluin.example')))
    const second = granted(
      await nameDelegate(mayor, asked('again@halluin.example', { scopes: ['contacts', 'exchange'] })),
    )
    expect(second.delegateId).toBe(first.delegateId)
    expect((await signedIn(first.delegateId)).delegations).toEqual([
      { officialId: mayor.personId, scopes: ['contacts', 'exchange'] },
    ])
  })

  it('is ended at once by either side, and by nobody else', async () => {
    const mayor = await signedIn((await aMayor()).personId)
    const named = granted(await nameDelegate(mayor, asked('ended@halluin.example')))
    const stranger = await signedIn((await aMayor()).personId)
    expect(await endDelegation(visitor, named.delegationId)).toEqual({ ok: false, code: 'notFound' })
    expect(await endDelegation(stranger, named.delegationId)).toEqual({ ok: false, code: 'notFound' })
    const delegate = await signedIn(named.delegateId)
    expect(await endDelegation(delegate, named.delegationId)).toMatchObject({ ok: true })
    expect((await signedIn(named.delegateId)).delegations).toEqual([])
    expect(await mailsTo('ended@halluin.example')).toEqual(['delegation.named', 'delegation.ended'])
  })

  it.each([
    ['an end that has passed', { endsOn: shifted(-1) }, 'endInPast'],
    ['more than a year', { endsOn: shifted(367) }, 'delegationTooLong'],
  ])('%s is refused', async (_what, over, code) => {
    const mayor = await signedIn((await aMayor()).personId)
    expect(await nameDelegate(mayor, asked('long@halluin.example', over))).toMatchObject({
      ok: false,
      code,
      field: 'endsOn',
    })
    expect(await db.emailAddress.count({ where: { address: 'long@halluin.example' } })).toBe(0)
  })

  it('never outlasts the mandate, and is never oneself', async () => {
    const mayor = await aMayor({ endsOn: shifted(10) })
    const actor = await signedIn(mayor.personId)
    expect(await nameDelegate(actor, asked('short@halluin.example', { endsOn: shifted(11) }))).toMatchObject({
      code: 'delegationTooLong',
    })
    expect(await nameDelegate(actor, asked('short@halluin.example', { endsOn: shifted(10) }))).toMatchObject({
      ok: true,
    })
    expect(await nameDelegate(actor, asked(mayor.address, { endsOn: shifted(5) }))).toMatchObject({
      code: 'delegateIsYourself',
    })
  })

  it('is named by officials with a verified mandate only', async () => {
    const declared = await signedIn((await aMayor({ method: null })).personId)
    const nobody = await signedIn((await aPerson()).personId)
    for (const actor of [visitor, declared, nobody]) {
      expect(await nameDelegate(actor, asked('x@halluin.example'))).toEqual({ ok: false, code: 'mandateNotVerified' })
    }
    expect(await db.emailAddress.count({ where: { address: 'x@halluin.example' } })).toBe(0)
  })
})

describe('a delegate of a commune', () => {
  it('acts for its officials in office, whoever they are then', async () => {
    const mayor = await aMayor({ of: 'Tourcoing' })
    const colleague = await anOfficial({ of: 'Tourcoing', function: 'deputyMayor' })
    await anOfficial({ of: 'Tourcoing', endsOn: shifted(-1) })
    await anOfficial({ of: 'Tourcoing', method: null })
    await aMayor({ of: 'Roncq' })
    const named = granted(
      await nameDelegate(
        await signedIn(mayor.personId),
        asked('cabinet@tourcoing.example', { forBodyId: mayor.bodyId }),
      ),
    )
    const actsFor = async () => (await signedIn(named.delegateId)).delegations.map((one) => one.officialId)
    expect(await actsFor()).toEqual([mayor.personId, colleague.personId].toSorted())
    expect(await mailsTo(colleague.address)).toEqual(['delegation.given'])
    const newcomer = await anOfficial({ of: 'Tourcoing' })
    expect(await actsFor()).toEqual([mayor.personId, colleague.personId, newcomer.personId].toSorted())
  })

  it('is named and ended by who heads that commune, not by a deputy or another mayor', async () => {
    const mayor = await aMayor({ of: 'Mouscron' })
    const alderman = await signedIn((await anOfficial({ of: 'Mouscron', function: 'alderman' })).personId)
    const neighbour = await signedIn((await aMayor({ of: 'Kortrijk' })).personId)
    const terms = asked('cabinet@mouscron.example', { forBodyId: mayor.bodyId })
    for (const actor of [alderman, neighbour]) {
      expect(await nameDelegate(actor, terms)).toEqual({ ok: false, code: 'mandateNotVerified' })
    }
    const { delegationId } = granted(await nameDelegate(await signedIn(mayor.personId), terms))
    expect(await endDelegation(alderman, delegationId)).toEqual({ ok: false, code: 'notFound' })
    const successor = await signedIn((await aMayor({ of: 'Mouscron' })).personId)
    expect((await listDelegations(successor)).given.map((one) => one.id)).toEqual([delegationId])
    expect((await listDelegations(alderman)).given).toEqual([])
    expect(await endDelegation(successor, delegationId)).toMatchObject({ ok: true })
  })
})
