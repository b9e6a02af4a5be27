import { describe, expect, it } from 'vitest'
import { visitor } from '@/lib/auth/actor'
import { endAdministrator, nameAdministrator } from '@/lib/organisations/administrators.commands'
import { createOrganisation, updateOrganisation } from '@/lib/organisations/commands'
import { acceptInvitation, inviteToTeam, revokeInvitation } from '@/lib/organisations/invitations.commands'
import {
  findDesk,
  findInvitation,
  findOrganisation,
  findTeam,
  listAdministrators,
  listMyOrganisations,
} from '@/lib/organisations/queries'
import { changeRole, removeFromTeam } from '@/lib/organisations/team.commands'
import { db } from '@/lib/platform/db'
import {
  anAdministrator,
  anOrganisation,
  aPerson,
  aTeamMember,
  bodyOf,
  granted,
  signedIn,
  tests,
} from '@/tests/support/people'

const name = (text: string) => ({ original: 'fr' as const, texts: { fr: { text } } })
const memberOf = (organisationId: string, personId: string) =>
  db.teamMember.findFirstOrThrow({ where: { organisationId, personId, endedAt: null } })

/** The token of the last invitation mailed to an address. */
async function tokenFor(address: string): Promise<string> {
  const mail = await db.outboxMessage.findFirstOrThrow({
    where: { toAddress: address, kind: 'team.invited' },
    orderBy: { id: 'desc' },
  })
  return /invitations\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
}

const invite = (address: string, role: 'owner' | 'editor' | 'desk' = 'editor') => ({
  address,
  role,
  locale: 'fr' as const,
})

describe('an organisation', () => {
  it('is opened by administrators only, with an address from its name', async () => {
    const bodyId = await bodyOf('Halluin')
    const owner = await aTeamMember((await anOrganisation()).id)
    expect(await createOrganisation(owner, { name: name('Autre'), bodyId })).toEqual({ ok: false, code: 'notAllowed' })
    const administrator = await anAdministrator()
    expect(await createOrganisation(administrator, { name: name('Agence de l’Eurométropole'), bodyId })).toMatchObject({
      value: { slug: 'agence-de-l-eurometropole' },
    })
    expect(await createOrganisation(administrator, { name: name('Agence de l’Eurométropole'), bodyId })).toEqual({
      ok: false,
      code: 'slugTaken',
      field: 'slug',
    })
    expect(await createOrganisation(administrator, { name: name('城市'), bodyId })).toMatchObject({
      code: 'slugNeeded',
    })
  })

  it('is changed by its owners, one form at a time', async () => {
    const { id } = await anOrganisation()
    const [owner, editor] = [await aTeamMember(id), await aTeamMember(id, 'editor')]
    const facts = {
      name: name('Nouveau nom'),
      presentation: null,
      contactEmail: null,
      contactPhone: null,
      website: null,
    }
    expect(await updateOrganisation(editor, id, 1, facts)).toEqual({ ok: false, code: 'notAllowed' })
    expect(await updateOrganisation(owner, id, 1, facts)).toMatchObject({ ok: true })
    expect(await updateOrganisation(owner, id, 1, facts)).toEqual({ ok: false, code: 'staleForm' })
  })

  it('is seen by its team and by administrators', async () => {
    const [mine, other] = [await anOrganisation(), await anOrganisation()]
    const desk = await aTeamMember(mine.id, 'desk')
    expect(await findDesk(desk, mine.slug)).toMatchObject({ id: mine.id })
    expect(await findDesk(desk, other.slug)).toBeNull()
    expect(await findDesk(visitor, mine.slug)).toBeNull()
    expect(await findOrganisation(desk, mine.slug)).toBeNull()
    expect(await findTeam(desk, other.id)).toBeNull()
    const administrator = await anAdministrator()
    expect(await findDesk(administrator, other.slug)).toBeNull()
    expect(await findOrganisation(administrator, other.slug)).toMatchObject({ id: other.id })
    expect((await listMyOrganisations(desk)).map((one) => [one.id, one.role])).toEqual([[mine.id, 'desk']])
  })
})

