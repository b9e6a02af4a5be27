import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeLock } from '@/scripts/lib/lock.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vav-lock-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const file = () => join(folder, 'demo', 'lock')

it('is taken once; the second one learns who has it', async () => {
  const holder = spawn(process.execPath, ['-e', holding, file()], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  expect(takeLock(file(), { port: 3001 })).toEqual({ pid: holder.pid, port: 3000 })
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  expect(takeLock(file(), { port: 3001 })).toBeUndefined()
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ pid: process.pid, port: 3001 })
})

it('is taken over from a file that says nothing', () => {
  expect(takeLock(join(folder, 'lock'), {})).toBeUndefined()
  writeFileSync(join(folder, 'lock'), '')
  expect(takeLock(join(folder, 'lock'), {})).toBeUndefined()
})

const holding = `
  import(${JSON.stringify(new URL('../../../scripts/lib/lock.mjs', import.meta.url).href)}).then(({ takeLock }) => {
    takeLock(process.argv[1], { port: 3000 })
    console.log('taken')
    setInterval(() => {}, 1000)
  })`
