import { describe, expect, it } from 'vitest'
import { visitor } from '@/lib/auth/actor'
import { endDelegation, nameDelegate } from '@/lib/officials/delegations.commands'
import { db } from '@/lib/platform/db'
import { unseal } from '@/lib/platform/secrets'
import { register } from '@/lib/registrations/commands'
import { cancel } from '@/lib/registrations/endings.commands'
import { expectInvariants } from '@/tests/support/invariants'
import { aPerson, granted, signedIn } from '@/tests/support/people'
import { anEditor, anOfficial, aScene, asks, codeOf, inHours, statusOf } from '@/tests/support/registrations'

/** Somebody who acts for an official's registrations, as the official let them. */
async function aDelegateOf(official: Awaited<ReturnType<typeof anOfficial>>) {
  const { address, personId } = await aPerson({ givenName: 'Els', familyName: 'Maertens', locale: 'nl' })
  const given = { forBodyId: null, address, givenName: 'Els', familyName: 'Maertens' }
  granted(
    await nameDelegate(official.actor, { ...given, scopes: ['registrations'], endsOn: '2027-01-31', locale: 'nl' }),
  )
  return { personId, address, actor: await signedIn(personId) }
}

describe('an official registers', () => {
  it('and everything answered is kept, phone and needs sealed, consents with their moment', async () => {
    const scene = await aScene({ total: 5 })
    const person = await anOfficial()
    const answer = granted(
      await asks(scene, person, {
        languages: ['fr', 'nl'],
        needs: { choices: ['vegetarian'], other: 'près de la porte' },
        phone: '06 00 00 00 00',
        consents: { list: true, photo: false },
      }),
    )
    expect(answer).toEqual({ id: answer.id, reference: answer.reference, status: 'confirmed' })
    expect(answer.reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    const row = await db.registration.findUniqueOrThrow({ where: { id: answer.id } })
    expect(row).toMatchObject({
      spokenLanguages: ['fr', 'nl'],
      photoConsentAt: null,
      sideId: scene.sides.FR,
      mandateId: person.mandateId,
    })
    expect(row.listConsentAt).toBeInstanceOf(Date)
    expect(row.phone).not.toContain('06')
    expect(unseal(row.phone ?? '')).toBe('06 00 00 00 00')
    expect(JSON.parse(unseal(row.needs ?? ''))).toEqual({ choices: ['vegetarian'], other: 'près de la porte' })
    await expectInvariants()
  })

  it('once: the second time names the reference', async () => {
    const scene = await aScene({ total: 5 })
    const person = await anOfficial()
    const { reference } = granted(await asks(scene, person))
    expect(await asks(scene, person)).toEqual({ ok: false, code: 'alreadyRegistered', params: { reference } })
  })

  it('again after cancelling, at the end of the line', async () => {
    const scene = await aScene({ total: 1 })
    const [one, other] = [await anOfficial(), await anOfficial()]
    const { id } = granted(await asks(scene, one))
    granted(await asks(scene, other))
    granted(await cancel(one.actor, id, { reason: 'Conseil municipal' }))
    expect(granted(await asks(scene, one))).toMatchObject({ status: 'waitlisted', place: 1 })
    await expectInvariants()
  })
})

describe('nobody registers', () => {
  it('for somebody else without the right to, nor without signing in', async () => {
    const scene = await aScene({ total: 5 })
    const [one, other] = [await anOfficial(), await anOfficial()]
    const input = { encounterId: scene.id, officialId: one.personId, locale: 'fr' } as const
    expect(codeOf(await register(other.actor, input))).toBe('notYours')
    expect(codeOf(await register(visitor, input))).toBe('notYours')
    expect(await db.registration.count({ where: { encounterId: scene.id } })).toBe(0)
  })

  it('before the opening, after the end, or once it is cancelled, and is told the hour', async () => {
    const early = await aScene({ total: 5 }, { registrationOpensAt: inHours(2) })
    const person = await anOfficial()
    expect(await asks(early, person)).toMatchObject({
      code: 'registrationNotOpen',
      params: { opens: { zone: 'Europe/Brussels' } },
    })
    const late = await aScene({ total: 5 })
    await db.encounter.update({
      where: { id: late.id },
      data: { registrationOpensAt: inHours(-2), registrationClosesAt: inHours(-1) },
    })
    expect(await asks(late, person)).toMatchObject({
      code: 'registrationClosed',
      params: { closed: { zone: 'Europe/Brussels' } },
    })
    await db.encounter.update({ where: { id: late.id }, data: { status: 'cancelled', cancelledAt: new Date() } })
    expect(codeOf(await asks(late, person))).toBe('encounterCancelled')
  })

  it.each([
    ['notEligible', { function: 'councillor' }],
    ['mandateEnded', { endsOn: '2021-01-01' }],
    ['notOnASide', { of: 'Mouscron' }],
  ])('%s, said with the mandate that is known', async (code, options) => {
    const scene = await aScene({ total: 5 }, { allowedFunctions: ['mayor'] })
    const person = await anOfficial('FR', { function: 'mayor', ...options })
    const result = await asks(scene, person)
    expect(result).toMatchObject({
      ok: false,
      code,
      params: { mandate: { texts: { fr: { text: expect.stringMatching(/ d’| de /) } } } },
    })
  })

  it('with a question that is not on the programme', async () => {
    const scene = await aScene({ total: 5 })
    const wishes = [crypto.randomUUID()]
    expect(await asks(scene, await anOfficial(), { wishes })).toEqual({
      ok: false,
      code: 'unknownTopic',
      field: 'wishes',
    })
  })
})

describe('a delegate', () => {
  it('registers an official; both are told, and the consents stay the official’s own', async () => {
    const scene = await aScene({ total: 5 })
    const official = await anOfficial()
    const delegate = await aDelegateOf(official)
    const answer = granted(
      await asks(
        scene,
        { ...official, actor: delegate.actor },
        { locale: 'nl', consents: { list: true, photo: true } },
      ),
    )
    const row = await db.registration.findUniqueOrThrow({ where: { id: answer.id } })
    expect(row).toMatchObject({
      registeredById: delegate.personId,
      locale: 'fr',
      listConsentAt: null,
      photoConsentAt: null,
    })
    const letters = await db.outboxMessage.findMany({
      where: { registrationId: answer.id },
      orderBy: { toAddress: 'asc' },
    })
    expect(letters.map(({ toAddress, locale }) => [toAddress, locale]).sort()).toEqual(
      [
        [official.address, 'fr'],
        [delegate.address, 'nl'],
      ].sort(),
    )
    const [history] = await db.history.findMany({ where: { subjectId: answer.id } })
    expect(history).toMatchObject({ actorId: delegate.personId, onBehalfOfId: official.personId })
    await expectInvariants()
  })

  it('whose rights have ended registers nobody, cancels nothing and is told nothing', async () => {
    const scene = await aScene({ total: 5 })
    const official = await anOfficial()
    const delegate = await aDelegateOf(official)
    const { id } = granted(await asks(scene, { ...official, actor: delegate.actor }))
    const { id: delegationId } = await db.delegation.findFirstOrThrow({ where: { delegateId: delegate.personId } })
    granted(await endDelegation(official.actor, delegationId))
    const after = await signedIn(delegate.personId)
    expect(codeOf(await cancel(after, id))).toBe('notFound')
    expect(codeOf(await asks(await aScene({ total: 5 }), { ...official, actor: after }))).toBe('notYours')
    const before = await db.outboxMessage.count({ where: { registrationId: id, toAddress: delegate.address } })
    granted(await cancel(official.actor, id))
    expect(await db.outboxMessage.count({ where: { registrationId: id, toAddress: delegate.address } })).toBe(before)
    expect(await statusOf(id)).toBe('cancelled')
  })
})

describe('the organiser', () => {
  it('adds an official, also after the end of registration', async () => {
    const scene = await aScene({ total: 5 })
    await db.encounter.update({
      where: { id: scene.id },
      data: { registrationOpensAt: inHours(-2), registrationClosesAt: inHours(-1) },
    })
    const official = await anOfficial()
    const editor = await anEditor(scene)
    expect(granted(await asks(scene, { ...official, actor: editor }))).toMatchObject({ status: 'confirmed' })
    const stranger = await anEditor(await aScene({ total: 1 }))
    expect(codeOf(await asks(scene, { ...(await anOfficial()), actor: stranger }))).toBe('notYours')
  })
})
