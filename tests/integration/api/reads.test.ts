import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/openapi.json/route'
import type { User } from '@/lib/auth/actor'
import { publishCall } from '@/lib/calls/commands'
import { hear, stampEverything, stampTags } from '@/lib/platform/stamps.mjs'
import { ask, codeOf, keepRows, read } from '@/tests/support/api-site'
import { aCallDraft, aPublishedCall, callVersion } from '@/tests/support/calls'
import { db } from '@/tests/support/database'
import { aPublishedEncounter } from '@/tests/support/encounters'
import { anOrganisation, aTeamMember, granted } from '@/tests/support/people'
import { countQueries } from '@/tests/support/query-count'
import { aScene } from '@/tests/support/registrations'

const day = 86_400_000
const at = (days: number) => new Date(Date.now() + days * day)

let editor: User
let organisationId: string
let scene: Awaited<ReturnType<typeof aScene>>
const slugs: string[] = []

beforeAll(async () => {
  keepRows()
  hear(Number.POSITIVE_INFINITY)
  const organisation = await anOrganisation()
  organisationId = organisation.id
  editor = await aTeamMember(organisationId, 'editor')
  for (const title of ['Un ruisseau', 'Achat local', 'Deux rives']) {
    slugs.push((await aPublishedCall(editor, { organisationId, title })).slug)
  }
  await aCallDraft(editor, { organisationId, title: 'CANARY-DRAFT' })
  const scheduled = await aCallDraft(editor, { organisationId, title: 'CANARY-SCHEDULED' })
  granted(await publishCall(editor, scheduled.id, await callVersion(scheduled.id), at(3)))
  scene = await aScene({ total: 40, FR: 20, VL: 20 })
})

// The millisecond before: what is read from now on is newer, in whatever millisecond.
beforeEach(() => stampEverything(Date.now() - 1))

const calls = async (query = '') => (await read('listCalls', await ask(`/calls${query}`))).data.map(({ slug }) => slug)

/** The whole list, a row at a time: each cursor leads to the next. */
async function oneByOne(path: string): Promise<string[]> {
  const seen: string[] = []
  for (let next: string | null = ''; next !== null && seen.length < 50; ) {
    const answer = await ask(`${path}?limit=1${next && `&cursor=${next}`}`)
    const page: { data: { slug: string }[]; next: string | null } = await answer.json()
    seen.push(...page.data.map(({ slug }) => slug))
    next = page.next
  }
  return seen
}

