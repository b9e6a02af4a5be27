import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { limits } from '@/lib/auth/limit'
import { log } from '@/lib/platform/log'
import { ask, aToken, codeOf, keepRows, type Sent } from '@/tests/support/api-site'
import { db } from '@/tests/support/database'
import { anOfficial, aScene } from '@/tests/support/registrations'

const warned = vi.spyOn(log, 'warn').mockImplementation(() => {})

beforeAll(keepRows)
afterEach(() => warned.mockClear())

/** What was counted of one request that is refused. */
async function counted(path: string, sent: Sent, code: string): Promise<unknown[]> {
  warned.mockClear()
  expect(await codeOf(await ask(path, sent))).toBe(code)
  return warned.mock.calls.map(([line]) => line)
}

const requestId = null
const visitor = { kind: 'visitor' }

it('a token in an address is counted, in public calls too', async () => {
  const line = { security: 'proofFailed', refusal: 'tokenInAddress', actor: visitor, requestId }
  expect(await counted('/me?token=x', {}, 'tokenInAddress')).toEqual([line])
  expect(await counted(`/calls?theme=vav_${'A'.repeat(43)}`, {}, 'tokenInAddress')).toEqual([line])
})

it('a secret that opens nothing is counted', async () => {
  const line = { security: 'proofFailed', refusal: 'tokenInvalid', actor: visitor, requestId }
  expect(await counted('/me', { token: 'x' }, 'tokenInvalid')).toEqual([line])
})

it('a network that searches too often is counted', async () => {
  const search = () => ask('/communes?search=lys', { headers: { 'x-forwarded-for': '203.0.113.7' } })
  expect((await search()).status).toBe(200)
  await db.$executeRaw`UPDATE "RateLimit" SET "points" = ${limits.searchPerPrefix.points} WHERE "key" LIKE 'api.search:%'`
  const sent = { headers: { 'x-forwarded-for': '203.0.113.7' } }
  expect(await counted('/communes?search=lys', sent, 'tooManyRequests')).toEqual([
    { security: 'limited', refusal: 'tooManyRequests', actor: visitor, requestId },
  ])
})

it('what a known token may not is counted as its person’s', async () => {
  const { actor, personId } = await anOfficial()
  const token = await aToken(actor, ['registrations:write'])
  const scene = await aScene({ total: 5 })
  const path = `/encounters/${scene.slug}/registrations`
  const by = { kind: 'token', personId }
  expect(await counted(path, { token }, 'scopeNeeded')).toEqual([
    { security: 'denied', refusal: 'scopeNeeded', actor: by, requestId },
  ])
  const nobody = { officialId: '00000000-0000-7000-8000-000000000000' }
  expect(await counted(path, { method: 'POST', token, body: nobody }, 'notYours')).toEqual([
    { security: 'denied', refusal: 'notYours', actor: by, requestId },
  ])
  await db.$executeRaw`UPDATE "RateLimit" SET "points" = ${limits.apiPerToken.points} WHERE "key" LIKE 'api.token:%'`
  expect(await counted('/me', { token }, 'tooManyRequests')).toEqual([
    { security: 'limited', refusal: 'tooManyRequests', actor: by, requestId },
  ])
})

it('a field that no call has is counted, without its name or value; a mistake is not', async () => {
  const token = await aToken((await anOfficial()).actor)
  const path = '/encounters/x/registrations'
  const post = (body: object) => counted(path, { method: 'POST', token, body }, 'invalidRequest')
  expect(await post({ status: 'hidden-value' })).toEqual([{ security: 'malformed', requestId }])
  expect(await post({ consents: { isAdministrator: true } })).toEqual([{ security: 'malformed', requestId }])
  expect(await post({ languages: 'fr' })).toEqual([])
})

it('what everybody may read and is not there denies nobody anything', async () => {
  expect(await counted('/calls/nothing', {}, 'notFound')).toEqual([])
  expect(await counted('/calls?utm_source=x', {}, 'invalidRequest')).toEqual([])
})
