import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, inject, it } from 'vitest'
import { inRoot, projectNode } from '@/scripts/lib/root.mjs'

const out = mkdtempSync(join(tmpdir(), 'vav-bench-test-'))

afterAll(() => rmSync(out, { recursive: true }))

function bench(...args: string[]) {
  const env = { ...process.env, TEST_SERVER: inject('testServer').url }
  return promisify(execFile)(projectNode(), [inRoot('scripts', 'bench.mjs'), ...args], { env })
}

it('measures one beside its floor, prints the ratio, keeps the figures and compares them with those of another run', async () => {
  const figure = { median: 0.1, low: 0.1, high: 0.1 }
  const earlier = join(out, 'earlier.json')
  const results = [{ id: 'P3', lines: [{ what: 'until full', ratio: figure, product: figure }] }]
  writeFileSync(earlier, JSON.stringify({ at: '2026-11-22T01:00:00.000Z', commit: 'abc1234', results }))
  const { stdout } = await bench('P3', '--smoke', '--out', out, '--against', earlier)
  expect(stdout).toMatch(/── P3 Registrations, beside the same statements from a bare pg client/)
  expect(stdout).toMatch(/until full +[\d.]+ +[\d.]+–[\d.]+ +≥ 0\.5/)
  expect(stdout).toMatch(/── against abc1234 .*\n +was +is +change\n +P3 until full +0\.100 +[\d.]+ +[+-]\d+ %/)
  const kept = JSON.parse(
    readFileSync(join(out, readdirSync(out).find((name) => name !== 'earlier.json') ?? ''), 'utf8'),
  )
  expect(kept).toMatchObject({ smoke: true, machine: { node: process.version }, results: [{ id: 'P3' }] })
  const [untilFull] = kept.results[0].lines
  expect(untilFull.ratio.median).toBeCloseTo(untilFull.product.median / untilFull.floor.median, 5)
}, 120_000)

it('says which there are when asked for another', async () => {
  await expect(bench('P99')).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(/There is no P99.*P3/) })
})
