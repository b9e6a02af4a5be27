import { connect, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { rows } from '../support/e2e-database'
import { anEncounter, anOrganiser } from '../support/e2e-desk'
import { anOfficial } from '../support/e2e-people'
import { ask, siteUrl } from '../support/e2e-site'
import { aTokenOf } from '../support/e2e-tokens'

// What no program of good will sends, over HTTP to the site as it is built.

const json = { 'content-type': 'application/json' }

const readAndWrite = ['registrations:read', 'registrations:write']

/** What the API says of it: its status and the code of the refusal, never a trace. */
async function refusal(path: string, { token, ...question }: Parameters<typeof ask>[1] & { token?: string } = {}) {
  const bearer: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  const { status, body, headers } = await ask(`/api/v1${path}`, {
    ...question,
    headers: { ...bearer, ...question.headers },
  })
  expect(headers.get('content-type'), path).toContain('application/problem+json')
  expect(body, path).not.toMatch(/node_modules|\bat .+:\d+:\d+/)
  // Problem details, whose schema tests/integration/api reads.
  return `${status} ${(JSON.parse(body) as { code: string }).code}`
}

async function aScene() {
  const organiser = await anOrganiser()
  const slug = `api-${organiser.tag}`
  const id = await anEncounter(organiser.organisationId, { slug })
  const mayor = await anOfficial('FR/59090')
  return { ...organiser, id, mayor, list: `/encounters/${slug}/registrations` }
}

test('a token of a role that ended opens nothing any more, from the next request on', async () => {
  const { organisationId, personId, list } = await aScene()
  const token = await aTokenOf(personId, readAndWrite)
  expect((await ask(`/api/v1${list}`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  await rows('DELETE FROM "TeamMember" WHERE "organisationId" = $1', [organisationId])
  expect(await refusal(list, { token })).toBe('401 tokenInvalid')
})

test('a token of another scope, in the address, twice, or of nobody', async () => {
  const { personId, list } = await aScene()
  const token = await aTokenOf(personId, ['registrations:read'])
  expect(await refusal(list, { token, method: 'POST', body: '{}', headers: json })).toBe('403 scopeNeeded')
  expect(await refusal(`/me?token=${token}`)).toBe('400 tokenInAddress')
  expect(await refusal('/me', { headers: { authorization: `Bearer ${token}, Bearer ${token}` } })).toBe(
    '401 tokenInvalid',
  )
  expect(await refusal('/me', { token: 'x'.repeat(10_000) })).toBe('401 tokenInvalid')
})

test('a key of 10,000 characters, a body that is packed, one that never ends', async () => {
  const { mayor, list } = await aScene()
  const token = await aTokenOf(mayor.personId, readAndWrite)
  const send = (body: BodyInit, headers = {}) =>
    refusal(list, { token, method: 'POST', body, headers: { ...json, ...headers } })
  const whole = JSON.stringify({ officialId: mayor.personId })
  expect(await send(whole, { 'idempotency-key': 'k'.repeat(10_000) })).toBe('400 invalidKey')
  // Ten megabytes of nothing in ten kilobytes.
  expect(await send(gzipSync(Buffer.alloc(10_000_000)), { 'content-encoding': 'gzip' })).toBe(
    '415 unsupportedMediaType',
  )
  expect(await send(Buffer.alloc(1_000_000, ' '))).toBe('413 bodyTooLarge')
  expect(await send('{"officialId":"x","__proto__":{"isAdministrator":true}}')).toBe('400 invalidRequest')
  expect(await send('{"officialId":["x"]}')).toBe('400 invalidRequest')
  expect(await rows('SELECT 1 FROM "Registration" WHERE "personId" = $1', [mayor.personId])).toEqual([])
})

test('a cursor made by hand, a billion rows, names twice, lists for one value, __proto__', async () => {
  const hand = `${Buffer.from('["2020-01-01","a"]').toString('base64url')}.${'A'.repeat(43)}`
  expect(await refusal(`/calls?cursor=${hand}`)).toBe('400 invalidCursor')
  const questions = ['limit=1e9', 'limit=1000000000', 'lang=fr&lang=nl', 'lang[]=fr', 'country[0]=BE', '__proto__.x=1']
  for (const question of questions) expect(await refusal(`/calls?${question}`), question).toBe('400 invalidRequest')
  expect(await refusal('/communes?near=1,2&near=3,4')).toBe('400 invalidRequest')
  // This name Next drops before anybody reads it.
  expect((await ask('/api/v1/calls?__proto__=1')).body).toBe((await ask('/api/v1/calls')).body)
})

/** Somebody who begins a request and does not come to its end. */
function aSlowSocket(begun: string): Promise<Socket> {
  const { hostname, port } = new URL(siteUrl)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(begun, () => resolve(socket)))
    socket.once('error', reject)
  })
}

test('two hundred who begin a request and do not end it keep nobody waiting', async () => {
  const head = `POST /api/v1/encounters/x/registrations HTTP/1.1\r\nHost: ${new URL(siteUrl).host}\r\n`
  const body = `${head}Authorization: Bearer x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{`
  const sockets = await Promise.all(Array.from({ length: 200 }, (_, index) => aSlowSocket(index % 2 ? head : body)))
  for (const socket of sockets) socket.on('error', () => undefined)
  const answers = await Promise.all(['/api/v1/calls', '/fr/encounters', '/api/health/ready'].map((path) => ask(path)))
  for (const socket of sockets) socket.destroy()
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
})
