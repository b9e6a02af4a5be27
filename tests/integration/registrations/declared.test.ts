import { describe, expect, it } from 'vitest'
import { visitor } from '@/lib/auth/actor'
import { db } from '@/lib/platform/db'
import { approve, approveAll, decline } from '@/lib/registrations/approvals.commands'
import { type DeclareInput, declareAndRegister } from '@/lib/registrations/declarations.commands'
import { confirmAddress } from '@/lib/registrations/details.commands'
import { addGuest, addOfficial } from '@/lib/registrations/guests.commands'
import { findLinkHolder } from '@/lib/registrations/link.queries'
import { expectInvariants } from '@/tests/support/invariants'
import { aPerson, aTeamMember, granted, signedIn } from '@/tests/support/people'
import {
  anEditor,
  anOfficial,
  aScene,
  asks,
  codeOf,
  nth,
  officials,
  oneByOne,
  type Scene,
  statusOf,
} from '@/tests/support/registrations'

const halluin = { country: 'FR', code: '59279' }

let count = 0

function declares(scene: Scene, more: Partial<DeclareInput> = {}) {
  const person = {
    givenName: 'Farid',
    familyName: 'Haddad',
    address: `farid.${++count}@halluin.example`,
    function: 'deputyMayor',
  }
  const input = {
    encounterId: scene.id,
    ...person,
    communeKey: halluin,
    languages: ['fr'],
    locale: 'fr' as const,
    ...more,
  }
  return declareAndRegister(visitor, input, { prefix: `test-${count}` })
}

async function onlyRegistration(scene: Scene) {
  return db.registration.findFirstOrThrow({
    where: { encounterId: scene.id },
    include: { mandate: true, person: { include: { emails: true } } },
  })
}

describe('somebody unknown declares name, commune and function', () => {
  it('and waits for the organiser: mandate declared, registration pending, no seat taken', async () => {
    const scene = await aScene({ total: 1 })
    const address = 'farid.haddad@halluin.example'
    expect(granted(await declares(scene, { address }))).toEqual({ registration: null, sentTo: address })
    const row = await onlyRegistration(scene)
    expect(row).toMatchObject({ status: 'pending', mandate: { proof: 'declared', function: 'deputyMayor' } })
    expect(row.person.emails).toMatchObject([{ address, confirmedAt: null }])
    const pool = await db.seatPool.findFirstOrThrow({ where: { encounterId: scene.id, sideId: null } })
    expect(pool.taken).toBe(0)
    await expectInvariants()
  })

  it('and follows the link in the letter to say that the address is theirs', async () => {
    const scene = await aScene({ total: 1 })
    granted(await declares(scene))
    const { id, personId } = await onlyRegistration(scene)
    const letter = await db.outboxMessage.findFirstOrThrow({ where: { registrationId: id } })
    const token = letter.text.match(/\/r\/(\S+)/)?.[1] ?? ''
    const holder = await findLinkHolder(token)
    expect(holder).toEqual({ kind: 'link', personId, registrationId: id, locale: 'fr' })
    granted(await confirmAddress(holder ?? visitor, id))
    const row = await onlyRegistration(scene)
    expect(row.person.emails.map(({ confirmedAt }) => confirmedAt !== null)).toEqual([true])
    expect(await findLinkHolder(`${token.slice(0, -3)}abc`)).toBeNull()
  })

  it('with an address that is known: nothing is written, its holder is asked to sign in, the answer is the same', async () => {
    const scene = await aScene({ total: 1 })
    const { address } = await aPerson()
    expect(granted(await declares(scene, { address }))).toEqual({ registration: null, sentTo: address })
    expect(await db.registration.count({ where: { encounterId: scene.id } })).toBe(0)
    expect(await db.outboxMessage.findMany({ where: { toAddress: address }, select: { kind: true } })).toEqual([
      { kind: 'registration.known' },
    ])
  })

  it('twice: the same letter comes again, nothing is counted twice', async () => {
    const scene = await aScene({ total: 1 })
    const address = 'twice@halluin.example'
    granted(await declares(scene, { address }))
    granted(await declares(scene, { address }))
    const row = await onlyRegistration(scene)
    expect(await db.outboxMessage.count({ where: { registrationId: row.id, kind: 'registration.declared' } })).toBe(2)
  })

  it.each([
    ['unknownCommune', { communeKey: { country: 'FR', code: '00000' } }],
    ['notEligible', { function: 'councillor' }],
    ['notOnASide', { communeKey: { country: 'BE', code: '57096' } }],
    ['unknownFunction', { function: 'king' }],
  ])('%s is said before anything is written', async (code, more) => {
    const scene = await aScene({ total: 1 }, { allowedFunctions: ['mayor', 'deputyMayor'] })
    const people = await db.person.count()
    expect(codeOf(await declares(scene, more))).toBe(code)
    expect(await db.person.count()).toBe(people)
  })

  it('signed in with an address nobody knows: the registration is theirs to see', async () => {
    const scene = await aScene({ total: 1 })
    const { personId } = await aPerson({ givenName: '', familyName: '' })
    const actor = await signedIn(personId)
    const input = {
      encounterId: scene.id,
      givenName: 'Tine',
      familyName: 'Maes',
      communeKey: halluin,
      function: 'mayor',
      locale: 'nl',
    } as const
    const declared = granted(await declareAndRegister(actor, input, { prefix: 'test' }))
    expect(declared.registration).toMatchObject({ status: 'pending' })
    expect((await onlyRegistration(scene)).person).toMatchObject({ id: personId, givenName: 'Tine' })
  })
})

