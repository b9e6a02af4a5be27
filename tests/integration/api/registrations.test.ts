import { beforeAll, describe, expect, it } from 'vitest'
import { ask, aToken, codeOf, keepRows, problem, read } from '@/tests/support/api-site'
import { db } from '@/tests/support/database'
import { expectInvariants } from '@/tests/support/invariants'
import { countQueries } from '@/tests/support/query-count'
import { anEditor, anOfficial, aScene, asks, inHours, officials, oneByOne } from '@/tests/support/registrations'

beforeAll(keepRows)

type Scene = { slug: string }
type Body = Record<string, unknown>

const post = ({ slug }: Scene, token: string, body: Body = {}, key?: string) =>
  ask(`/encounters/${slug}/registrations`, {
    method: 'POST',
    token,
    body,
    headers: key ? { 'idempotency-key': key } : {},
  })

const cancel = (id: string, token: string, key?: string) =>
  ask(`/registrations/${id}`, { method: 'DELETE', token, headers: key ? { 'idempotency-key': key } : {} })

const aProgram = async (side: 'FR' | 'VL' = 'FR') => {
  const official = await anOfficial(side)
  return { ...official, token: await aToken(official.actor) }
}

describe('registering', () => {
  it('confirms while seats last, then gives a position, as the form does', async () => {
    const scene = await aScene({ total: 1 })
    const [first, second] = [await aProgram(), await aProgram()]
    const answer = await post(scene, first.token, {
      languages: ['fr', 'nl'],
      needs: { choices: ['hearing'] },
      phone: '+32 470 00 00 00',
    })
    const made = await read('register', answer.clone())
    expect(made).toMatchObject({ status: 'confirmed', reference: expect.stringMatching(/^\w{4}-\w{4}$/) })
    expect(answer.headers.get('location')).toBe(`/api/v1/registrations/${made.id}`)
    expect(await read('register', await post(scene, second.token))).toMatchObject({ status: 'waitlisted', position: 1 })
    const own = await read('getRegistration', await ask(`/registrations/${made.id}`, { token: first.token }))
    expect(own).toMatchObject({
      status: 'confirmed',
      side: 'FR',
      phone: '+32 470 00 00 00',
      needs: { choices: ['hearing'] },
    })
    const [line] = await db.history.findMany({ where: { subjectId: made.id } })
    expect(line).toMatchObject({ action: 'registration.made', actorKind: 'token', actorId: first.personId })
    expect(await db.outboxMessage.count({ where: { registrationId: made.id } })).toBe(1)
    await expectInvariants()
  })

  it('keeps consents of the person alone', async () => {
    const scene = await aScene({ total: 5 })
    const [own, other] = [await aProgram(), await anOfficial()]
    const consents = { list: true, photo: false }
    const mine = await read('register', await post(scene, own.token, { consents }))
    const editor = await aToken(await anEditor(scene))
    const theirs = await read('register', await post(scene, editor, { officialId: other.personId, consents }))
    const rows = await db.registration.findMany({
      where: { id: { in: [mine.id, theirs.id] } },
      orderBy: { number: 'asc' },
    })
    expect(rows.map((row) => row.listConsentAt !== null)).toEqual([true, false])
  })

  it('says the domain’s no, with what a client needs to go on', async () => {
    const scene = await aScene({ total: 5 })
    const one = await aProgram()
    const made = await read('register', await post(scene, one.token))
    expect(await problem(await post(scene, one.token))).toMatchObject({
      status: 409,
      code: 'alreadyRegistered',
      params: { reference: made.reference },
    })
    const closes = inHours(-1)
    await db.encounter.update({
      where: { id: scene.id },
      data: { registrationOpensAt: inHours(-2), registrationClosesAt: closes },
    })
    const late = await problem(await post(scene, (await aProgram()).token))
    expect(late).toMatchObject({ status: 409, code: 'registrationClosed' })
    expect(new Date(String(late.params?.closed)).getTime()).toBe(Math.floor(closes.getTime() / 1000) * 1000)
  })

  it.each<[string, Body, number, string]>([
    ['somebody one does not act for', { officialId: '00000000-0000-7000-8000-000000000000' }, 403, 'notYours'],
    ['a topic that is not on the programme', { wishes: ['00000000-0000-7000-8000-000000000000'] }, 400, 'unknownTopic'],
    ['an unknown field', { status: 'confirmed' }, 400, 'invalidRequest'],
  ])('refuses %s', async (_, body, status, code) => {
    const scene = await aScene({ total: 5 })
    expect(await problem(await post(scene, (await aProgram()).token, body))).toMatchObject({ status, code })
    expect(await db.registration.count({ where: { encounterId: scene.id } })).toBe(0)
  })

  it('is for encounters that are published', async () => {
    const scene = await aScene({ total: 5 })
    const { token } = await aProgram()
    await db.encounter.update({ where: { id: scene.id }, data: { status: 'draft', publishedAt: null } })
    expect(await codeOf(await post(scene, token))).toBe('notFound')
    expect(await codeOf(await post({ slug: 'nowhere' }, token))).toBe('notFound')
  })
})

