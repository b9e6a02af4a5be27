import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { startServer } from '@/scripts/lib/children.mjs'
import { isAlive } from '@/scripts/lib/cluster.mjs'
import { inRoot } from '@/scripts/lib/root.mjs'

const dir = mkdtempSync(join(tmpdir(), 'vav-children-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function aProgram(name: string, ...lines: string[]) {
  const file = join(dir, name)
  writeFileSync(file, lines.join('\n'))
  return file
}

it('lets a server fork one of its own that waits for a message, as next dev does', async () => {
  const program = aProgram(
    'forks.mjs',
    `import { fork } from 'node:child_process'`,
    `if (process.argv[2]) process.once('message', (text) => { console.log(text); process.disconnect() })`,
    `else setTimeout(() => child.send('heard'), 300)`,
    `const child = process.argv[2] ? undefined : fork(process.argv[1], ['child'])`,
    `child?.once('exit', () => process.exit())`,
  )
  const log = join(dir, 'forks.log')
  await startServer([program], { log }).exited
  expect(readFileSync(log, 'utf8')).toBe('heard\n')
})

it('ends a server whose supervisor was killed', async () => {
  const loaded = join(dir, 'loaded')
  const server = aProgram(
    'stays.mjs',
    `import { writeFileSync } from 'node:fs'`,
    `writeFileSync(${JSON.stringify(loaded)}, '')`,
    `setInterval(() => {}, 1000)`,
  )
  const supervisor = aProgram(
    'supervises.mjs',
    `import { startServer } from ${JSON.stringify(inRoot('scripts', 'lib', 'children.mjs'))}`,
    `console.log(startServer([${JSON.stringify(server)}]).pid)`,
  )
  const child = spawn(process.execPath, [supervisor], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [printed] = await once(child.stdout, 'data')
  const pid = Number(printed)
  await vi.waitFor(() => expect(existsSync(loaded)).toBe(true), { timeout: 5_000 })
  child.kill('SIGKILL')
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5_000 })
})