describe('calls', () => {
  it('are those everybody may read, latest first', async () => {
    expect(await calls()).toEqual([...slugs].reverse())
    expect(JSON.stringify(await (await ask('/calls')).json())).not.toContain('CANARY')
  })

  it('are filtered by status, country and theme', async () => {
    await db.call.update({ where: { slug: slugs[0] ?? '' }, data: { opensAt: at(2), closesAt: at(9) } })
    expect(await calls('?status=upcoming')).toEqual([slugs[0]])
    expect(await calls('?status=open')).toEqual([slugs[2], slugs[1]])
    expect(await calls('?status=awarded')).toEqual([])
    expect(await calls('?country=FR')).toHaveLength(3)
    expect(await calls('?country=LU')).toEqual([])
    expect(await calls('?theme=rives')).toEqual([slugs[2]])
  })

  it('are given page by page, each once, by a cursor that is good for this list only', async () => {
    const first = await read('listCalls', await ask('/calls?limit=2'))
    const second = await read('listCalls', await ask(`/calls?limit=2&cursor=${first.next}`))
    expect([...first.data, ...second.data].map(({ slug }) => slug)).toEqual([...slugs].reverse())
    expect(second.next).toBeNull()
    expect(await codeOf(await ask(`/calls?limit=2&status=open&cursor=${first.next}`))).toBe('invalidCursor')
    expect(await codeOf(await ask(`/encounters?cursor=${first.next}`))).toBe('invalidCursor')
  })

  it('that appeared in the same instant are given each once too', async () => {
    const before = await db.call.findMany({ where: { slug: { in: slugs } }, select: { slug: true, publishedAt: true } })
    await db.call.updateMany({ where: { slug: { in: slugs } }, data: { publishedAt: at(-1) } })
    expect(await oneByOne('/calls')).toEqual([...slugs].sort())
    for (const { slug, publishedAt } of before) await db.call.update({ where: { slug }, data: { publishedAt } })
  })

  it.each([
    'WzFd',
    'WzFd.x',
    `${Buffer.from('["2020-01-01","a"]').toString('base64url')}.AAAAAAAAAAAAAAAAAAAAAA`,
    '%00',
  ])('a cursor made by hand is refused: %s', async (cursor) => {
    const answer = await ask(`/calls?cursor=${cursor}`)
    expect(answer.status).toBe(400)
  })

  it('one is read whole, in one language or in all; a draft is not there', async () => {
    const call = await read('getCall', await ask(`/calls/${slugs[1]}`))
    expect(call).toMatchObject({ status: 'open', title: { fr: 'Achat local' } })
    expect(call.closesAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/)
    expect((await read('getCall', await ask(`/calls/${slugs[1]}?lang=de`))).title).toBe('Achat local')
    const draft = await db.call.findFirstOrThrow({ where: { status: 'draft' } })
    expect(await codeOf(await ask(`/calls/${draft.slug}`))).toBe('notFound')
  })

  it('change by the clock: one that closes is no longer open, though nobody touched it', async () => {
    expect(await calls('?status=open')).toContain(slugs[2])
    await db.call.update({ where: { slug: slugs[2] ?? '' }, data: { closesAt: new Date(Date.now() + 3000) } })
    stampTags(['calls'])
    expect(await calls('?status=open')).toContain(slugs[2])
    await expect.poll(() => calls('?status=open'), { timeout: 15_000 }).not.toContain(slugs[2])
    await db.call.update({ where: { slug: slugs[2] ?? '' }, data: { closesAt: at(9) } })
  })
})

describe('encounters', () => {
  it('say their seats by side, their hours in their zone and what one may wish for', async () => {
    const encounter = await read('getEncounter', await ask(`/encounters/${scene.slug}`))
    expect(encounter).toMatchObject({ status: 'upcoming', registration: { status: 'open' }, zone: 'Europe/Brussels' })
    expect(encounter.seats).toEqual([
      { side: 'FR', seats: 20, taken: 0, free: 20 },
      { side: 'VL', seats: 20, taken: 0, free: 20 },
    ])
    expect(encounter.hosts.map(({ name, side }) => [name, side])).toEqual([
      ['Claire Delmotte', 'FR'],
      ['Bart Verhelst', 'VL'],
    ])
  })

  it('are filtered by time, country and place', async () => {
    const found = async (query: string) =>
      (await read('listEncounters', await ask(`/encounters?${query}`))).data.map(({ slug }) => slug)
    const moment = (date: Date) => encodeURIComponent(date.toISOString())
    await db.encounter.update({ where: { slug: scene.slug }, data: { communeCountry: 'FR', communeCode: '59279' } })
    expect(await found(`from=${moment(at(1))}&to=${moment(at(60))}`)).toEqual([scene.slug])
    expect(await found(`from=${moment(at(60))}`)).toEqual([])
    expect(await found(`to=${moment(at(1))}`)).toEqual([])
    expect(await found('country=BE')).toEqual([scene.slug])
    expect(await found('country=LU')).toEqual([])
    expect(await found('near=50.78,3.13&radiusKm=5')).toEqual([scene.slug])
    expect(await found('near=48.85,2.35')).toEqual([])
  })

  it('are given page by page, each once, in the order in which they begin, those that begin together too', async () => {
    for (const title of ['Premier', 'Deuxième', 'Troisième']) {
      await aPublishedEncounter(editor, scene.border, { organisationId, title })
    }
    const { startsAt, endsAt } = await db.encounter.findUniqueOrThrow({ where: { slug: scene.slug } })
    const [last] = await db.encounter.findMany({ orderBy: { id: 'asc' } })
    await db.encounter.updateMany({ data: { startsAt, endsAt } })
    await db.encounter.update({ where: { id: last?.id ?? '' }, data: { endsAt: at(400), startsAt: at(399) } })
    const rows = await db.encounter.findMany({ orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], select: { slug: true } })
    expect(rows).toHaveLength(4)
    expect(await oneByOne('/encounters')).toEqual(rows.map(({ slug }) => slug))
    const first = await read('listEncounters', await ask('/encounters?limit=2'))
    expect(await codeOf(await ask(`/encounters?country=BE&limit=2&cursor=${first.next}`))).toBe('invalidCursor')
    await db.encounter.updateMany({ where: { slug: { not: scene.slug } }, data: { status: 'draft' } })
  })

  it('say the name of their commune that an import has just brought', async () => {
    const nameOfFirst = async () => (await read('listEncounters', await ask('/encounters'))).data[0]?.commune?.name
    const commune = { country: 'FR', code: '59279' }
    await db.encounter.update({ where: { slug: scene.slug }, data: { communeCountry: 'FR', communeCode: '59279' } })
    stampTags(['encounters'])
    expect(await nameOfFirst()).toMatchObject({ fr: 'Halluin' })
    const { nameFr } = await db.commune.update({
      where: { country_code: commune },
      data: { nameFr: 'Halluin-sur-Lys' },
    })
    stampTags(['communes'])
    expect(await nameOfFirst()).toMatchObject({ fr: nameFr })
  })
})

