import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { sayAlive } from '@/lib/jobs/alive'
import { inRoot } from '@/scripts/lib/root.mjs'

const folder = mkdtempSync(join(tmpdir(), 'probe-'))
afterAll(() => rmSync(folder, { recursive: true }))

const words = z.array(z.string())
const compose = z
  .object({
    healthcheck: z.object({ test: words }),
    environment: z.object({ WORKER_ALIVE_FILE: z.string() }),
  })
  .transform(({ healthcheck, environment }) => ({
    command: healthcheck.test.filter((word) => word !== 'CMD'),
    file: environment.WORKER_ALIVE_FILE,
  }))
const container = z
  .object({
    livenessProbe: z.object({ exec: z.object({ command: words }) }),
    env: z.tuple([z.object({ name: z.literal('WORKER_ALIVE_FILE'), value: z.string() })]),
  })
  .transform(({ livenessProbe, env }) => ({ command: livenessProbe.exec.command, file: env[0].value }))

const documents = (...path: string[]): unknown[] =>
  parseAllDocuments(readFileSync(inRoot('deploy', ...path), 'utf8'), { merge: true }).map((one) => one.toJS())
const services = z.object({ services: z.object({ worker: compose }) })
const worker = z.object({
  kind: z.literal('Deployment'),
  metadata: z.object({ name: z.literal('worker') }),
  spec: z.object({ template: z.object({ spec: z.object({ containers: z.tuple([container]) }) }) }),
})

function inKubernetes() {
  const found = documents('kubernetes', 'vis-a-vis.yaml').find((one) => worker.safeParse(one).success)
  return worker.parse(found).spec.template.spec.containers[0]
}

describe.each([
  ['compose.yaml', () => services.parse(documents('compose.yaml')[0]).services.worker],
  ['Kubernetes', inKubernetes],
])('the probe of a worker in %s', (_, read) => {
  const { command, file } = read()
  const [program = '', ...said] = command

  it('looks at the file that the worker is told to touch, in the one folder that can be written', () => {
    expect(said.join(' ')).toContain('process.env.WORKER_ALIVE_FILE')
    expect(file).toMatch(/^\/tmp\//)
  })

  it.each([
    ['touched a moment ago', 0, true],
    ['touched two minutes ago', 120, false],
    ['never touched', null, false],
  ])('of a file %s', (_, age, isAlive) => {
    const touched = join(folder, `alive-${age}`)
    if (age !== null) {
      writeFileSync(touched, '')
      utimesSync(touched, Date.now() / 1000 - age, Date.now() / 1000 - age)
    }
    const { status } = spawnSync(program, said, { env: { ...process.env, WORKER_ALIVE_FILE: touched } })
    expect(status === 0).toBe(isAlive)
  })
})

describe('a worker', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
  afterEach(() => vi.useRealTimers())

  it('touches the file again and again, and goes on when it cannot', () => {
    const own = mkdtempSync(join(folder, 'own-'))
    const file = join(own, 'alive')
    const timer = sayAlive(file)
    utimesSync(file, 0, 0)
    vi.advanceTimersByTime(30_000)
    expect(statSync(file).mtimeMs).toBeGreaterThan(0)
    rmSync(own, { recursive: true })
    expect(() => vi.advanceTimersByTime(30_000)).not.toThrow()
    clearInterval(timer)
  })

  it('says at its start that there is no such folder', () => {
    expect(() => sayAlive(join(folder, 'nowhere', 'alive'))).toThrow('nowhere')
  })
})
