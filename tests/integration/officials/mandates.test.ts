import { describe, expect, it } from 'vitest'
import { type User, visitor } from '@/lib/auth/actor'
import { declareOfficial } from '@/lib/officials/declarations.commands'
import { endMandate } from '@/lib/officials/endings.commands'
import { columnOfDay, dayOfColumn, officeDay } from '@/lib/officials/mandate'
import { changeMandate, enterMandate } from '@/lib/officials/mandates.commands'
import { findOwnMandate } from '@/lib/officials/own-mandates.queries'
import { attestMandate, doubtMandate, verifyMandate } from '@/lib/officials/proofs.commands'
import { db, inTransaction } from '@/lib/platform/db'
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
  tests,
} from '@/tests/support/people'
import { aScene, asks, anOfficial as registrant } from '@/tests/support/registrations'

const today = officeDay(new Date())
const shifted = (days: number) => dayOfColumn(new Date(columnOfDay(today).getTime() + days * 86_400_000))
const mayor = (startsOn: string | null, endsOn: string | null) => ({
  function: 'mayor',
  startsOn,
  endsOn,
  isActing: false,
  method: null,
})

function historyOf(type: string, id: string) {
  return db.history.findMany({ where: { subjectType: type, subjectId: id }, orderBy: { number: 'asc' } })
}

describe('entering a mandate', () => {
  it('is refused by the database when days overlap for the same person, function and body', async () => {
    const { personId, bodyId } = await aMayor({ startsOn: '2020-07-01', endsOn: '2026-03-22' })
    const enter = (startsOn: string | null, endsOn: string | null) =>
      enterMandate(tests, { person: { personId }, bodyId, ...mayor(startsOn, endsOn) })
    expect(await enter('2026-03-22', null)).toEqual({ ok: false, code: 'mandateOverlaps', field: 'startsOn' })
    expect(await enter(null, null)).toMatchObject({ ok: false, code: 'mandateOverlaps' })
    expect(await enter('2026-03-23', null)).toMatchObject({ ok: true })
  })

  it('lets one person hold two functions, and two people the same one', async () => {
    const first = await aMayor({ of: 'Menen' })
    const councillor = { ...mayor('2020-01-01', null), function: 'councillor' }
    expect(
      await enterMandate(tests, { person: { personId: first.personId }, bodyId: first.bodyId, ...councillor }),
    ).toMatchObject({ ok: true })
    expect(await aMayor({ of: 'Menen' })).toMatchObject({ bodyId: first.bodyId })
  })

  it('is for administrators only', async () => {
    const bodyId = await bodyOf('Halluin')
    const person = { givenName: 'Claire', familyName: 'Fictif', locale: 'fr' as const }
    const owner = await aTeamMember((await anOrganisation()).id)
    const official = await signedIn((await aMayor()).personId)
    for (const actor of [visitor, owner, official]) {
      expect(await enterMandate(actor, { person, bodyId, ...mayor(null, null) })).toEqual({
        ok: false,
        code: 'notAllowed',
      })
    }
    expect(await db.person.count({ where: { givenName: 'Claire' } })).toBe(0)
    expect(await enterMandate(await anAdministrator(), { person, bodyId, ...mayor(null, null) })).toMatchObject({
      ok: true,
    })
  })

  it('does not take an address that is somebody else’s', async () => {
    const { address, bodyId } = await anOfficial()
    const person = { givenName: 'Autre', familyName: 'Fictif', locale: 'fr' as const, address: address.toUpperCase() }
    expect(await enterMandate(tests, { person, bodyId, ...mayor(null, null) })).toEqual({
      ok: false,
      code: 'addressKnown',
      field: 'address',
    })
    expect(await db.person.count({ where: { givenName: 'Autre' } })).toBe(0)
  })

  it.each([
    [{ ...mayor('2026-03-20', '2026-03-19') }, 'endBeforeStart'],
    [{ ...mayor(null, null), function: 'chiefExecutive' }, 'unknownFunction'],
  ])('refuses what cannot be: %o', async (terms, code) => {
    const { personId } = await aPerson()
    expect(
      await enterMandate(tests, { person: { personId }, bodyId: await bodyOf('Halluin'), ...terms }),
    ).toMatchObject({ ok: false, code })
  })

  it('corrects one, under the same constraint', async () => {
    const { personId, bodyId, mandateId } = await aMayor({ startsOn: '2020-07-01', endsOn: '2026-03-22' })
    granted(await enterMandate(tests, { person: { personId }, bodyId, ...mayor('2026-03-23', null) }))
    const terms = { function: 'mayor', startsOn: '2020-07-01', isActing: true }
    expect(await changeMandate(tests, mandateId, { ...terms, endsOn: '2026-03-30' })).toMatchObject({
      code: 'mandateOverlaps',
    })
    expect(await changeMandate(tests, mandateId, { ...terms, endsOn: '2026-03-21' })).toMatchObject({ ok: true })
    expect(await db.mandate.findUnique({ where: { id: mandateId } })).toMatchObject({
      isActing: true,
      proof: 'verified',
    })
  })
})