describe('communes', () => {
  it('are found by any name, and by distance', async () => {
    const { data } = await read('listCommunes', await ask('/communes?search=courtrai'))
    expect(data[0]).toMatchObject({ country: 'BE', code: '34022', name: { fr: 'Courtrai', nl: 'Kortrijk' } })
    const near = await read('listCommunes', await ask('/communes?near=50.7925,3.1243&radiusKm=6&lang=fr'))
    const distances = near.data.map(({ distanceKm }) => distanceKm ?? -1)
    expect(distances).toEqual([...distances].sort((a, b) => a - b))
    expect(Math.max(...distances)).toBeLessThanOrEqual(6)
    expect(near.data.map(({ name }) => name)).toContain('Menin')
    expect((await read('listCommunes', await ask('/communes?search=zzzz&country=FR'))).data).toEqual([])
  })

  it('go on where the page before ended', async () => {
    const seen: string[] = []
    let next: string | null = ''
    for (let page = 0; page < 3 && next !== null; page++) {
      const some: { data: { country: string; code: string }[]; next: string | null } = await read(
        'listCommunes',
        await ask(`/communes?country=BE&limit=100${next ? `&cursor=${next}` : ''}`),
      )
      seen.push(...some.data.map(({ code }) => code))
      next = some.next
    }
    const all = await db.commune.findMany({
      where: { country: 'BE', validTo: null },
      orderBy: [{ sortKey: 'asc' }, { code: 'asc' }],
      take: 300,
    })
    expect(seen).toEqual(all.map(({ code }) => code))
  })

  it('one is read whole, and a code that merged leads to what it is part of now', async () => {
    expect(await read('getCommune', await ask('/communes/BE/34022'))).toMatchObject({
      postalCodes: ['8500', '8501', '8510', '8511'],
    })
    const former = await db.formerCommune.findFirstOrThrow({ where: { country: 'BE' } })
    const successor = await read('getCommune', await ask(`/communes/BE/${former.code}`))
    expect(successor.formerCodes).toContain(former.code)
    expect(await codeOf(await ask('/communes/BE/99999'))).toBe('notFound')
  })
})

