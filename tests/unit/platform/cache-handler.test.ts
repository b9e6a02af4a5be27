import { createHash, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CacheHandler from '@/lib/platform/cache-handler.mjs'
import { memory } from '@/lib/platform/page-memory.mjs'
import { hear, stampEverything, stampTags } from '@/lib/platform/stamps.mjs'

type Value = NonNullable<Parameters<CacheHandler['set']>[1]>
type Page = Extract<Value, { kind: 'APP_PAGE' }>

const handler = new CacheHandler()

function page(tags: string[], { html = '<p>Halluin – Menen</p>', status = 200 } = {}): Page {
  const headers = { 'x-next-cache-tags': tags.join(',') }
  // Next's kinds are an enum that it does not export as values.
  return {
    kind: 'APP_PAGE',
    html,
    status,
    headers,
    rscData: undefined,
    postponed: undefined,
    segmentData: undefined,
  } as Page
}

function rows(body: string): Value {
  const data = { headers: {}, body, url: '' }
  return { kind: 'FETCH', data, revalidate: 31_536_000 } as Value
}

/** What a route of a file answers. */
function file(status: number): Value {
  const headers = { 'x-next-cache-tags': 'calls' }
  return { kind: 'APP_ROUTE', status, headers, body: Buffer.from(String(status)) } as Value
}

/** A page of which packing saves next to nothing. */
const incompressible = (length: number) => `’${randomBytes(length).toString('base64')}`

/** Asks, renders for `milliseconds`, keeps. */
async function render(key: string, value: Value, { milliseconds = 20, tags = [] as string[] } = {}) {
  await handler.get(key)
  vi.advanceTimersByTime(milliseconds)
  await handler.set(key, value, { tags })
}

const shown = async (key: string) => (await handler.get(key))?.value ?? null

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T10:00:00Z') })
  for (const name of ['visavisPages', 'visavisStamps']) Reflect.deleteProperty(globalThis, name)
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a page is kept', () => {
  it('until a tag of it changes', async () => {
    const kept = page(['encounters', 'encounter:halluin-menen'])
    await render('/fr/encounters/halluin-menen', kept)
    vi.advanceTimersByTime(3_600_000)
    expect(await shown('/fr/encounters/halluin-menen')).toBe(kept)
    stampTags(['encounter:other'])
    expect(await shown('/fr/encounters/halluin-menen')).toBe(kept)
    stampTags(['encounter:halluin-menen'])
    expect(await shown('/fr/encounters/halluin-menen')).toBeNull()
  })

  it('until the moment it names', async () => {
    const closes = Date.now() + 60_000
    const kept = page(['calls', `until:${closes + 90_000}`, `until:${closes}`])
    await render('/fr/calls', kept)
    vi.setSystemTime(closes - 1)
    expect(await shown('/fr/calls')).toBe(kept)
    vi.setSystemTime(closes)
    expect(await shown('/fr/calls')).toBeNull()
  })

  it('not at all when what it shows changed while it was rendered', async () => {
    await handler.get('/fr')
    vi.advanceTimersByTime(10)
    stampTags(['encounters'])
    vi.advanceTimersByTime(2000)
    await handler.set('/fr', page(['encounters']))
    expect(await shown('/fr')).toBeNull()
  })

  it('not when nobody knows when its render began', async () => {
    await handler.set('/fr', page(['encounters']))
    expect(await shown('/fr')).toBeNull()
  })

  it('for a second although it changes again and again', async () => {
    const kept = page(['encounters'])
    await render('/fr', kept, { milliseconds: 0 })
    vi.advanceTimersByTime(500)
    stampTags(['encounters'])
    vi.advanceTimersByTime(400)
    stampTags(['encounters'])
    expect(await shown('/fr')).toBe(kept)
    vi.advanceTimersByTime(100)
    expect(await shown('/fr')).toBeNull()
  })

  it('but a page that was not there is looked for at once when it may have come', async () => {
    const kept = page(['encounter:new'], { status: 404 })
    await render('/fr/encounters/new', kept, { milliseconds: 0 })
    vi.advanceTimersByTime(100)
    expect(await shown('/fr/encounters/new')).toBe(kept)
    stampTags(['encounter:new'])
    expect(await shown('/fr/encounters/new')).toBeNull()
  })
})

describe('rows are kept', () => {
  it('until a tag known beforehand or found in them changes', async () => {
    for (const tag of ['encounters', 'person:1']) {
      const kept = rows('{"tags":["person:1","until:99999999999999"],"rows":[]}')
      await render(tag, kept, { tags: ['encounters'] })
      vi.advanceTimersByTime(100)
      expect(await shown(tag)).toBe(kept)
      stampTags([tag])
      expect(await shown(tag)).toBeNull()
      vi.advanceTimersByTime(100)
    }
  })

  it('until the moment they name', async () => {
    const ends = Date.now() + 5000
    await render('rows', rows(`{"tags":["until:${ends}"],"rows":[]}`))
    expect(await shown('rows')).not.toBeNull()
    vi.setSystemTime(ends)
    expect(await shown('rows')).toBeNull()
  })
})