describe('an invitation', () => {
  it('lets whoever holds the address join, once', async () => {
    const { id } = await anOrganisation()
    const owner = await aTeamMember(id)
    const invited = await aPerson()
    granted(await inviteToTeam(owner, id, invite(invited.address.toUpperCase(), 'desk')))
    const token = await tokenFor(invited.address.toUpperCase())
    const actor = await signedIn(invited.personId)
    const both = await Promise.all([acceptInvitation(actor, token, null), acceptInvitation(actor, token, null)])
    expect(both.map((one) => (one.ok ? 'joined' : one.code)).toSorted()).toEqual(['invitationEnded', 'joined'])
    expect((await signedIn(invited.personId)).memberships).toMatchObject([{ organisationId: id, role: 'desk' }])
    expect(await acceptInvitation(actor, token, null)).toEqual({ ok: false, code: 'invitationEnded' })
  })

  it('is of no use to somebody else who has the link', async () => {
    const { id } = await anOrganisation()
    const invited = await aPerson()
    granted(await inviteToTeam(tests, id, invite(invited.address)))
    const token = await tokenFor(invited.address)
    const thief = await signedIn((await aPerson()).personId)
    expect(await acceptInvitation(visitor, token, null)).toEqual({ ok: false, code: 'signInFirst' })
    expect(await acceptInvitation(thief, token, null)).toEqual({ ok: false, code: 'invitationForOther' })
    expect(await db.teamMember.count({ where: { organisationId: id } })).toBe(0)
    expect(await acceptInvitation(await signedIn(invited.personId), token, null)).toMatchObject({ ok: true })
  })

  it('ends when withdrawn, replaced, or after seven days', async () => {
    const { id } = await anOrganisation()
    const owner = await aTeamMember(id)
    const invited = await aPerson()
    const actor = await signedIn(invited.personId)
    const first = granted(await inviteToTeam(owner, id, invite(invited.address)))
    const firstToken = await tokenFor(invited.address)
    granted(await revokeInvitation(owner, first.invitationId))
    expect(await acceptInvitation(actor, firstToken, null)).toEqual({ ok: false, code: 'invitationEnded' })
    granted(await inviteToTeam(owner, id, invite(invited.address)))
    const second = await tokenFor(invited.address)
    granted(await inviteToTeam(owner, id, invite(invited.address)))
    const third = await tokenFor(invited.address)
    expect([await findInvitation(visitor, second), await findInvitation(visitor, third)]).toMatchObject([
      { state: 'revoked' },
      { state: 'open' },
    ])
    await db.teamInvitation.updateMany({
      where: { organisationId: id },
      data: { expiresAt: new Date(Date.now() - 1000) },
    })
    expect(await acceptInvitation(actor, third, null)).toEqual({ ok: false, code: 'invitationEnded' })
    expect(await findInvitation(visitor, 'no-such-token')).toBeNull()
  })

  it('is sent by owners and administrators, not to who is in the team already', async () => {
    const { id } = await anOrganisation()
    const [owner, editor] = [await aTeamMember(id), await aTeamMember(id, 'editor')]
    const stranger = await aTeamMember((await anOrganisation()).id)
    for (const actor of [visitor, editor, stranger]) {
      expect(await inviteToTeam(actor, id, invite('new@mail.example'))).toEqual({ ok: false, code: 'notAllowed' })
    }
    const { address } = await db.emailAddress.findFirstOrThrow({ where: { personId: editor.personId } })
    expect(await inviteToTeam(owner, id, invite(address))).toMatchObject({ code: 'alreadyInTeam' })
    expect(await inviteToTeam(await anAdministrator(), id, invite('new@mail.example', 'owner'))).toMatchObject({
      ok: true,
    })
  })

  it('keeps no token, only its hash', async () => {
    const { id } = await anOrganisation()
    granted(await inviteToTeam(tests, id, invite('hashed@mail.example')))
    const token = await tokenFor('hashed@mail.example')
    const rows = await db.teamInvitation.findMany({ where: { organisationId: id } })
    expect(token).toHaveLength(43)
    expect(rows.map((row) => Buffer.from(row.tokenHash).toString('base64url'))).not.toContain(token)
  })
})

describe('a team', () => {
  it('keeps one owner, even when two leave at once', async () => {
    const { id } = await anOrganisation()
    const [first, second] = [await aTeamMember(id), await aTeamMember(id)]
    const leave = async (actor: typeof first) => removeFromTeam(actor, (await memberOf(id, actor.personId)).id)
    const both = await Promise.all([leave(first), leave(second)])
    expect(both.map((one) => (one.ok ? 'left' : one.code)).toSorted()).toEqual(['lastOwner', 'left'])
    expect(await db.teamMember.count({ where: { organisationId: id, endedAt: null } })).toBe(1)
  })

  it('does not let its last owner step down, and takes rights away at once', async () => {
    const { id } = await anOrganisation()
    const owner = await aTeamMember(id)
    const editor = await aTeamMember(id, 'editor')
    const own = await memberOf(id, owner.personId)
    const editors = await memberOf(id, editor.personId)
    expect(await changeRole(owner, own.id, 'editor')).toEqual({ ok: false, code: 'lastOwner' })
    expect(await changeRole(editor, editors.id, 'owner')).toEqual({ ok: false, code: 'notFound' })
    expect(await changeRole(owner, editors.id, 'owner')).toMatchObject({ ok: true })
    expect(await changeRole(owner, own.id, 'desk')).toMatchObject({ ok: true })
    expect((await signedIn(owner.personId)).memberships).toMatchObject([{ role: 'desk' }])
    granted(await removeFromTeam(tests, own.id))
    expect((await signedIn(owner.personId)).memberships).toEqual([])
  })
})

describe('administrators', () => {
  it('name each other; the last one stays', async () => {
    await db.administrator.updateMany({ where: { endedAt: null }, data: { endedAt: new Date() } })
    const first = await anAdministrator()
    const input = {
      address: 'second@platform.example',
      givenName: 'Deuxième',
      familyName: 'Fictif',
      locale: 'nl' as const,
    }
    expect(await nameAdministrator(await signedIn((await aPerson()).personId), input)).toEqual({
      ok: false,
      code: 'notAllowed',
    })
    const second = granted(await nameAdministrator(first, input))
    expect(await nameAdministrator(first, input)).toMatchObject({ code: 'alreadyAdministrator' })
    const rows = (await listAdministrators(first)) ?? []
    const [a, b] = rows.map((row) => row.id)
    const both = await Promise.all([endAdministrator(first, a ?? ''), endAdministrator(first, b ?? '')])
    expect(both.map((one) => (one.ok ? 'ended' : one.code)).toSorted()).toEqual(['ended', 'lastAdministrator'])
    expect(await db.outboxMessage.count({ where: { personId: second.personId, kind: 'administrator.made' } })).toBe(1)
    expect(await listAdministrators(visitor)).toBeNull()
  })
})