describe('the body', () => {
  const send = (headers: Record<string, string>, body: string, token: string) =>
    ask('/encounters/x/registrations', { method: 'POST', token, headers, body })

  it('is JSON, as it is, and not too long', async () => {
    const { token } = await aProgram()
    const json = { 'content-type': 'application/json' }
    expect(await codeOf(await send({ 'content-type': 'text/plain' }, '{}', token))).toBe('unsupportedMediaType')
    expect(await codeOf(await send({ 'content-type': 'application/jsonp' }, '{}', token))).toBe('unsupportedMediaType')
    expect(await codeOf(await send({ 'content-type': 'application/json; charset=latin1' }, '{}', token))).toBe(
      'unsupportedMediaType',
    )
    expect(await codeOf(await send({ ...json, 'content-encoding': 'gzip' }, '{}', token))).toBe('unsupportedMediaType')
    expect(await codeOf(await send(json, '{', token))).toBe('invalidRequest')
    expect(await codeOf(await send(json, 'x'.repeat(1024 * 1024), token))).toBe('bodyTooLarge')
    expect(await codeOf(await send({ ...json, 'content-length': '9999999' }, '{}', token))).toBe('bodyTooLarge')
    expect(await codeOf(await send({ 'content-type': 'application/json; charset=utf-8' }, '{}', token))).toBe(
      'notFound',
    )
  })
})

describe('an Idempotency-Key', () => {
  it('ten times in parallel has one effect and equal answers (R-09)', async () => {
    const scene = await aScene({ total: 5 })
    const { token } = await aProgram()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post(scene, token, { languages: ['fr'] }, 'order-7')),
    )
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201))
    expect(new Set(texts).size).toBe(1)
    expect(await db.registration.count({ where: { encounterId: scene.id } })).toBe(1)
    expect(await db.outboxMessage.count({ where: { encounterId: scene.id } })).toBe(1)
    await expectInvariants()
  })

  it('gives the answer that was lost again, though things have moved on (R-11)', async () => {
    const scene = await aScene({ total: 1 })
    await oneByOne(scene, await officials(1))
    const { token } = await aProgram()
    const lost = await (await post(scene, token, {}, 'lost')).text()
    await db.encounter.update({
      where: { id: scene.id },
      data: { registrationOpensAt: inHours(-2), registrationClosesAt: inHours(-1) },
    })
    const again = await post(scene, token, {}, 'lost')
    expect([again.status, await again.text()]).toEqual([201, lost])
    expect(JSON.parse(lost)).toMatchObject({ status: 'waitlisted', position: 1 })
  })

  it('gives it again to who sends the same, though their language on the site is another since', async () => {
    const scene = await aScene({ total: 5 })
    const { token, personId } = await aProgram()
    const lost = await (await post(scene, token, { languages: ['fr'] }, 'moved')).text()
    await db.person.update({ where: { id: personId }, data: { locale: 'de' } })
    const again = await post(scene, token, { languages: ['fr'] }, 'moved')
    expect([again.status, await again.text()]).toEqual([201, lost])
  })

  it('is for what was sent, not for what it is read as', async () => {
    const scene = await aScene({ total: 5 })
    const { token } = await aProgram()
    const answers = [
      await post(scene, token, { wishes: [], languages: ['fr'] }, 'said'),
      await post(scene, token, { languages: ['fr'], wishes: [] }, 'said'),
      await post(scene, token, { languages: ['fr'] }, 'said'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 422])
  })

  it('with another request is refused: another body, encounter, or call', async () => {
    const [scene, other] = [await aScene({ total: 5 }), await aScene({ total: 5 })]
    const { token } = await aProgram()
    const made = await read('register', await post(scene, token, { languages: ['fr'] }, 'key'))
    for (const answer of [
      await post(scene, token, { languages: ['nl'] }, 'key'),
      await post(other, token, { languages: ['fr'] }, 'key'),
      await cancel(made.id, token, 'key'),
    ]) {
      expect([answer.status, await codeOf(answer)]).toEqual([422, 'keyReused'])
    }
    expect(await db.registration.count({ where: { encounterId: other.id } })).toBe(0)
    expect((await db.registration.findUniqueOrThrow({ where: { id: made.id } })).status).toBe('confirmed')
  })

  it('two keys: the second is told the reference (R-10)', async () => {
    const scene = await aScene({ total: 5 })
    const { token } = await aProgram()
    const answers = await Promise.all(['one', 'two'].map((key) => post(scene, token, {}, key)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    const { reference } = await db.registration.findFirstOrThrow({ where: { encounterId: scene.id } })
    const refused = answers.find(({ status }) => status === 409)
    expect(refused && (await problem(refused)).params).toEqual({ reference })
  })

  it.each(['', 'a b', 'a'.repeat(10_000)])('that is none is refused before anything is done', async (key) => {
    const scene = await aScene({ total: 5 })
    const { token } = await aProgram()
    const answer = await ask(`/encounters/${scene.slug}/registrations`, {
      method: 'POST',
      token,
      body: {},
      headers: { 'idempotency-key': key },
    })
    expect(await codeOf(answer)).toBe('invalidKey')
    expect(await db.registration.count({ where: { encounterId: scene.id } })).toBe(0)
  })
})

