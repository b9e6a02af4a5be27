import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { inRoot } from '@/scripts/lib/root.mjs'

const folder = mkdtempSync(join(tmpdir(), 'probe-'))
afterAll(() => rmSync(folder, { recursive: true }))

const command = z.array(z.string())
const compose = z
  .object({ services: z.object({ worker: z.object({ healthcheck: z.object({ test: command }) }) }) })
  .transform(({ services }) => services.worker.healthcheck.test.filter((word) => word !== 'CMD'))
const container = z.object({ livenessProbe: z.object({ exec: z.object({ command }) }) })
const kubernetes = z
  .object({ spec: z.object({ template: z.object({ spec: z.object({ containers: z.tuple([container]) }) }) }) })
  .transform(({ spec }) => spec.template.spec.containers[0].livenessProbe.exec.command)

const documents = (...path: string[]): unknown[] =>
  parseAllDocuments(readFileSync(inRoot('deploy', ...path), 'utf8'), { merge: true }).map((one) => one.toJS())
const named = z.object({ kind: z.literal('Deployment'), metadata: z.object({ name: z.literal('worker') }) })

describe.each([
  ['compose.yaml', () => compose.parse(documents('compose.yaml')[0])],
  [
    'Kubernetes',
    () => kubernetes.parse(documents('kubernetes', 'vis-a-vis.yaml').find((one) => named.safeParse(one).success)),
  ],
])('the probe of a worker in %s', (_, read) => {
  const [program = '', ...words] = read()

  it.each([
    ['touched a moment ago', 0, true],
    ['touched two minutes ago', 120, false],
    ['never touched', null, false],
  ])('of a file %s', (_, age, isAlive) => {
    const file = join(folder, `alive-${age}`)
    if (age !== null) {
      writeFileSync(file, '')
      utimesSync(file, Date.now() / 1000 - age, Date.now() / 1000 - age)
    }
    const { status } = spawnSync(program, words, { env: { ...process.env, WORKER_ALIVE_FILE: file } })
    expect(status === 0).toBe(isAlive)
  })
})