describe('proof', () => {
  it('an administrator verifies once, and the official is told in the own language', async () => {
    const administrator = await anAdministrator()
    const { mandateId, address, personId } = await aMayor({ of: 'Menen', locale: 'nl', method: null })
    expect((await signedIn(personId)).mandates).toMatchObject([{ isVerified: false }])
    const both = await Promise.all([
      verifyMandate(administrator, mandateId, 'document'),
      verifyMandate(administrator, mandateId, 'document'),
    ])
    expect(both.map((one) => (one.ok ? 'done' : one.code)).toSorted()).toEqual(['alreadyVerified', 'done'])
    const mails = await db.outboxMessage.findMany({ where: { toAddress: address } })
    expect(mails.map((mail) => mail.subject)).toEqual(['Uw mandaat is gecontroleerd: burgemeester van Menen'])
    expect((await historyOf('mandate', mandateId)).map((row) => row.action)).toEqual([
      'mandate.entered',
      'mandate.verified',
    ])
    expect((await signedIn(personId)).mandates).toMatchObject([{ isVerified: true }])
  })

  it('an organiser attests only who registered with them, and never oneself', async () => {
    const organisation = await anOrganisation()
    const owner = await aTeamMember(organisation.id)
    const { mandateId } = await aMayor({ method: null })
    const attest = () => inTransaction((tx) => attestMandate(tx, owner, { mandateId, organisationId: organisation.id }))
    expect(await attest()).toEqual({ ok: false, code: 'notAllowed' })
    expect(await db.mandate.findUnique({ where: { id: mandateId } })).toMatchObject({ proof: 'declared' })
  })

  it('a doubted mandate loses its rights at once and can be verified again', async () => {
    const { mandateId, personId } = await aMayor()
    granted(await doubtMandate(await anAdministrator(), mandateId))
    expect((await signedIn(personId)).mandates).toMatchObject([{ isVerified: false }])
    expect(await doubtMandate(tests, mandateId)).toEqual({ ok: false, code: 'notFound' })
    expect(await verifyMandate(tests, mandateId, 'register')).toMatchObject({ ok: true })
  })
})

describe('declaring oneself', () => {
  const claire = { givenName: 'Claire', familyName: 'Delmotte', locale: 'fr' as const, function: 'mayor' }

  it('makes a person whose address nobody confirmed, with a declared mandate', async () => {
    const bodyId = await bodyOf('Roncq')
    const declare = () =>
      inTransaction((tx) => declareOfficial(tx, visitor, { ...claire, address: 'claire@roncq.example', bodyId }))
    const [first, second] = await Promise.all([declare(), declare()])
    expect(granted(first).personId).toBe(granted(second).personId)
    expect(granted(first).mandateId).toBe(granted(second).mandateId)
    const email = await db.emailAddress.findUniqueOrThrow({ where: { address: 'claire@roncq.example' } })
    expect(email.confirmedAt).toBeNull()
    expect(await db.mandate.findMany({ where: { personId: email.personId } })).toMatchObject([
      { proof: 'declared', bodyId },
    ])
  })

  it('keeps the name of somebody known and takes the mandate there is', async () => {
    const known = await aMayor({ of: 'Halluin', address: 'known@halluin.example', familyName: 'Connue' })
    const declared = granted(
      await inTransaction((tx) =>
        declareOfficial(tx, visitor, { ...claire, address: 'Known@Halluin.example', bodyId: known.bodyId }),
      ),
    )
    expect(declared).toEqual({ personId: known.personId, isNew: false, mandateId: known.mandateId, proof: 'verified' })
    expect(await db.person.findUnique({ where: { id: known.personId } })).toMatchObject({ familyName: 'Connue' })
  })

  it('after an ended term begins a new, declared one', async () => {
    const ended = await aMayor({ startsOn: '2014-04-01', endsOn: '2020-05-31' })
    const actor = await signedIn(ended.personId)
    const declared = granted(
      await inTransaction((tx) => declareOfficial(tx, actor, { ...claire, bodyId: ended.bodyId })),
    )
    expect(declared.mandateId).not.toBe(ended.mandateId)
    const mandate = await db.mandate.findUniqueOrThrow({ where: { id: declared.mandateId } })
    expect(mandate).toMatchObject({ proof: 'declared', startsOn: columnOfDay('2020-06-01'), endsOn: null })
  })

  it.each([
    [{ function: 'chiefExecutive' }, 'unknownFunction'],
    [{ bodyId: '00000000-0000-7000-8000-000000000000' }, 'unknownBody'],
  ])('refuses %o', async (wrong, code) => {
    const declaration = { ...claire, bodyId: await bodyOf('Roncq'), address: 'nobody@roncq.example', ...wrong }
    expect(await inTransaction((tx) => declareOfficial(tx, visitor, declaration))).toMatchObject({ ok: false, code })
    expect(await db.emailAddress.count({ where: { address: 'nobody@roncq.example' } })).toBe(0)
  })
})

