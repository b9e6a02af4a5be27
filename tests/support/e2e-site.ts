import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the site under test answers; `npm test -- e2e` starts it and says so. */
export const siteUrl = new URL(process.env.E2E_URL ?? 'http://localhost:3000').origin

/** The secret of that site, so that tests can hold a session and read what is sealed. */
export const siteSecret = process.env.AUTH_SECRET ?? 'for-tests-only-4f1d9c07b2e86a35d0c9'

/** What the web server and the worker of that site have written to their log so far. */
export function siteLogs(): string {
  const dir = process.env.E2E_LOGS
  if (!dir) throw new Error('Where the logs are is said by npm test -- e2e')
  return ['web.log', 'worker.log'].map((name) => readFileSync(join(dir, name), 'utf8')).join('')
}

export type Asked = { status: number; location: string | null; body: string; headers: Headers }

export type Question = {
  cookie?: string | null
  method?: string
  body?: BodyInit
  headers?: Record<string, string>
  /** Another web process of the same site. */
  site?: string
}

/** One request without a browser, redirects not followed; a path of ours leads to a path of ours. */
export async function ask(
  path: string,
  { cookie, headers = {}, site = siteUrl, ...init }: Question = {},
): Promise<Asked> {
  const answer = await fetch(new URL(path, site), {
    redirect: 'manual',
    headers: { 'accept-language': 'fr', ...(cookie ? { cookie } : {}), ...headers },
    ...init,
  })
  const location = answer.headers.get('location')?.replace(site, '') ?? null
  return { status: answer.status, location, body: await answer.text(), headers: answer.headers }
}

/** Asks until the answer is there; polls, because mail and caches take their moments. @throws after `patienceMs`. */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | null | undefined | false>,
  patienceMs = 20_000,
): Promise<Value> {
  const end = Date.now() + patienceMs
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`)
    await new Promise((done) => setTimeout(done, 150))
  }
}
