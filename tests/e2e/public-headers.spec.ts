import { get } from 'node:http'
import { expect, test } from '../support/e2e-browser'
import { ask, siteUrl } from '../support/e2e-site'

const cached = [
  '/fr',
  '/nl/encounters',
  '/fr/encounters/halluin-menen',
  '/de/calls',
  '/fr/calls/achat-public-local',
  '/en/communes',
  '/fr/communes/BE/57081',
  '/fr/help',
  '/fr/developers',
  '/fr/legal',
  '/fr/privacy',
  '/fr/accessibility',
]

const perRequest = [
  '/fr/encounters?q=lys',
  '/fr/calls?state=all',
  '/fr/communes?q=courtrai',
  '/fr/sign-in',
  '/fr/encounters/halluin-menen/register',
  '/fr/calls/achat-public-local/contacts',
  '/dev/mailbox',
]

const missing = ['/fr/no-such-page', '/fr/encounters/no-such-encounter', '/nl/calls/no-such-call', '/xx/calls']

const answers = [
  '/api/health/live',
  '/fr/encounters/feed.xml',
  '/fr/encounters/calendar.ics',
  '/robots.txt',
  '/theme.js',
  '/_next/static/no-such-file.js',
  '/no-such-file.txt',
  '/',
]

function policyOf(headers: Headers): Record<string, string> {
  const policy = headers.get('content-security-policy') ?? ''
  return Object.fromEntries(policy.split('; ').map((directive) => [directive.split(' ')[0], directive]))
}

/** As a browser asks that has the page: `fetch` would say that it wants no stored answer. */
function statusIfChanged(path: string, etag: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = get(new URL(path, siteUrl), { headers: { 'if-none-match': etag } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.on('error', reject)
  })
}

for (const path of [...cached, ...perRequest, ...missing, ...answers]) {
  test(`${path} says what it may load and where it may be shown`, async () => {
    const { headers } = await ask(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    const policy = policyOf(headers)
    expect(policy['script-src']).toMatch(/^script-src 'self'/)
    expect(policy['script-src']).not.toContain('unsafe')
    expect(policy['object-src']).toBe("object-src 'none'")
    expect(policy['base-uri']).toBe("base-uri 'none'")
    expect(policy['form-action']).toMatch(/^form-action 'self'/)
    expect(policy['frame-ancestors']).toBe("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).not.toMatch(/, *default-src/)
  })
}

for (const path of cached) {
  test(`${path} is the same for everybody, kept by us and by nobody else unasked`, async () => {
    const first = await ask(path)
    const again = await ask(path, { cookie: 'locale=nl; theme=dark' })
    expect(again.headers.get('x-nextjs-cache')).toBe('HIT')
    expect(again.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(again.headers.get('set-cookie')).toBeNull()
    expect(again.body).toBe(first.body)
    expect(policyOf(again.headers)['script-src']).toContain("'sha256-")
    expect(await statusIfChanged(path, again.headers.get('etag') ?? '')).toBe(304)
  })
}

for (const path of perRequest) {
  test(`${path} is made for one request, with a nonce of its own`, async () => {
    const [one, other] = [await ask(path), await ask(path)]
    expect(one.headers.get('cache-control')).toContain('no-store')
    expect(policyOf(one.headers)['script-src']).toContain("'nonce-")
    expect(policyOf(one.headers)['script-src']).not.toBe(policyOf(other.headers)['script-src'])
  })
}

for (const path of missing.slice(0, 3)) {
  test(`${path} is not there: the status says so`, async () => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body).toContain(path.startsWith('/nl') ? 'lang="nl"' : 'lang="fr"')
    // Readable without its script, in the site's own frame.
    expect(body).toMatch(/<h1>(Cette page n’existe pas|Deze pagina bestaat niet)<\/h1>/)
    expect(body).toContain('class="footer"')
  })
}

test('over TLS a browser is told to stay there; over plain http it is not', async () => {
  const secure = await ask('/fr', { headers: { 'x-forwarded-proto': 'https' } })
  expect(secure.headers.get('strict-transport-security')).toContain('max-age=63072000')
  expect((await ask('/fr')).headers.get('strict-transport-security')).toBeNull()
})

test('a nonce that somebody sends is never used', async () => {
  const sent = { headers: { 'content-security-policy': "script-src 'nonce-c2VudA=='" } }
  for (const path of ['/fr/search/encounters?q=sent', '/fr/calls/no-such-call-either']) {
    const { headers, body } = await ask(path, sent)
    expect(headers.get('content-security-policy')).not.toContain('c2VudA')
    expect(body).not.toContain('c2VudA')
  }
})

for (const path of [...cached, ...perRequest]) {
  // The fixture fails on every complaint of the browser: violated policies, failing scripts, requests to others.
  test(`${path} runs in a browser without violating its policy`, async ({ page }) => {
    for (const time of ['first', 'second']) {
      const answer = await page.goto(path)
      expect(answer?.status(), time).toBe(200)
      // React has woken up: our own scripts were allowed.
      await expect
        .poll(() =>
          page.evaluate(() =>
            Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
          ),
        )
        .toBe(true)
    }
  })
}