describe('what everybody may read', () => {
  const kept = () => [
    '/calls',
    '/calls?status=open&limit=5&lang=nl',
    `/calls/${slugs[0]}`,
    '/encounters',
    `/encounters/${scene.slug}`,
    '/communes?country=FR',
    '/communes/BE/57081',
  ]

  it('asks the database nothing once it was read, until a change is told', async () => {
    for (const path of kept()) {
      await ask(path)
      expect(await countQueries(() => ask(path)), path).toBe(0)
    }
    await db.call.update({ where: { slug: slugs[0] ?? '' }, data: { laureateCount: 7 } })
    stampTags(['calls', `call:${slugs[0]}`])
    expect((await read('getCall', await ask(`/calls/${slugs[0]}`))).laureateCount).toBe(7)
  })

  it('carries an ETag; who has the same is told so, however a proxy marked it', async () => {
    for (const path of kept()) {
      const answer = await ask(path)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      const etag = answer.headers.get('etag') ?? ''
      for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
        const again = await ask(path, { headers: { 'if-none-match': known } })
        expect([again.status, again.headers.get('etag'), await again.text()], path).toEqual([304, etag, ''])
      }
      expect((await ask(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    }
  })

  it('may be read by pages of others; what needs a token may not', async () => {
    expect((await ask('/calls')).headers.get('access-control-allow-origin')).toBe('*')
    expect((await ask('/calls/nothing')).headers.get('access-control-allow-origin')).toBe('*')
    const preflight = await ask('/calls', { method: 'OPTIONS' })
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD')
    for (const path of ['/me', `/encounters/${scene.slug}/registrations`, '/registrations/x']) {
      for (const method of ['OPTIONS', 'GET']) {
        const { headers } = await ask(path, { method, headers: { origin: 'https://elsewhere.example' } })
        expect(
          [...headers.keys()].filter((name) => name.startsWith('access-control')),
          path,
        ).toEqual([])
      }
    }
  })

  it('says which methods an address has', async () => {
    const answer = await ask(`/encounters/${scene.slug}/registrations`, { method: 'PUT' })
    expect([await codeOf(answer), answer.headers.get('allow')]).toEqual([
      'methodNotAllowed',
      'POST, GET, HEAD, OPTIONS',
    ])
    expect(await codeOf(await ask('/nothing'))).toBe('notFound')
    expect(await codeOf(await ask('/calls/a%2Fb'))).toBe('notFound')
    expect(await codeOf(await ask('/calls/%E0%A4%A'))).toBe('notFound')
    expect((await ask('/calls', { method: 'HEAD' })).status).toBe(200)
  })
})

describe('its description', () => {
  const address = 'http://vis-a-vis.example/api/v1/openapi.json'
  const asked = (headers: Record<string, string> = {}) => GET(new Request(address, { headers }))

  it('is made once, and who has the same is told so', async () => {
    const first = asked()
    const etag = first.headers.get('etag') ?? ''
    expect(JSON.parse(await first.text())).toMatchObject({ openapi: '3.1.1' })
    const writing = vi.spyOn(JSON, 'stringify')
    const again = [asked(), asked({ 'if-none-match': etag })]
    expect(writing).not.toHaveBeenCalled()
    writing.mockRestore()
    expect(again.map(({ status, headers }) => [status, headers.get('etag')])).toEqual([
      [200, etag],
      [304, etag],
    ])
  })

  it('may be read by pages of others, and says its problems as every call does', async () => {
    const preflight = OPTIONS(new Request(address, { method: 'OPTIONS' }))
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD'])
    for (const [method, answerTo] of Object.entries({ DELETE, PATCH, POST, PUT })) {
      const answer = answerTo(new Request(address, { method }))
      expect(answer.headers.get('allow'), method).toBe('GET, HEAD, OPTIONS')
      expect(await codeOf(answer), method).toBe('methodNotAllowed')
    }
  })
})

it('says its problems in the language that is asked for', async () => {
  const wrong = (path: string, language: string) => ask(path, { headers: { 'accept-language': language } })
  expect((await (await wrong('/calls/nothing', 'nl-BE')).json()).detail).toBe(
    'Deze pagina bestaat niet, of staat niet voor u open.',
  )
  expect(await (await wrong('/calls?limit=0&lang=en', 'nl')).json()).toEqual({
    type: 'about:blank',
    title: 'Bad Request',
    status: 400,
    code: 'invalidRequest',
    detail: 'The request does not follow the description of the API. Each error says where.',
    errors: [{ at: 'query.limit', code: 'too_small' }],
  })
})
