import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { checked, publicInstance } from '@/tests/support/speed-meetings'

const tiny = 'tests/fixtures/speed-meetings/instances/tiny-6.json'

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/plan.mjs', ...args], { encoding: 'utf8', timeout: 60_000 })

describe('the command that plans a file', () => {
  it('prints a legal plan, and nothing else', () => {
    const { status, stdout } = run(tiny, '--moves', '1000')
    expect(status).toBe(0)
    expect(checked(publicInstance('tiny-6'), JSON.parse(stdout))).toMatchObject({ ok: true })
  })

  it.each<[string, string[], string]>([
    ['no file', [], 'Say which one instance'],
    ['two files', [tiny, tiny], 'Say which one instance'],
    ['two budgets', [tiny, '--ms', '1', '--moves', '1'], '--ms or --moves'],
    ['a language it does not speak', [tiny, '--locale', 'xx'], 'fr, nl, en, de'],
    ['an option it does not know', [tiny, '--speed'], '--speed'],
  ])('refuses %s with code 2 and no plan', (_, args, said) => {
    const { status, stdout, stderr } = run(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(said)
  })
})