describe('the organiser answers', () => {
  it('approving attests the mandate; with a seat free it is confirmed', async () => {
    const scene = await aScene({ total: 1 })
    granted(await declares(scene))
    const { id } = await onlyRegistration(scene)
    const editor = await anEditor(scene)
    expect(granted(await approve(editor, id))).toEqual({ id, status: 'confirmed' })
    const row = await onlyRegistration(scene)
    expect(row.mandate).toMatchObject({ proof: 'verified', proofMethod: 'attestation', proofById: editor.personId })
    expect(codeOf(await approve(editor, id))).toBe('notPending')
    await expectInvariants()
  })

  it('approving puts in the line at the moment of the request', async () => {
    const scene = await aScene({ total: 1 })
    granted(await declares(scene))
    const pending = await onlyRegistration(scene)
    const people = await officials(2)
    const answers = await oneByOne(scene, people)
    expect(answers.map(({ status }) => status)).toEqual(['confirmed', 'waitlisted'])
    const editor = await anEditor(scene)
    expect(granted(await approve(editor, pending.id))).toEqual({ id: pending.id, status: 'waitlisted' })
    const letter = await db.outboxMessage.findFirstOrThrow({
      where: { registrationId: pending.id, kind: 'registration.waitlisted' },
    })
    expect(letter.subject).toContain('1er')
    await expectInvariants()
  })

  it('declining says why', async () => {
    const scene = await aScene({ total: 1 })
    granted(await declares(scene))
    const { id } = await onlyRegistration(scene)
    granted(await decline(await anEditor(scene), id, 'Réservé aux maires cette fois.'))
    const letter = await db.outboxMessage.findFirstOrThrow({
      where: { registrationId: id, kind: 'registration.declined' },
    })
    expect(letter.text).toContain('Réservé aux maires cette fois.')
    await expectInvariants()
  })

  it('is the team of this encounter: neither its desk nor another organisation', async () => {
    const scene = await aScene({ total: 1 })
    granted(await declares(scene))
    const { id } = await onlyRegistration(scene)
    const desk = await aTeamMember(scene.organisation.id, 'desk')
    const stranger = await anEditor(await aScene({ total: 1 }))
    for (const actor of [desk, stranger, visitor]) expect(codeOf(await approve(actor, id))).toBe('notFound')
    expect(await statusOf(id)).toBe('pending')
  })

  it('approves many at once; one that cannot be approved stops none', async () => {
    const scene = await aScene({ total: 5 }, { requiresApproval: true })
    const answers = await oneByOne(scene, await officials(3))
    expect(answers.map(({ status }) => status)).toEqual(['pending', 'pending', 'pending'])
    const ids = answers.map(({ id }) => id)
    const editor = await anEditor(scene)
    granted(await decline(editor, nth(ids, 1)))
    expect(await approveAll(editor, ids)).toEqual({ approved: 2, refused: 1 })
    await expectInvariants()
  })

  it('adds guests, who take a seat of the total and no side', async () => {
    const scene = await aScene({ total: 2 })
    const editor = await anEditor(scene)
    const guest = {
      encounterId: scene.id,
      givenName: 'Ana',
      familyName: 'Lopez',
      locale: 'en',
      note: 'interprète',
    } as const
    expect(granted(await addGuest(editor, guest))).toMatchObject({ status: 'confirmed' })
    const row = await db.registration.findFirstOrThrow({ where: { encounterId: scene.id } })
    expect(row).toMatchObject({ isGuest: true, sideId: null, mandateId: null, organiserNote: 'interprète' })
    granted(await asks(scene, await anOfficial()))
    expect(granted(await addGuest(editor, { ...guest, familyName: 'Ruiz' }))).toMatchObject({
      status: 'waitlisted',
      place: 1,
    })
    await expectInvariants()
  })

  it('adds an official they know: attested and confirmed at once, with one letter', async () => {
    const scene = await aScene({ total: 2 })
    const editor = await anEditor(scene)
    const address = 'new.mayor@halluin.example'
    const official = { givenName: 'Solange', familyName: 'Lemaire', address, communeKey: halluin, function: 'mayor' }
    const added = granted(await addOfficial(editor, { ...official, encounterId: scene.id, locale: 'fr' }))
    expect(added).toMatchObject({ status: 'confirmed' })
    expect((await onlyRegistration(scene)).mandate).toMatchObject({ proof: 'verified', proofMethod: 'attestation' })
    const letters = await db.outboxMessage.findMany({ where: { toAddress: address }, select: { kind: true } })
    expect(letters).toEqual([{ kind: 'registration.confirmed' }])
    await expectInvariants()
  })
})
