import { createServer, request, Server } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-node'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import CacheHandler from '@/lib/platform/cache-handler.mjs'
import { openPageDoor } from '@/lib/platform/page-door'
import { stampTags } from '@/lib/platform/stamps.mjs'
import { traceInto } from '@/lib/platform/traces'

type Value = NonNullable<Parameters<CacheHandler['set']>[1]>

const html = '<p>Halluin – Menen</p>'
const { emit } = Server.prototype
let server: Server
let port: number

/** As Next keeps a page that it has made. */
async function keep(path: string, { tags = 'calls', status }: { tags?: string; status?: number } = {}) {
  const handler = new CacheHandler()
  const key = `/route-cache/APP_PAGE/0f1e/$${path}`
  await handler.get(key)
  // Next's kinds are an enum that it does not export as values.
  await handler.set(key, {
    kind: 'APP_PAGE',
    html,
    status,
    headers: { 'x-next-cache-tags': tags, link: '</font.woff2>; rel=preload' },
  } as unknown as Value)
}

type Ask = { method?: string; headers?: Record<string, string> }

/** `fetch` would unpack, and say of itself what it takes. */
function ask(path: string, { method = 'GET', headers = {} }: Ask = {}) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const asked = request({ port, path, method, headers }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
        )
      })
      asked.on('error', reject).end()
    },
  )
}

beforeAll(async () => {
  openPageDoor()
  server = createServer((_, response) => response.end('from the framework'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})

afterAll(() => {
  server.close()
  Object.assign(Server.prototype, { emit })
})

beforeEach(() => {
  for (const name of ['visavisPages', 'visavisStamps']) Reflect.deleteProperty(globalThis, name)
})

describe('a page in memory', () => {
  it('is sent with all that it was kept with, but its tags', async () => {
    await keep('/fr/calls')
    const { status, headers, body } = await ask('/fr/calls')
    expect([status, body.toString()]).toEqual([200, html])
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(Buffer.byteLength(html)),
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-nextjs-cache': 'HIT',
      link: '</font.woff2>; rel=preload',
    })
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['x-next-cache-tags']).toBeUndefined()
  })

  it('leaves a trace without its address, as requests that reach the framework do', async () => {
    const exporter = new InMemorySpanExporter()
    const { flush } = await traceInto(exporter)
    await keep('/fr/calls')
    await ask('/fr/calls')
    await flush()
    const seen = exporter.getFinishedSpans().map(({ name, attributes }) => ({ name, attributes }))
    expect(seen).toEqual([{ name: 'page in memory', attributes: { 'http.method': 'GET', 'http.status_code': 200 } }])
  })

  it('carries the id of its request', async () => {
    await keep('/fr/calls')
    const given = await ask('/fr/calls', { headers: { 'x-request-id': 'from-the-proxy-1' } })
    expect(given.headers['x-request-id']).toBe('from-the-proxy-1')
    const [one, other] = [await ask('/fr/calls'), await ask('/fr/calls')]
    expect(one.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
    expect(one.headers['x-request-id']).not.toBe(other.headers['x-request-id'])
  })

  it('is not sent to who has it, however a proxy marked it', async () => {
    await keep('/fr/calls')
    const { etag } = (await ask('/fr/calls')).headers
    for (const known of [`${etag}`, `W/${etag}`, `"other", ${etag}`]) {
      const again = await ask('/fr/calls', { headers: { 'if-none-match': known } })
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
    }
    expect((await ask('/fr/calls', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('is packed for who takes that, under a name that says so', async () => {
    await keep('/fr/calls')
    const plain = await ask('/fr/calls', { headers: { 'accept-encoding': 'br, gzip;q=0' } })
    expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, html])
    for (const accepted of ['gzip', 'br, gzip;q=0.8', 'GZIP']) {
      const packed = await ask('/fr/calls', { headers: { 'accept-encoding': accepted } })
      expect(packed.headers['content-encoding'], accepted).toBe('gzip')
      expect(gunzipSync(packed.body).toString()).toBe(html)
      expect(packed.headers.etag).toBe(`W/${plain.headers.etag}`)
    }
  })

  it('is described without its text', async () => {
    await keep('/fr/calls')
    const { status, headers, body } = await ask('/fr/calls', { method: 'HEAD' })
    expect([status, headers['content-length'], body.length]).toEqual([200, String(Buffer.byteLength(html)), 0])
  })
})

describe('goes on to the framework', () => {
  const passed = async (path: string, asked?: Ask) => (await ask(path, asked)).body.toString() === 'from the framework'

  it('what is sent, what the router asks, and what has a query', async () => {
    await keep('/fr/calls')
    expect(await passed('/fr/calls')).toBe(false)
    expect(await passed('/fr/calls', { method: 'POST' })).toBe(true)
    expect(await passed('/fr/calls', { headers: { rsc: '1' } })).toBe(true)
    expect(await passed('/fr/calls?q=eau')).toBe(true)
    expect(await passed('/fr/encounters')).toBe(true)
  })

  it('what is kept but is no public page, or says that something is not there', async () => {
    await keep('/fr/my')
    await keep('/fr/calls/none', { status: 404 })
    expect(await passed('/fr/my')).toBe(true)
    expect(await passed('/fr/calls/none')).toBe(true)
  })

  it('a page that has changed', async () => {
    await keep('/fr/calls', { tags: 'calls,until:1' })
    expect(await passed('/fr/calls')).toBe(true)
    await keep('/nl/calls', { tags: 'calls,encounters' })
    expect(await passed('/nl/calls')).toBe(false)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 })
    stampTags(['encounters'])
    expect(await passed('/nl/calls')).toBe(true)
    vi.useRealTimers()
  })
})
