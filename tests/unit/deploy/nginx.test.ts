import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, get, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { strictTransport } from '@/lib/platform/response-headers.mjs'
import { freePort } from '@/scripts/lib/ports.mjs'
import { nginxProgram, startNginx } from '@/tests/support/nginx'

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** Each over a line of its own, all from one address. */
const ask = (url: string) =>
  new Promise<Answer>((resolve, reject) => {
    const asked = get(url, { agent: false }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (text: string) => (body += text))
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
    })
    asked.once('error', reject)
  })

const crowd = (size: number, url: (index: number) => string) =>
  Promise.all(Array.from({ length: size }, (_, index) => ask(url(index))))

const countOf = (answers: Answer[], status: number) => answers.filter((one) => one.status === status).length

describe.skipIf(!nginxProgram)('a crowd before nginx.conf, when nginx is installed', () => {
  const dir = mkdtempSync(join(tmpdir(), 'vav-nginx-'))
  /** Who asks for /together is answered when as many stand there, or nobody came for 4 s: nginx would let one in after the other. */
  const together = { standing: [] as (() => void)[], wanted: 50, most: 0 }
  const standTogether = () =>
    new Promise<void>((letGo) => {
      const { standing } = together
      together.most = Math.max(together.most, standing.push(letGo))
      const open = () => standing.splice(0).forEach((one) => void one())
      if (standing.length === together.wanted) open()
      else if (standing.length === 1) setTimeout(open, 4000)
    })
  /** A web process: pages and the API as they say of themselves that nobody keeps them unasked. */
  const web = createServer(async (request, response) => {
    if (request.url === '/together') await standTogether()
    response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate')
    response.end('a page')
  })
  const opened: Awaited<ReturnType<typeof startNginx>>[] = []

  async function open(name: string, changed?: (conf: string) => string): Promise<string> {
    const port = await freePort(4700)
    const { port: own } = web.address() as AddressInfo // listens on a port, so it is no path
    opened.push(await startNginx(join(dir, name), port, [{ host: `127.0.0.1:${own}` }], changed))
    return `http://127.0.0.1:${port}`
  }

  let site: string

  beforeAll(async () => {
    await new Promise<void>((listening) => web.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, listening))
    site = await open('as-deployed')
  })

  afterAll(() => {
    for (const nginx of opened) nginx.end()
    web.close()
    rmSync(dir, { recursive: true, force: true })
  })

  it('lets everybody through to the same public page at once', async () => {
    const answers = await crowd(together.wanted, () => `${site}/together`)
    expect([countOf(answers, 200), together.most]).toEqual([50, 50])
  })

  it('turns away nobody of a congress hall, 600 behind one address', { timeout: 120_000 }, async () => {
    const pages = await crowd(600, (index) => `${site}/fr/encounters/gand?${index}`)
    const files = await crowd(600, (index) => `${site}/_next/static/${index}.js`)
    expect([countOf(pages, 200), countOf(files, 200)]).toEqual([600, 600])
  })

  it('asks a flood to come again', async () => {
    const strict = await open('strict', (conf) =>
      conf.replace(/rate=\d+r\/s/, 'rate=1r/m').replace(/burst=\d+/, 'burst=2'),
    )
    const answers = await crowd(20, () => `${strict}/en`)
    expect([countOf(answers, 200), countOf(answers, 429)]).toEqual([3, 17])
    const turnedAway = answers.find(({ status }) => status === 429)
    expect(turnedAway?.headers).toMatchObject({
      'retry-after': '5',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'strict-transport-security': strictTransport,
      'x-content-type-options': 'nosniff',
    })
  })

  it('says in the language of the address that nobody behind it answers', async () => {
    web.closeAllConnections()
    await new Promise((closed) => web.close(closed))
    for (const locale of locales) {
      const { status, headers, body } = await ask(`${site}/${locale}`)
      const t = translator(locale)
      expect([status, headers['retry-after']]).toEqual([502, '5'])
      expect(body).toContain(`lang="${locale}"`)
      expect(body).toContain(`<p>${t('common:failure.body')}</p><p>${t('common:failure.form')}</p>`)
    }
  })
  it('writes no signed link into its logs, of a web process that is away either', async () => {
    await ask(`${site}/fr/sign-in/link/half-a-key?of=somebody`)
    const logs = ['access.log', 'error.log'].map((name) => readFileSync(join(dir, 'as-deployed', name), 'utf8'))
    expect(logs[0]).toContain(' /fr/sign-in 502 ')
    expect(logs.join()).not.toMatch(/half-a-key|somebody/)
  })
})
