import { expect, it } from 'vitest'
import { type Actor, system, type TeamRole, type User, visitor } from '@/lib/auth/actor'
import {
  mayEditOrganisation,
  mayEditTeam,
  mayOrganise,
  mayServeDesk,
  organisationsServedBy,
  roleIn,
} from '@/lib/organisations/policy'

const someone: User = {
  kind: 'user',
  personId: 'me',
  accountId: 'account',
  sessionId: 'session',
  name: 'Somebody',
  locale: 'fr',
  mandates: [],
  memberships: [],
  delegations: [],
  actingFor: null,
  isAdministrator: false,
  needsSecondFactor: false,
}
const member = (role: TeamRole, organisationId = 'agency'): User => ({
  ...someone,
  memberships: [{ organisationId, organisationSlug: organisationId, role }],
})
const administrator: User = { ...someone, isAdministrator: true }

it.each<[string, Actor, TeamRole | null, boolean, boolean, boolean, boolean]>([
  // who, actor, role, organises, serves the desk, edits the organisation, edits the team
  ['a visitor', visitor, null, false, false, false, false],
  ['somebody signed in', someone, null, false, false, false, false],
  ['an owner', member('owner'), 'owner', true, true, true, true],
  ['an editor', member('editor'), 'editor', true, true, false, false],
  ['the desk', member('desk'), 'desk', false, true, false, false],
  ['an owner of another organisation', member('owner', 'centre'), null, false, false, false, false],
  ['an administrator', administrator, null, false, false, true, true],
  ['the platform', system('seed'), 'owner', true, true, true, true],
])('%s', (_who, actor, role, organises, serves, edits, editsTeam) => {
  expect({
    role: roleIn(actor, 'agency'),
    organises: mayOrganise(actor, 'agency'),
    serves: mayServeDesk(actor, 'agency'),
    edits: mayEditOrganisation(actor, 'agency'),
    editsTeam: mayEditTeam(actor, 'agency'),
  }).toEqual({ role, organises, serves, edits, editsTeam })
})

it('opens the desks of one’s own teams only', () => {
  expect(organisationsServedBy(member('desk'))).toEqual({ id: { in: ['agency'] } })
  expect(organisationsServedBy(visitor)).toEqual({ id: { in: [] } })
  expect(organisationsServedBy(administrator)).toEqual({ id: { in: [] } })
  expect(organisationsServedBy(system('seed'))).toEqual({})
})
