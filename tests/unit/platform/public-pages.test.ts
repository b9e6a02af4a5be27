import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { filteredList, isCachedPage, needsNonce } from '@/lib/platform/public-pages'
import { proxy } from '@/proxy'

describe('a page is cached for all', () => {
  it.each(['/fr', '/nl/calls', '/en/encounters/halluin-menen', '/de/communes/BE/57081', '/fr/legal'])('%s', (path) => {
    expect(isCachedPage(path)).toBe(true)
    expect(needsNonce(path)).toBe(false)
  })
})

describe('a page is made per request, with a nonce', () => {
  it.each([
    '/fr/my',
    '/fr/sign-in',
    '/fr/search/encounters',
    '/fr/encounters/halluin-menen/register',
    '/fr/calls/achat/contacts',
    '/es/calls',
    '/dev/mailbox',
  ])('%s', (path) => {
    expect(isCachedPage(path)).toBe(false)
    expect(needsNonce(path)).toBe(true)
  })
})

it.each(['/api/session', '/fr/encounters/feed.xml', '/dev/mailbox/17', '/robots.txt'])('%s is no document', (path) => {
  expect(needsNonce(path)).toBe(false)
})

it.each([
  ['/fr/encounters', '?q=lys', '/fr/search/encounters'],
  ['/nl/calls', '?state=closed', '/nl/search/calls'],
  ['/de/communes', '?country=BE', '/de/search/communes'],
  ['/fr/encounters', '', null],
  ['/fr/encounters', '?', null],
  ['/fr/encounters/halluin-menen', '?q=lys', null],
  ['/es/calls', '?q=lys', null],
])('%s%s is answered by %s', (path, search, sibling) => {
  expect(filteredList(path, search)).toBe(sibling)
})

function ask(path: string, headers: Record<string, string> = {}) {
  return proxy(new NextRequest(`http://vis-a-vis.example${path}`, { headers }))
}

describe('an address without a language leads', () => {
  it.each([
    ['to the language chosen earlier', '/', { cookie: 'locale=de', 'accept-language': 'nl' }, '/de'],
    ['else to the one the browser prefers', '/', { 'accept-language': 'nl-BE,fr;q=0.5' }, '/nl'],
    ['else to French', '/', { cookie: 'locale=xx' }, '/fr'],
    ['with the rest of it', '/encounters?q=lys', { 'accept-language': 'en' }, '/en/encounters?q=lys'],
  ])('%s', (_, path, headers, expected) => {
    const response = ask(path, headers)
    expect(response.status).toBe(307)
    expect(new URL(response.headers.get('location') ?? '').href).toBe(`http://vis-a-vis.example${expected}`)
    expect(response.headers.get('vary')).toBe('cookie, accept-language')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })

  it('nowhere for files, the API and the mailbox', () => {
    for (const path of ['/theme.js', '/api/session', '/dev/mailbox']) expect(ask(path).status).toBe(200)
  })
})

describe('what the proxy says of a request', () => {
  it('is an id: that of the server in front, or a new one', () => {
    expect(ask('/fr', { 'x-request-id': 'front-1234' }).headers.get('x-request-id')).toBe('front-1234')
    expect(ask('/fr', { 'x-request-id': 'a\tb<script>' }).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  })

  it('is a nonce of its own on pages made per request only, never one that was sent', () => {
    const sent = { 'content-security-policy': "script-src 'nonce-c2VudA=='" }
    const [one, other] = [ask('/fr/my', sent), ask('/fr/my', sent)].map((response) =>
      response.headers.get('content-security-policy'),
    )
    expect(one).toMatch(/script-src 'self' 'nonce-[\w+/]{22}=='/)
    expect(one).not.toBe(other)
    expect(one).not.toContain('c2VudA')
    const cached = ask('/fr/calls', sent)
    expect(cached.headers.get('content-security-policy')).toBeNull()
    expect(cached.headers.get('x-middleware-override-headers')?.split(',')).not.toContain('content-security-policy')
  })

  it('is the sibling that answers for a list with filters', () => {
    const response = ask('/fr/calls?q=lys')
    expect(response.headers.get('x-middleware-rewrite')).toBe('http://vis-a-vis.example/fr/search/calls?q=lys')
    expect(response.headers.get('content-security-policy')).toContain("'nonce-")
  })
})

describe('a page', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND'])('is not there to be asked with %s', (method) => {
    const response = proxy(new NextRequest('http://vis-a-vis.example/fr/my', { method }))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  })

  it('takes no form that another site sends', () => {
    const sent = (headers: Record<string, string>, path = '/fr/my') =>
      proxy(
        new NextRequest(`http://vis-a-vis.example${path}`, {
          method: 'POST',
          headers: { host: 'vis-a-vis.example', ...headers },
        }),
      ).status
    expect(sent({ origin: 'http://vis-a-vis.example' })).toBe(200)
    for (const origin of ['https://evil.example', 'null', 'http://vis-a-vis.example.evil.example', 'x'])
      expect(sent({ origin }), origin).toBe(403)
    expect(sent({ origin: 'https://evil.example' }, '/api/communes/nothing')).toBe(403)
    expect(sent({ origin: 'https://evil.example' }, '/api/v1/me')).toBe(200) // refused there, in its own words
  })

  it.each(['/fr/communes/BE/x%00y', '/fr/calls?q=%00', '/api/communes/suggest?q=a%00'])(
    '%s is nothing that can be asked',
    (path) => {
      expect(proxy(new NextRequest(`http://vis-a-vis.example${path}`)).status).toBe(400)
      expect(proxy(new NextRequest(`http://vis-a-vis.example${path.replace('%00', '%2500')}`)).status).toBe(200)
    },
  )

  it('takes away with the sign-out what the browser kept', () => {
    const sent = (path: string, method: string) =>
      proxy(new NextRequest(`http://vis-a-vis.example${path}`, { method })).headers.get('clear-site-data')
    expect(sent('/nl/sign-in/out', 'POST')).toBe('"cache", "storage"')
    expect(sent('/nl/sign-in/out', 'GET')).toBeNull()
    expect(sent('/nl/my/profile', 'POST')).toBeNull()
  })
})
