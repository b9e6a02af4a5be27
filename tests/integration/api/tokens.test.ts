import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeToken, makeTokenFor, revokeToken } from '@/lib/auth/api-tokens.commands'
import { listTokens } from '@/lib/auth/api-tokens.queries'
import { limits } from '@/lib/auth/limit'
import { nameDelegate } from '@/lib/officials/delegations.commands'
import { endMandate } from '@/lib/officials/endings.commands'
import { columnOfDay, dayOfColumn, officeDay } from '@/lib/officials/mandate'
import { removeFromTeam } from '@/lib/organisations/team.commands'
import { log } from '@/lib/platform/log'
import { ask, aToken, codeOf, keepRows, read } from '@/tests/support/api-site'
import { moveClock, resetClock } from '@/tests/support/clock'
import { anotherConnection, db } from '@/tests/support/database'
import { anOrganisation, aPerson, aTeamMember, granted, signedIn, tests } from '@/tests/support/people'
import { anEditor, anOfficial, aScene, asks } from '@/tests/support/registrations'

beforeAll(keepRows)
afterEach(resetClock)

const wanted = { name: 'Agenda', scopes: ['registrations:read' as const] }
const meBy = (token: string) => ask('/me', { token })
const yesterday = dayOfColumn(new Date(columnOfDay(officeDay(new Date())).getTime() - 86_400_000))

describe('a token', () => {
  it('says whose it is, what it is for and for whom one acts', async () => {
    const official = await anOfficial()
    const address = 'els@halluin.example'
    const who = { address, givenName: 'Els', familyName: 'Maertens', locale: 'nl' as const }
    const delegation = { forBodyId: null, scopes: ['registrations' as const], endsOn: officeDay(new Date()), ...who }
    const { delegateId } = granted(await nameDelegate(official.actor, delegation))
    const me = await read('getMe', await meBy(await aToken(await signedIn(delegateId), ['registrations:write'])))
    expect(me).toMatchObject({ id: delegateId, givenName: 'Els', scopes: ['registrations:write'], mandates: [] })
    expect(me.actsFor.map(({ id, mandates }) => [id, mandates.map((held) => held.title)])).toEqual([
      [official.personId, [expect.objectContaining({ fr: expect.stringContaining('d’Halluin') })]],
    ])
  })

  it('is kept as a hash only, is listed with its last use, and ends when it is revoked', async () => {
    const { actor } = await anOfficial()
    const { id, secret } = granted(await makeToken(actor, wanted))
    const [row] = await db.$queryRaw<
      { text: string }[]
    >`SELECT row_to_json(token)::text AS text FROM "ApiToken" token WHERE "id" = ${id}::uuid`
    expect(row?.text).not.toContain(secret)
    expect(await listTokens(actor)).toMatchObject([{ id, name: 'Agenda', lastUsedAt: null, state: 'live' }])
    expect((await meBy(secret)).status).toBe(200)
    const [used] = await listTokens(actor)
    expect(used?.lastUsedAt).toBeInstanceOf(Date)
    granted(await revokeToken(actor, id))
    expect(await codeOf(await meBy(secret))).toBe('tokenInvalid')
    expect(await listTokens(actor)).toMatchObject([{ id, state: 'revoked' }])
    expect(await revokeToken(actor, id)).toMatchObject({ code: 'notFound' })
    const history = await db.history.findMany({ where: { action: { startsWith: 'token.' } }, orderBy: { id: 'asc' } })
    expect(history.map(({ action }) => action)).toEqual(expect.arrayContaining(['token.made', 'token.revoked']))
    expect(JSON.stringify(history.map(({ details }) => details))).not.toContain(secret)
  })

  it('is nobody else’s to see or to end', async () => {
    const [mine, theirs] = [await anOfficial(), await anOfficial()]
    const { id, secret } = granted(await makeToken(mine.actor, wanted))
    expect(await listTokens(theirs.actor)).toEqual([])
    expect(await revokeToken(theirs.actor, id)).toMatchObject({ code: 'notFound' })
    expect((await meBy(secret)).status).toBe(200)
  })

  it('is not made by a program, nor by whoever still owes the second factor', async () => {
    const organisation = await anOrganisation()
    const { personId } = await aTeamMember(organisation.id, 'editor')
    const half = await signedIn(personId, { secondFactor: false })
    expect(await makeToken(half, wanted)).toMatchObject({ code: 'secondFactorFirst' })
    expect(await makeToken(tests, wanted)).toMatchObject({ code: 'signInFirst' })
    const { actor, address } = await anOfficial()
    expect(await makeTokenFor(actor, address, wanted)).toMatchObject({ code: 'notAllowed' })
  })

  it('is made on the command line for somebody known', async () => {
    const { address, personId } = await anOfficial()
    const { secret } = granted(await makeTokenFor(tests, address, wanted))
    expect((await read('getMe', await meBy(secret))).id).toBe(personId)
    expect(await makeTokenFor(tests, 'nobody@nowhere.example', wanted)).toMatchObject({ code: 'notFound' })
  })

  it('is one of twenty at most', async () => {
    const { actor } = await anOfficial()
    for (let count = 0; count < 20; count++) granted(await makeToken(actor, wanted))
    expect(await makeToken(actor, wanted)).toMatchObject({ code: 'tooManyTokens' })
  })

  it('ends after a year', async () => {
    const token = await aToken((await anOfficial()).actor)
    await moveClock('364 days')
    expect((await meBy(token)).status).toBe(200)
    await moveClock('365 days')
    expect(await codeOf(await meBy(token))).toBe('tokenInvalid')
  })
})

