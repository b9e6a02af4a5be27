import { describe, expect, it } from 'vitest'
import { accountFor, landingOf } from '@/lib/auth/account-links'
import { system, type User, visitor } from '@/lib/auth/actor'

const plain: User = {
  kind: 'user',
  personId: 'p',
  accountId: 'a',
  sessionId: 's',
  name: 'Els Maertens',
  locale: 'nl',
  mandates: [],
  memberships: [],
  delegations: [],
  actingFor: null,
  isAdministrator: false,
  needsSecondFactor: false,
}
const membership = { organisationId: 'o', organisationSlug: 'agence', role: 'desk' as const }
const mandate = { id: 'm', bodyId: 'b', function: 'mayor', isVerified: true }

const pathsOf = (user: User) => accountFor(user, 'nl')?.links.map(({ href }) => href)

describe('what the header offers', () => {
  it('is nothing to who is not signed in', () => {
    expect(accountFor(visitor, 'fr')).toBeNull()
    expect(accountFor(system('tests'), 'fr')).toBeNull()
  })

  it('follows the roles', () => {
    const own = ['/nl/my', '/nl/my/profile', '/nl/my/security', '/nl/sign-in/out']
    expect(pathsOf(plain)).toEqual(own)
    expect(pathsOf({ ...plain, memberships: [membership] })).toEqual(['/nl/manage', ...own])
    expect(pathsOf({ ...plain, isAdministrator: true })).toEqual(['/nl/admin', ...own])
    expect(pathsOf({ ...plain, needsSecondFactor: true })).toEqual(['/nl/sign-in/second-factor', ...own])
  })
})

describe('where somebody lands', () => {
  it.each<[Partial<User>, string]>([
    [{}, '/fr/my'],
    [{ mandates: [mandate], memberships: [membership] }, '/fr/my'],
    [{ memberships: [membership], isAdministrator: true }, '/fr/manage'],
    [{ isAdministrator: true }, '/fr/admin'],
  ])('%j lands on %s', (roles, path) => {
    expect(landingOf({ ...plain, ...roles }, 'fr')).toBe(path)
  })
})