describe('ending a mandate', () => {
  it('gives rights on the last day and none after it', async () => {
    const leaves = await aMayor({ of: 'Menen' })
    granted(await endMandate(tests, leaves.mandateId, today))
    expect((await signedIn(leaves.personId)).mandates).toHaveLength(1)
    const left = await aMayor({ of: 'Menen' })
    granted(await endMandate(tests, left.mandateId, shifted(-1)))
    expect((await signedIn(left.personId)).mandates).toEqual([])
    expect(await endMandate(tests, left.mandateId, today)).toEqual({ ok: false, code: 'mandateOver' })
  })

  it('names who else holds the office afterwards', async () => {
    const leaving = await aMayor({ of: 'Wervik' })
    const successor = await aMayor({ of: 'Wervik', familyName: 'Opvolger', startsOn: shifted(1) })
    await aMayor({ of: 'Wervik', startsOn: '2010-01-01', endsOn: '2014-01-01' })
    await anOfficial({ of: 'Wervik' })
    const ended = granted(await endMandate(tests, leaving.mandateId, today))
    expect(ended.successors.map((one) => one.mandateId)).toEqual([successor.mandateId])
    expect(ended.openRegistrations).toBe(0)
  })

  it('is said by the official or an administrator, by nobody else', async () => {
    const leaving = await aMayor()
    const colleague = await signedIn((await aMayor()).personId)
    const owner = await aTeamMember((await anOrganisation()).id)
    for (const actor of [visitor, colleague, owner]) {
      expect(await endMandate(actor, leaving.mandateId, today)).toEqual({ ok: false, code: 'notFound' })
    }
    expect(await endMandate(await signedIn(leaving.personId), leaving.mandateId, today)).toMatchObject({ ok: true })
  })

  it('prolongs nothing', async () => {
    const { personId, mandateId } = await aMayor({ endsOn: shifted(30) })
    const later = await endMandate(await signedIn(personId), mandateId, shifted(31))
    expect(later).toEqual({ ok: false, code: 'endAfterTerm', field: 'lastDay' })
    expect(await endMandate(await signedIn(personId), mandateId, shifted(30))).toMatchObject({ ok: true })
  })

  it('is offered on a page of the official’s own, while it is in force', async () => {
    const { personId, mandateId } = await aMayor()
    const [official, colleague] = [await signedIn(personId), await signedIn((await aMayor()).personId)]
    expect((await findOwnMandate(official, mandateId))?.id).toBe(mandateId)
    expect(await findOwnMandate(colleague, mandateId)).toBeNull()
    expect(await findOwnMandate(visitor, mandateId)).toBeNull()
    expect(await findOwnMandate(official, 'not-an-id')).toBeNull()
    granted(await endMandate(official, mandateId, shifted(-1)))
    expect(await findOwnMandate(official, mandateId)).toBeNull()
  })

  it('cannot end before it began', async () => {
    const { mandateId } = await aMayor({ startsOn: '2026-03-20' })
    expect(await endMandate(tests, mandateId, '2026-03-19')).toEqual({
      ok: false,
      code: 'endBeforeStart',
      field: 'lastDay',
    })
  })
})

describe('a mandate with registrations', () => {
  it('is attested by the organiser of the encounter, once, and not by another', async () => {
    const scene = await aScene({ total: 3 })
    const declared = await registrant('FR', { method: null })
    granted(await asks(scene, declared))
    const editor = await aTeamMember(scene.organisation.id, 'editor')
    const desk = await aTeamMember(scene.organisation.id, 'desk')
    const other = await anOrganisation()
    const attest = (actor: User, organisationId = scene.organisation.id) =>
      inTransaction((tx) => attestMandate(tx, actor, { mandateId: declared.mandateId, organisationId }))
    expect(await attest(desk)).toEqual({ ok: false, code: 'notAllowed' })
    expect(await attest(await aTeamMember(other.id), other.id)).toEqual({ ok: false, code: 'notAllowed' })
    expect(await attest(editor)).toMatchObject({ ok: true })
    expect(await attest(editor)).toMatchObject({ ok: true })
    expect(await db.mandate.findUnique({ where: { id: declared.mandateId } })).toMatchObject({
      proof: 'verified',
      proofMethod: 'attestation',
      proofById: editor.personId,
    })
    const actions = (await historyOf('mandate', declared.mandateId)).map((row) => row.action)
    expect(actions.filter((action) => action === 'mandate.verified')).toHaveLength(1)
  })

  it('says at its end how many stay open', async () => {
    const scene = await aScene({ total: 3 })
    const leaving = await registrant()
    granted(await asks(scene, leaving))
    expect(granted(await endMandate(tests, leaving.mandateId, today)).openRegistrations).toBe(1)
  })
})