describe('when the database is not heard', () => {
  it('shows nothing older than two seconds, and everything anew once it is heard again', async () => {
    hear()
    const kept = page([])
    await render('/fr', kept)
    vi.advanceTimersByTime(2400)
    expect(await shown('/fr')).toBe(kept)
    vi.advanceTimersByTime(200)
    expect(await handler.get('/fr')).toEqual({ value: kept, lastModified: -1 })
    hear()
    expect(await shown('/fr')).toBe(kept)
    stampEverything()
    expect(await shown('/fr')).toBeNull()
  })

  it('keeps the old page for a few seconds when it cannot be rendered', async () => {
    hear()
    const kept = page([])
    await render('/fr', kept)
    vi.advanceTimersByTime(10_000)
    expect((await handler.get('/fr'))?.lastModified).toBe(-1)
    // What Next does after a failed render: it puts the same value back.
    await handler.set('/fr', kept)
    expect((await handler.get('/fr'))?.lastModified).toBeGreaterThan(0)
    vi.advanceTimersByTime(3000)
    expect((await handler.get('/fr'))?.lastModified).toBe(-1)
  })
})

it('forgets what was asked for the longest ago, and keeps within its bound', async () => {
  const html = 'x'.repeat(1.5 * 1024 * 1024)
  await render('/first', page([], { html }))
  await render('/second', page([], { html }))
  for (let number = 0; number < 9; number++) {
    await shown('/first')
    await render(`/page/${number}`, page([], { html }))
  }
  expect(await shown('/first')).not.toBeNull()
  expect(await shown('/second')).toBeNull()
})

it('counts all that it holds of a page: text, bytes as they are sent, packed, and what the router fetches', async () => {
  const part = Buffer.alloc(30_000, 'segment')
  const kept = {
    ...page([], { html: incompressible(50_000) }),
    rscData: part,
    segmentData: new Map([['/_tree', part]]),
  }
  await render('/fr', kept)
  const sent = Buffer.from(kept.html)
  expect(memory().found.bytes).toBeGreaterThan(
    2 * kept.html.length + sent.length + gzipSync(sent).length + 2 * part.length,
  )
})

it('counts text beyond Latin-1 of rows as it lies in memory', async () => {
  await render('/rows', rows(`{"rows":["${'l’appel'.repeat(10_000)}"]}`))
  expect(memory().found.bytes).toBeGreaterThan(2 * 70_000)
})

it('pushes nothing out for pages that do not exist', async () => {
  await render('/fr', page([]))
  for (let number = 0; number < 2000; number++) {
    await render(`/fr/calls/${number}`, page([], { html: 'x'.repeat(100_000), status: 404 }))
  }
  expect(await shown('/fr')).not.toBeNull()
  expect(await shown('/fr/calls/0')).toBeNull()
})

it('allows exactly the inline scripts of the page, and no data block needs leave', async () => {
  const code = 'self.__next_f.push([1,"é"])'
  const html = `<script src="/_next/a.js" async=""></script><script>${code}</script><script type="application/ld+json">{}</script>`
  const kept = page([], { html })
  await render('/fr', kept)
  const hash = createHash('sha256').update(code).digest('base64')
  const policy = String(kept.headers?.['content-security-policy'])
  expect(policy.split('; ').find((directive) => directive.startsWith('script-src '))).toBe(
    `script-src 'self' 'sha256-${hash}'`,
  )
})

it('sends a page that says that something is not there with the status 404', async () => {
  const kept = page(['encounter:none', 'status:404'])
  await render('/fr/encounters/none', kept)
  expect(kept.status).toBe(404)
  expect(await shown('/fr/encounters/none')).toBe(kept)
})

it('lets nobody else keep a page without asking', async () => {
  const kept = page([])
  await render('/fr', kept)
  expect(kept.headers?.['cache-control']).toBe('public, max-age=0, must-revalidate')
})

describe('a file', () => {
  it('is not kept as refused to everybody because somebody sent something to it', async () => {
    await render('/fr/calls/feed.xml', file(405))
    expect(await shown('/fr/calls/feed.xml')).toBeNull()
    const feed = file(200)
    await render('/fr/calls/feed.xml', feed)
    expect(await shown('/fr/calls/feed.xml')).toBe(feed)
    stampTags(['calls'])
    await render('/fr/calls/feed.xml', file(405))
    expect(await shown('/fr/calls/feed.xml')).toBeNull()
  })

  it('that is not there is kept as such', async () => {
    const missing = file(404)
    await render('/fr/calls/nowhere/deadline.ics', missing)
    expect(await shown('/fr/calls/nowhere/deadline.ics')).toBe(missing)
  })
})
