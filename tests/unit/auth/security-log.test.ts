import { afterEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { User } from '@/lib/auth/actor'
import { visitor } from '@/lib/auth/actor'
import { noteMalformed, noteRefusal } from '@/lib/auth/security-log'
import { log } from '@/lib/platform/log'
import type { RefusalCode } from '@/lib/platform/result'

const warned = vi.spyOn(log, 'warn').mockImplementation(() => {})

afterEach(() => warned.mockClear())

const user: User = {
  ...{ kind: 'user', personId: 'p-1', accountId: 'a-1', sessionId: 's-1', name: 'Camille Fictif', locale: 'fr' },
  ...{ mandates: [], memberships: [], delegations: [], actingFor: null },
  ...{ isAdministrator: false, needsSecondFactor: false },
}

it.each<[RefusalCode, string]>([
  ['notAllowed', 'denied'],
  ['notFound', 'denied'],
  ['signInFirst', 'denied'],
  ['wrongCode', 'proofFailed'],
  ['wrongFactor', 'proofFailed'],
  ['challengeOver', 'proofFailed'],
  ['proveAgain', 'proofFailed'],
  ['tooManyRequests', 'limited'],
])('a refusal for %s is logged as %s, by the number of the person', async (code, security) => {
  await noteRefusal(user, code)
  expect(warned.mock.calls).toEqual([
    [{ security, refusal: code, actor: { kind: 'user', personId: 'p-1' }, requestId: null }, 'refused'],
  ])
})

it('everyday refusals are not logged', async () => {
  await noteRefusal(visitor, 'sameAddress')
  expect(warned).not.toHaveBeenCalled()
})

it('a field that no form has is logged, without its name or value; a mistake of typing is not', async () => {
  const schema = z.strictObject({ title: z.string().max(3) })
  const issuesOf = (typed: unknown) => {
    const { error } = schema.safeParse(typed)
    if (!error) throw new Error('It was read')
    return error
  }
  await noteMalformed(issuesOf({ title: 'too long' }))
  expect(warned).not.toHaveBeenCalled()
  await noteMalformed(issuesOf({ title: 'ok', isAdministrator: 'hidden-value' }))
  expect(JSON.stringify(warned.mock.calls)).toBe('[[{"security":"malformed","requestId":null},"refused"]]')
})
