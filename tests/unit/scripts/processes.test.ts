import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeFlags } from '@/scripts/lib/bundle.mjs'
import { bundleProcesses } from '@/scripts/lib/product.mjs'
import { projectNode, root } from '@/scripts/lib/root.mjs'

/** Beside node_modules, as dist is. */
mkdirSync(join(root, '.cache'), { recursive: true })
const dist = mkdtempSync(join(root, '.cache', 'dist-'))
beforeAll(() => bundleProcesses(dist), 120_000)
afterAll(() => rmSync(dist, { recursive: true, force: true }))

const run = (...args: string[]) =>
  spawnSync(projectNode(), [...nodeFlags, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'test' },
  })

describe('what is built beside the web server', () => {
  it('is the worker and every command: an installation may be read-only', () => {
    const commands = readdirSync(join(root, 'scripts', 'commands')).map((file) => file.replace(/\.ts$/, '.mjs'))
    const built = readdirSync(join(dist, 'commands')).filter((file) => file.endsWith('.mjs'))
    expect(['worker.mjs', ...built].sort()).toEqual(commands.sort())
    expect(readdirSync(dist)).toContain('worker.mjs')
  })

  it('is whole: a command runs from there', () => {
    const { status, stderr } = run(join(dist, 'commands', 'plan.mjs'))
    expect([status, stderr]).toEqual([2, expect.stringContaining('Say which one instance')])
  })

  it('calls itself worker in log and traces', () => {
    // Without settings it ends at once; the first line has run.
    const told = `import(${JSON.stringify(join(dist, 'worker.mjs'))}); process.on('exit', () => console.log(process.env.PROCESS_NAME))`
    expect(run('--input-type=module', '-e', told).stdout.trim()).toBe('worker')
  })
})