describe('the use of a token', () => {
  /** From now on the function of that name sees every change of a token. */
  const watchTokens = () =>
    db.$executeRaw`CREATE TRIGGER noticed BEFORE UPDATE ON "ApiToken" FOR EACH ROW EXECUTE FUNCTION noticed()`
  const standing = async () => {
    const [waiting] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    return waiting?.count
  }
  afterEach(() => db.$executeRaw`DROP TRIGGER IF EXISTS noticed ON "ApiToken"`)

  it('is written once a minute, however many ask at once', async () => {
    const { id, secret } = granted(await makeToken((await anOfficial()).actor, wanted))
    await db.$executeRaw`CREATE TABLE use_written ()`
    await db.$executeRaw`
      CREATE OR REPLACE FUNCTION noticed() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN INSERT INTO use_written DEFAULT VALUES; RETURN NEW; END $$`
    await watchTokens()
    const holder = await anotherConnection()
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM "ApiToken" WHERE "id" = $1 FOR UPDATE', [id])
    const asking = Promise.all([meBy(secret), meBy(secret), meBy(secret)])
    // They have read that the last use is long ago, and stand before the row.
    await expect.poll(standing, { timeout: 10_000 }).toBeGreaterThanOrEqual(2)
    await holder.query('COMMIT')
    await holder.end()
    expect((await asking).map(({ status }) => status)).toEqual([200, 200, 200])
    const [written] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM use_written`
    expect(written).toEqual({ count: 1 })
  })

  it('is not written where the database only reads: the program goes on, and nobody is told at each request', async () => {
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => {})
    const token = await aToken((await anOfficial()).actor)
    await db.$executeRaw`
      CREATE OR REPLACE FUNCTION noticed() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'only read' USING ERRCODE = 'read_only_sql_transaction'; END $$`
    await watchTokens()
    expect((await meBy(token)).status).toBe(200)
    expect(warned).not.toHaveBeenCalled()
    warned.mockRestore()
  })
})

describe('a token ends with the role it was made under', () => {
  it('a membership', async () => {
    const scene = await aScene({ total: 5 })
    await aTeamMember(scene.organisation.id, 'owner')
    const editor = await anEditor(scene)
    const token = await aToken(editor)
    const path = `/encounters/${scene.slug}/registrations`
    expect((await ask(path, { token })).status).toBe(200)
    const member = await db.teamMember.findFirstOrThrow({ where: { personId: editor.personId } })
    granted(await removeFromTeam(tests, member.id))
    expect(await codeOf(await ask(path, { token }))).toBe('tokenInvalid')
    expect(await listTokens(await signedIn(editor.personId))).toMatchObject([{ state: 'roleEnded' }])
  })

  it('a mandate', async () => {
    const official = await anOfficial()
    const token = await aToken(official.actor)
    granted(await endMandate(tests, official.mandateId, yesterday))
    expect(await codeOf(await meBy(token))).toBe('tokenInvalid')
  })

  it('one of two roles takes its rights along, and leaves the token', async () => {
    const scene = await aScene({ total: 5 })
    await aTeamMember(scene.organisation.id, 'owner')
    const official = await anOfficial()
    const member = await db.teamMember.create({
      data: {
        organisationId: scene.organisation.id,
        personId: official.personId,
        role: 'editor',
        startedAt: new Date(0),
      },
    })
    const token = await aToken(await signedIn(official.personId))
    const path = `/encounters/${scene.slug}/registrations`
    expect((await ask(path, { token })).status).toBe(200)
    granted(await removeFromTeam(tests, member.id))
    expect(await codeOf(await ask(path, { token }))).toBe('notFound')
    expect((await meBy(token)).status).toBe(200)
  })

  it('a role with power that came after a token made without the second factor does not come with it', async () => {
    const scene = await aScene({ total: 5 })
    const { personId } = await aPerson()
    const token = await aToken(await signedIn(personId, { secondFactor: false }))
    const data = { organisationId: scene.organisation.id, personId, role: 'owner' as const, startedAt: new Date(0) }
    await db.teamMember.create({ data })
    expect((await read('getMe', await meBy(token))).organisations).toEqual([])
    expect(await codeOf(await ask(`/encounters/${scene.slug}/registrations`, { token }))).toBe('notFound')
  })
})

describe('what is no token', () => {
  it.each([
    ['nothing', undefined, 'tokenMissing'],
    ['a made-up one', `Bearer vav_${'A'.repeat(43)}`, 'tokenInvalid'],
    ['junk', 'Bearer x', 'tokenInvalid'],
    ['one of 10,000 characters', `Bearer ${'a'.repeat(10_000)}`, 'tokenInvalid'],
    ['another scheme', 'Basic dXNlcjpwYXNz', 'tokenInvalid'],
  ])('%s is refused, and says how', async (_, authorization, code) => {
    const answer = await ask('/me', { headers: authorization ? { authorization } : {} })
    expect([answer.status, await codeOf(answer)]).toEqual([401, code])
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer realm="vis-a-vis"/)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  it('two tokens at once, or one in the address, are refused', async () => {
    const token = await aToken((await anOfficial()).actor)
    expect(await codeOf(await ask('/me', { headers: { authorization: `Bearer ${token}, Bearer ${token}` } }))).toBe(
      'tokenInvalid',
    )
    for (const path of [`/me?access_token=${token}`, `/me?token=${token}`, `/calls?theme=${token}`]) {
      expect(await codeOf(await ask(path, { token })), path).toBe('tokenInAddress')
    }
  })

  it('a token of another scope is told what it lacks', async () => {
    const scene = await aScene({ total: 5 })
    const official = await anOfficial()
    const token = await aToken(official.actor, ['registrations:read'])
    const answer = await ask(`/encounters/${scene.slug}/registrations`, { method: 'POST', token, body: {} })
    expect(answer.headers.get('www-authenticate')).toContain('error="insufficient_scope", scope="registrations:write"')
    expect(await codeOf(answer)).toBe('scopeNeeded')
    const mine = granted(await asks(scene, official))
    const blind = await aToken(official.actor, ['registrations:write'])
    expect(await codeOf(await ask(`/registrations/${mine.id}`, { token: blind }))).toBe('scopeNeeded')
    expect(await db.registration.count({ where: { encounterId: scene.id } })).toBe(1)
  })
})

describe('who asks too often', () => {
  it('waits as long as the answer says: a token for itself', async () => {
    const [busy, calm] = [await aToken((await anOfficial()).actor), await aToken((await anOfficial()).actor)]
    const { points, seconds } = limits.apiPerToken
    await db.$executeRaw`UPDATE "RateLimit" SET "points" = 0`
    expect((await meBy(busy)).status).toBe(200)
    await db.$executeRaw`UPDATE "RateLimit" SET "points" = ${points} WHERE "key" LIKE 'api.token:%'`
    const answer = await meBy(busy)
    expect([answer.status, await codeOf(answer)]).toEqual([429, 'tooManyRequests'])
    const wait = Number(answer.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(seconds)
    expect((await meBy(calm)).status).toBe(200)
    await moveClock(`${wait} seconds`)
    expect((await meBy(busy)).status).toBe(200)
  })

  it('with secrets that open nothing is counted by network', async () => {
    const from = (address: string) => ask('/me', { headers: { authorization: 'Bearer x', 'x-forwarded-for': address } })
    expect((await from('203.0.113.7')).status).toBe(401)
    await db.$executeRaw`UPDATE "RateLimit" SET "points" = ${limits.wrongTokenPerPrefix.points} WHERE "key" LIKE 'api.wrong:%'`
    expect((await from('203.0.113.99')).status).toBe(429)
    expect((await from('198.51.100.7')).status).toBe(401)
  })

  it('searches as a network may, and a neighbour goes on', async () => {
    const from = (address: string, path: string) => ask(path, { headers: { 'x-forwarded-for': address } })
    const searches = ['/communes?search=lys', '/encounters?near=50.7,3.1', '/calls?theme=lys']
    for (const path of searches) expect((await from('203.0.113.7', path)).status, path).toBe(200)
    await db.$executeRaw`UPDATE "RateLimit" SET "points" = ${limits.searchPerPrefix.points} WHERE "key" LIKE 'api.search:%'`
    for (const path of searches) {
      const answer = await from('203.0.113.99', path)
      expect([answer.status, answer.headers.get('access-control-allow-origin')], path).toEqual([429, '*'])
      const wait = Number(answer.headers.get('retry-after'))
      expect(wait > 0 && wait <= limits.searchPerPrefix.seconds, path).toBe(true)
    }
    expect((await from('198.51.100.7', '/communes?search=lys')).status).toBe(200)
    expect((await from('203.0.113.99', '/me')).status).toBe(401)
  })
})
