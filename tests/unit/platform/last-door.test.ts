import { createServer, request, type Server, ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { failureDocument, failurePolicy } from '@/components/layout/failure-document'
import { largestBody } from '@/lib/platform/body-size.mjs'
import { guardResponses } from '@/lib/platform/last-door'
import { noteUnavailable } from '@/lib/platform/unavailable'

const { writeHead, write, end } = ServerResponse.prototype
let server: Server
let base: string

const answers: Record<string, (response: ServerResponse) => void> = {
  '/file': (response) => response.end('a file'),
  '/feed.xml': (response) => response.setHeader('etag', '"feed-1"').end('<feed/>'),
  '/own': (response) => response.writeHead(200, { 'content-security-policy': 'own' }).end('own'),
  '/cached': (response) => {
    response.setHeader('content-security-policy', "script-src 'self' 'nonce-abc'")
    response.appendHeader('content-security-policy', "script-src 'self' 'sha256-xyz'")
    response.end('cached')
  },
  '/nl/broken': (response) => {
    response.statusCode = 500
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-length', 11)
    response.end('__next_error')
  },
  '/de/gone': (response) => {
    response.statusCode = 404
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('__next_error')
  },
  '/de/whole': (response) => {
    response.statusCode = 404
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('x-whole-page', '1')
    response.end('a whole page')
  },
  '/fr/%E0%A4%A': (response) => {
    response.statusCode = 500
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('Internal Server Error')
  },
  '/plain': (response) => {
    response.setHeader('content-type', 'text/plain')
    response.end('Bad request')
  },
  '/de/big': (response) => {
    response.statusCode = 500
    response.setHeader('content-type', 'text/plain')
    response.end('Internal Server Error')
  },
  '/fr/traced': (response) => {
    response.statusCode = 500
    response.setHeader('content-type', 'text/plain')
    response.end('Internal Server Error')
  },
  '/fr/streamed': (response) => {
    response.writeHead(500, { 'content-type': 'text/plain' })
    response.write('in ')
    response.end('pieces')
  },
  '/fr/form': (response) => {
    response.statusCode = 500
    response.setHeader('content-type', 'text/plain')
    response.end('Internal Server Error')
  },
  '/fr/kept': (response) => {
    response.setHeader('content-type', 'text/html')
    response.setHeader('x-request-id', 'kept-1')
    noteUnavailable('kept-1')
    response.end('what was typed')
  },
  '/fr/away': (response) => {
    response.statusCode = 500
    response.setHeader('content-type', 'text/html')
    response.setHeader('content-encoding', 'gzip')
    response.setHeader('x-request-id', 'away-1')
    noteUnavailable('away-1')
    response.write('compressed')
    response.end('bytes')
  },
}

beforeAll(async () => {
  guardResponses({ documentFor: failureDocument, policy: failurePolicy })
  server = createServer((request, response) => answers[request.url ?? '']?.(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(() => {
  server.close()
  Object.assign(ServerResponse.prototype, { writeHead, write, end })
})

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(base + path, init)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

it('adds what a response lacks', async () => {
  const { headers, text } = await ask('/file')
  expect(text).toBe('a file')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('content-security-policy')).toContain("script-src 'self';")
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})

it('leaves what a response says itself', async () => {
  expect((await ask('/own')).headers.get('content-security-policy')).toBe('own')
})

it('keeps the policy of the cache where the proxy gave a nonce as well', async () => {
  expect((await ask('/cached')).headers.get('content-security-policy')).toBe("script-src 'self' 'sha256-xyz'")
})

it('tells who has a file already that it is the same, however a proxy marked it', async () => {
  for (const known of ['"feed-1"', 'W/"feed-1"', '"other", "feed-1"']) {
    const { status, headers, text } = await ask('/feed.xml', { headers: { 'if-none-match': known } })
    expect([status, headers.get('etag'), text], known).toEqual([304, '"feed-1"', ''])
  }
  const same = { 'if-none-match': '"feed-1"' }
  expect(await ask('/feed.xml', { headers: { 'if-none-match': '"other"' } })).toMatchObject({ status: 200 })
  expect(await ask('/feed.xml', { method: 'POST', headers: same })).toMatchObject({ status: 200, text: '<feed/>' })
  expect(await ask('/file', { headers: { 'if-none-match': '*' } })).toMatchObject({ status: 200, text: 'a file' })
})

it('puts a page that can be read in the place of an empty error document', async () => {
  const { status, headers, text } = await ask('/nl/broken')
  expect(status).toBe(500)
  expect(headers.get('retry-after')).toBeNull()
  expect(text).toContain('<html lang="nl">')
  expect(text).not.toContain('__next_error')
  expect(text).not.toContain('<script')
  expect(headers.get('content-security-policy')).toBe(failurePolicy)
  expect(Number(headers.get('content-length'))).toBe(Buffer.byteLength(text))
})

it('says that something is not there, unless a page of ours says so', async () => {
  const gone = await ask('/de/gone')
  expect(gone.status).toBe(404)
  expect(gone.text).toContain('<html lang="de">')
  expect(gone.text).toContain('Diese Seite gibt es nicht')
  const whole = await ask('/de/whole')
  expect([whole.status, whole.text]).toEqual([404, 'a whole page'])
  expect(whole.headers.get('x-whole-page')).toBeNull()
})

it('says when to try again where the fault is one of the moment', async () => {
  const { status, headers, text } = await ask('/fr/away')
  expect(status).toBe(503)
  expect(headers.get('retry-after')).toBe('5')
  expect(headers.get('content-encoding')).toBeNull()
  expect(text).toContain('<html lang="fr">')
})

it('gives a page to a form that was sent without JavaScript, and a program the bare answer', async () => {
  const page = await ask('/fr/form', { headers: { accept: 'text/html,application/xhtml+xml' } })
  expect(page.status).toBe(500)
  expect(page.text).toContain('<html lang="fr">')
  expect((await ask('/fr/form', { headers: { accept: 'application/json' } })).text).toBe('Internal Server Error')
})

it('leaves a form that came back with what was typed, and says when to try again', async () => {
  const { status, headers, text } = await ask('/fr/kept')
  expect([status, headers.get('retry-after'), text]).toEqual([503, '5', 'what was typed'])
})

it('says that an address that nobody can read is the asker’s fault', async () => {
  expect((await ask('/fr/%E0%A4%A')).status).toBe(400)
})

it('says in the reader’s language that a form was too big, and to a program by the status', async () => {
  const body = new Uint8Array(largestBody + 1)
  const { status, text } = await ask('/de/big', { method: 'POST', body, headers: { accept: 'text/html,*/*' } })
  expect(status).toBe(413)
  expect(text).toContain('<html lang="de">')
  expect(text).toContain('Das Formular ist zu umfangreich')
  expect(await ask('/de/big', { method: 'POST', body })).toMatchObject({ status: 413, text: 'Internal Server Error' })
  expect(await ask('/de/big', { method: 'POST', body: 'small' })).toMatchObject({ status: 500 })
})

it('leaves errors that are no documents', async () => {
  const { status, text } = await ask('/fr/streamed')
  expect([status, text]).toEqual([500, 'in pieces'])
})

it('keeps a browser that came over TLS there, on errors too', async () => {
  const overTls = { 'x-forwarded-proto': 'https' }
  for (const path of ['/file', '/nl/broken', '/fr/%E0%A4%A']) {
    const { headers } = await ask(path, { headers: overTls })
    expect(headers.get('strict-transport-security'), path).toBe('max-age=63072000; includeSubDomains')
  }
  expect((await ask('/file')).headers.get('strict-transport-security')).toBeNull()
})

it('says how a text is encoded', async () => {
  expect((await ask('/plain')).headers.get('content-type')).toBe('text/plain; charset=utf-8')
})

it('does not support TRACE, and does not call that a fault of its own', async () => {
  const status = await new Promise((resolve, reject) => {
    request(`${base}/fr/traced`, { method: 'TRACE' }, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end()
  })
  expect(status).toBe(405)
  expect((await ask('/fr/traced')).status).toBe(500)
})
