import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '@/scripts/lib/ports.mjs'
import { inRoot } from '@/scripts/lib/root.mjs'
import { installedTool } from '@/tests/support/installed-tool'

const dir = mkdtempSync(join(tmpdir(), 'vav-caddy-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** The file of the project, on a port of this machine and without TLS, before web processes that are not there. */
async function siteWithoutProcesses() {
  const [port, nobody] = [await freePort(4800), await freePort(4900)]
  const file = readFileSync(inRoot('deploy', 'Caddyfile'), 'utf8')
    .replace('vis-a-vis.example {', `http://127.0.0.1:${port} {`)
    .replace('web1:3000 web2:3000', `127.0.0.1:${nobody}`)
    .replace('{\n', '{\n\tadmin off\n')
  writeFileSync(join(dir, 'Caddyfile'), file)
  const child = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', join(dir, 'Caddyfile')])
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  return { url: `http://127.0.0.1:${port}`, said: () => said, end: () => child.kill() }
}

/** Its status, once somebody listens. */
async function ask(url: string): Promise<number> {
  for (;;) {
    const answer = await fetch(url).catch(() => null)
    if (answer) return answer.status
    await sleep(50)
  }
}

it.skipIf(!installedTool('caddy'))(
  'Caddy, when it is installed, logs no signed link, of what failed either',
  async () => {
    const site = await siteWithoutProcesses()
    expect(await ask(`${site.url}/fr/sign-in/link/half-a-key?of=somebody`)).toBe(503)
    while (!site.said().includes('no upstreams available')) await sleep(50)
    await expect.poll(() => site.said()).toContain('handled request')
    site.end()
    expect(site.said()).not.toMatch(/half-a-key|somebody/)
  },
)
