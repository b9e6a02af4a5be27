import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

type Exported = { name: string; code: string; file: string }

const sources = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: join(folder, file), code: readFileSync(join(folder, file), 'utf8') })),
)

const directive = /^['"]use server['"]/
const doors = sources.filter(({ code }) => directive.test(code.trimStart()))

/** What a browser may call: every export of a file that says so. */
const actions: Exported[] = doors.flatMap(({ file, code }) =>
  code
    .split(/^(?=export )/m)
    .slice(1)
    .map((part) => ({
      name: part.match(/^export (?:const|async function|default async function) (\w+)/)?.[1] ?? part,
      code: part,
      file,
    })),
)

const asksWho = ({ code }: Exported) => /^export const \w+ = formAction\(/.test(code) || /\bcurrentActor\(\)/.test(code)

test('every action a browser may call asks who calls', () => {
  expect(actions.length).toBeGreaterThan(20)
  expect(actions.filter((action) => !asksWho(action)).map(({ name, file }) => `${file}: ${name}`)).toEqual([])
})

test('an action that asks nobody would be noticed', () => {
  const bare = { name: 'bare', file: 'x', code: 'export async function bare(form: FormData) { return form }' }
  expect(asksWho(bare)).toBe(false)
})

test('actions are only where they are listed: no function says it apart', () => {
  const hidden = sources.filter(({ code }) => /^\s+['"]use server['"]/m.test(code))
  expect(hidden.map(({ file }) => file)).toEqual([])
})