describe('cancelling', () => {
  it('gives the seat to the next, once, whoever repeats it', async () => {
    const scene = await aScene({ total: 1 })
    const [first, second] = [await aProgram(), await aProgram()]
    const { id } = await read('register', await post(scene, first.token))
    const waiting = await read('register', await post(scene, second.token))
    const answers = await Promise.all(Array.from({ length: 5 }, () => cancel(id, first.token, 'give-back')))
    for (const answer of answers) expect(await read('cancelRegistration', answer)).toEqual({ id, status: 'cancelled' })
    const offered = await read('getRegistration', await ask(`/registrations/${waiting.id}`, { token: second.token }))
    expect(offered.status).toBe('offered')
    expect(new Date(offered.offerExpiresAt ?? 0).getTime()).toBeGreaterThan(Date.now())
    expect(await db.history.count({ where: { subjectId: id, action: 'registration.cancelled' } })).toBe(1)
    await expectInvariants()
  })

  it('by the organiser says so in history', async () => {
    const scene = await aScene({ total: 5 })
    const official = await anOfficial()
    const [{ id } = { id: '' }] = await oneByOne(scene, [official])
    await read('cancelRegistration', await cancel(id, await aToken(await anEditor(scene))))
    expect((await db.registration.findUniqueOrThrow({ where: { id } })).endReason).toBe('byOrganiser')
  })
})

describe('the organiser’s list', () => {
  it('is in the order of requests, page by page, for this team only', async () => {
    const scene = await aScene({ total: 2 })
    const people = await officials(3)
    const made = await oneByOne(scene, people)
    const token = await aToken(await anEditor(scene))
    const path = `/encounters/${scene.slug}/registrations?limit=2`
    const first = await read('listRegistrations', await ask(path, { token }))
    const second = await read('listRegistrations', await ask(`${path}&cursor=${first.next}`, { token }))
    const all = [...first.data, ...second.data]
    expect(all.map(({ id, status, position }) => [id, status, position])).toEqual([
      [made[0]?.id, 'confirmed', null],
      [made[1]?.id, 'confirmed', null],
      [made[2]?.id, 'waitlisted', 1],
    ])
    expect(second.next).toBeNull()
    expect(all.map(({ email }) => email)).toEqual(people.map(({ address }) => address))
    const elsewhere = await aScene({ total: 2 })
    const other = await aToken(await anEditor(elsewhere))
    expect(await codeOf(await ask(path, { token: other }))).toBe('notFound')
    expect(
      await codeOf(await ask(`/encounters/${elsewhere.slug}/registrations?cursor=${first.next}`, { token: other })),
    ).toBe('invalidCursor')
  })

  it('asks the database as often with three rows as with one', async () => {
    const scene = await aScene({ total: 9 })
    await oneByOne(scene, await officials(1))
    const token = await aToken(await anEditor(scene))
    const list = () => ask(`/encounters/${scene.slug}/registrations`, { token })
    await list()
    const withOne = await countQueries(list)
    await oneByOne(scene, await officials(2))
    expect(await countQueries(list)).toBe(withOne)
    expect((await read('listRegistrations', await list())).data).toHaveLength(3)
  })
})

it('what a program cancelled, its person registers again on the site', async () => {
  const scene = await aScene({ total: 5 })
  const { token, ...official } = await aProgram()
  const { id } = await read('register', await post(scene, token))
  await read('cancelRegistration', await cancel(id, token))
  const again = await asks(scene, official)
  expect(again).toMatchObject({ ok: true, value: { status: 'confirmed' } })
})
