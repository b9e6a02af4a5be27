import { describe, expect, it } from 'vitest'
import { type Actor, system, type User, visitor } from '@/lib/auth/actor'
import {
  actsForAnother,
  isAdministrator,
  isMember,
  mayActFor,
  mayChooseToActFor,
  mayNameDelegates,
  mayNameDelegatesOf,
} from '@/lib/officials/policy'

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
const mandate = (over: Partial<User['mandates'][number]> = {}) => ({
  id: 'mandate',
  bodyId: 'halluin',
  function: 'mayor',
  isVerified: true,
  ...over,
})
const link: Actor = { kind: 'link', personId: 'claire', registrationId: 'registration', locale: 'fr' }
const secretary: User = { ...someone, delegations: [{ officialId: 'claire', scopes: ['registrations'] }] }
const administrator: User = { ...someone, isAdministrator: true }

describe('mayActFor', () => {
  it.each<[string, Actor, string, 'registrations' | 'applications', boolean]>([
    ['a visitor', visitor, 'claire', 'registrations', false],
    ['oneself', someone, 'me', 'applications', true],
    ['another', someone, 'claire', 'registrations', false],
    ['a delegate within the scope', secretary, 'claire', 'registrations', true],
    ['a delegate outside the scope', secretary, 'claire', 'applications', false],
    ['a delegate of somebody else', secretary, 'bart', 'registrations', false],
    ['a link for its registration', link, 'claire', 'registrations', true],
    ['a link for anything else', link, 'claire', 'applications', false],
    ['a link of somebody else', link, 'bart', 'registrations', false],
    ['an administrator', administrator, 'claire', 'registrations', false],
    ['the platform', system('seed'), 'claire', 'registrations', true],
  ])('%s', (_who, actor, personId, scope, expected) => {
    expect(mayActFor(actor, personId, scope)).toBe(expected)
  })

  it('lets one say to act for those who let one act, in whatever', () => {
    const clerk: User = { ...someone, delegations: [{ officialId: 'claire', scopes: ['contacts'] }] }
    expect(mayChooseToActFor(clerk, 'claire')).toBe(true)
    expect(mayChooseToActFor(clerk, 'bart')).toBe(false)
    expect(mayChooseToActFor(administrator, 'claire')).toBe(false)
    expect(mayChooseToActFor(link, 'claire')).toBe(false)
  })

  it('knows when somebody acts for another', () => {
    expect(actsForAnother(secretary, 'claire')).toBe(true)
    expect(actsForAnother(someone, 'me')).toBe(false)
    expect(actsForAnother(system('seed'), 'claire')).toBe(false)
  })
})

describe('who may what', () => {
  const mayor: User = { ...someone, mandates: [mandate()] }
  const declared: User = { ...someone, mandates: [mandate({ isVerified: false })] }
  const councillor: User = { ...someone, mandates: [mandate({ function: 'councillor' })] }

  it.each<[string, Actor, boolean, boolean, boolean, boolean]>([
    // who, actor, administrator, member, names delegates, names those of Halluin
    ['a visitor', visitor, false, false, false, false],
    ['somebody without a mandate', someone, false, false, false, false],
    ['a verified mayor', mayor, false, true, true, true],
    ['a declared mayor', declared, false, false, false, false],
    ['a councillor', councillor, false, true, true, false],
    ['a delegate', secretary, false, true, false, false],
    ['a link', link, false, false, false, false],
    ['an administrator', administrator, true, false, false, false],
    ['the platform', system('seed'), true, false, false, false],
  ])('%s', (_who, actor, administers, member, names, namesForHalluin) => {
    expect({
      administers: isAdministrator(actor),
      member: isMember(actor),
      names: mayNameDelegates(actor),
      namesForHalluin: mayNameDelegatesOf(actor, 'halluin'),
    }).toEqual({ administers, member, names, namesForHalluin })
  })

  it('a mayor names for the own commune only', () => {
    expect(mayNameDelegatesOf(mayor, 'menen')).toBe(false)
  })
})
