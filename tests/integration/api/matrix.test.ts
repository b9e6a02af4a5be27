import { beforeAll, describe, expect, it } from 'vitest'
import type { OperationId } from '@/lib/api/operations'
import { everyOperation } from '@/lib/api/routing'
import type { User } from '@/lib/auth/actor'
import { type ApiScope, apiScopes } from '@/lib/auth/api-scope'
import { nameDelegate } from '@/lib/officials/delegations.commands'
import { officeDay } from '@/lib/officials/mandate'
import { ask, aToken, keepRows } from '@/tests/support/api-site'
import { aPublishedCall } from '@/tests/support/calls'
import { db } from '@/tests/support/database'
import { aDraft } from '@/tests/support/encounters'
import { anAdministrator, anOrganisation, aTeamMember, granted, signedIn } from '@/tests/support/people'
import { anOfficial, aScene, asks } from '@/tests/support/registrations'

// Every call × who holds the token × what it is for. Private values are marked; none may be in an answer to others.

const roles = [
  'nobody',
  'stranger',
  'member',
  'delegate',
  'owner',
  'editor',
  'desk',
  'elsewhere',
  'administrator',
] as const
type Role = (typeof roles)[number]

const scopesOfTokens = [['registrations:read'], ['registrations:write'], [...apiScopes]] as const satisfies ApiScope[][]

type Cell = { id: OperationId; role: Role; scopes: readonly ApiScope[]; status: number; text: string }

const readers: Role[] = ['member', 'delegate', 'owner', 'editor', 'desk']
const writers: Role[] = ['member', 'delegate', 'owner', 'editor']

/** Who gets at what with the scope that it needs; everybody else is told that nothing is there. */
const allowed: Record<OperationId, readonly Role[]> = {
  listCalls: roles,
  getCall: roles,
  listEncounters: roles,
  getEncounter: roles,
  listCommunes: roles,
  getCommune: roles,
  getMe: roles.filter((role) => role !== 'nobody'),
  getRegistration: readers,
  listRegistrations: ['owner', 'editor', 'desk'],
  // The member is registered already: the domain says so to whoever may.
  register: writers,
  cancelRegistration: writers,
}

const cells: Cell[] = []
const marks = { phone: '+32 470 12 34 56', need: 'besoin-marque', note: 'remarque-marque', draft: 'brouillon-marque' }
let address = ''

beforeAll(async () => {
  keepRows()
  const scene = await aScene({ total: 20 })
  const people = await thePeople(scene.organisation.id)
  address = people.address
  const own = { needs: { choices: [], other: marks.need }, phone: marks.phone }
  const { id } = granted(await asks(scene, { personId: people.memberId, actor: people.actors.member }, own))
  await db.registration.update({ where: { id }, data: { organiserNote: marks.note } })
  await aDraft(people.actors.owner, scene.border, { organisationId: scene.organisation.id, title: marks.draft })
  const call = await aPublishedCall(people.actors.owner, { organisationId: scene.organisation.id })
  for (const role of roles) {
    for (const scopes of scopesOfTokens) {
      const token = role === 'nobody' ? undefined : await aToken(people.actors[role], scopes)
      for (const [operationId, { method, path }] of everyOperation) {
        const slug = path.startsWith('/calls') ? call.slug : scene.slug
        const named = path.replace('{slug}', slug).replace('{id}', id).replace('{country}/{code}', 'BE/57081')
        const body = operationId === 'register' ? { officialId: people.memberId } : undefined
        const answer = await ask(named, {
          method,
          token,
          body,
          headers: { 'x-forwarded-for': `203.0.${cells.length % 250}.1` },
        })
        cells.push({ id: operationId, role, scopes, status: answer.status, text: await answer.text() })
        if (operationId === 'cancelRegistration' && answer.status === 200) await revive(id)
      }
    }
  }
}, 240_000)

/** As it was before somebody who may has cancelled it. */
async function revive(id: string) {
  const { encounterId, sideId } = await db.registration.findUniqueOrThrow({ where: { id } })
  await db.registration.update({ where: { id }, data: { status: 'confirmed', endReason: null, endedAt: null } })
  await db.seatPool.updateMany({ where: { encounterId, OR: [{ sideId: null }, { sideId }] }, data: { taken: 1 } })
}

async function thePeople(organisationId: string) {
  const member = await anOfficial('FR', { address: 'marque@prive.example' })
  const who = { address: 'delegue@prive.example', givenName: 'Els', familyName: 'Maertens', locale: 'nl' as const }
  const delegation = { forBodyId: null, scopes: ['registrations' as const], endsOn: officeDay(new Date()), ...who }
  const { delegateId } = granted(await nameDelegate(member.actor, delegation))
  const actors: Record<Exclude<Role, 'nobody'>, User> = {
    stranger: (await anOfficial('VL')).actor,
    member: member.actor,
    delegate: await signedIn(delegateId),
    owner: await aTeamMember(organisationId, 'owner'),
    editor: await aTeamMember(organisationId, 'editor'),
    desk: await aTeamMember(organisationId, 'desk'),
    elsewhere: await aTeamMember((await anOrganisation()).id, 'owner'),
    administrator: await anAdministrator(),
  }
  return { actors, memberId: member.personId, address: member.address }
}

function expected({ id, role, scopes }: Cell): number {
  const found = everyOperation.find(([one]) => one === id)
  const access = found?.[1].access ?? 'token'
  if (access === 'public') return 200
  if (role === 'nobody') return 401
  if (access !== 'token' && !scopes.includes(access)) return 403
  if (!allowed[id].includes(role)) return id === 'register' ? 403 : 404
  return id === 'register' ? 409 : 200
}

describe('the matrix', () => {
  it('has every call, every role and every set of scopes', () => {
    expect(cells).toHaveLength(everyOperation.length * roles.length * scopesOfTokens.length)
  })

  it('gives each what is theirs, and says to others that nothing is there', () => {
    const wrong = cells.filter((cell) => cell.status !== expected(cell))
    expect(
      wrong.map((cell) => `${cell.role} [${cell.scopes}] ${cell.id}: ${cell.status}, not ${expected(cell)}`),
    ).toEqual([])
  })
})

describe('private values', () => {
  const seeing = (value: string) =>
    [...new Set(cells.filter(({ text }) => text.includes(value)).map(({ role }) => role))].sort()

  it('are in the answers to those they are for, and in no other', () => {
    expect(seeing(marks.phone)).toEqual(['delegate', 'editor', 'member', 'owner'])
    expect(seeing(marks.need)).toEqual(['delegate', 'editor', 'member', 'owner'])
    expect(seeing(address)).toEqual(['editor', 'owner'])
    expect(seeing(marks.note)).toEqual([])
    expect(seeing(marks.draft)).toEqual([])
    expect(seeing('delegue@prive.example')).toEqual([])
  })

  it('need the scope to read', () => {
    const blind = cells.filter(({ scopes }) => !(scopes as readonly string[]).includes('registrations:read'))
    expect(blind.filter(({ text }) => text.includes(marks.phone) || text.includes(marks.need))).toEqual([])
  })
})
