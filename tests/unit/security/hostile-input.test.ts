import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readHalf, typedCode } from '@/lib/auth/challenge'
import { prefixOf } from '@/lib/auth/limit'
import { signInMail } from '@/lib/auth/mail'
import { typedFactor } from '@/lib/auth/second-factor'
import { deviceOf } from '@/lib/auth/session'
import { searchKey } from '@/lib/communes/search-key'
import { preferredLocale } from '@/lib/i18n/preferred-locale'
import { env } from '@/lib/platform/env'
import { formObject, formValues } from '@/lib/platform/form-data'
import { ownPath } from '@/lib/platform/paths'
import { filteredList, needsNonce } from '@/lib/platform/public-pages'
import { firstValues } from '@/lib/platform/search-params'
import { readLink } from '@/lib/platform/signed-link'
import { chance, hostileText, hostileTexts, oneOf } from '@/scripts/lib/hostile-input.mjs'

const seed = Number(process.env.SEED ?? 20261122)

/** Every schema of every domain: what forms, addresses and files may send. */
const modules = import.meta.glob<Record<string, unknown>>('/lib/*/*schema.ts', { eager: true })
const schemas = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    value instanceof z.ZodType ? [{ file, name, schema: value }] : [],
  ),
)

/** The names of the fields a schema knows, so that the texts get as far as its rules. */
function fieldsOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

function hostileForm(random: () => number, known: string[]): FormData {
  const form = new FormData()
  const more = ['__proto__', 'constructor.prototype.x', 'a.0.b', 'a[]', 'locale', '', '.', '0', 'isAdministrator']
  for (let field = 0; field < 6; field++) {
    const name = oneOf(random, [...known, ...known, ...more])
    const suffix = oneOf(random, ['', '', '', '[]', '.original', '.texts.fr.text', '.0', '.date', '.__proto__.x'])
    form.append(name + suffix, hostileText(random).slice(0, 5000))
  }
  return form
}

/** Everything that reads an address, a cookie or a header. */
const readers: ((text: string) => unknown)[] = [
  ...[ownPath, readHalf, typedCode, prefixOf, typedFactor, deviceOf, searchKey, preferredLocale, needsNonce],
  (text) => readLink(text, 'registration', new Date()),
  (text) => filteredList(`/fr/calls${text}`, `?q=${text}`),
  (text) => firstValues({ q: [text, text], page: text }),
]

beforeAll(() => {
  process.env.AUTH_SECRET ??= 'k3Jx9QpLm2Zr8TvWn5Bc7YdFg1HsAe4U'
  process.env.DATABASE_URL ??= 'postgresql://nobody@127.0.0.1/none'
})

describe('hostile input', () => {
  it('fifty thousand hostile forms and addresses are read or refused, never a fault', () => {
    const random = chance(seed)
    let cases = 0
    while (cases < 50_000) {
      const { schema, name, file } = oneOf(random, schemas)
      const form = hostileForm(random, fieldsOf(schema))
      const about = `seed ${seed}, case ${cases}, ${file} ${name}`
      expect(() => schema.safeParse(formObject(form)), about).not.toThrow()
      expect(() => formValues(form), about).not.toThrow()
      const text = hostileText(random)
      expect(() => oneOf(random, readers)(text), `${about}: ${JSON.stringify(text.slice(0, 100))}`).not.toThrow()
      cases += 2
    }
    expect(schemas.length).toBeGreaterThan(40)
  }, 120_000)

  it('every schema of a form is found', () => {
    const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) => /schema\.ts$/.test(file))
    expect(Object.keys(modules)).toHaveLength(files.filter((file) => !file.startsWith('generated')).length)
  })

  it('no name of a field reaches a prototype', () => {
    const form = new FormData()
    for (const name of [
      '__proto__.isAdministrator',
      'constructor.prototype.isAdministrator',
      'a.__proto__.isAdministrator',
    ])
      form.append(name, 'yes')
    form.append('__proto__', 'yes')
    const read = formObject(form)
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect(JSON.stringify(read)).not.toContain('yes')
    expect(Reflect.get({}, 'isAdministrator')).toBeUndefined()
  })

  it('a parameter that comes twice counts once', () => {
    expect(firstValues({ page: ['2', '99'], q: 'lys' })).toEqual({ page: '2', q: 'lys' })
    const form = new FormData()
    form.append('status', 'draft')
    form.append('status', 'awarded')
    expect(formObject(form)).toEqual({ status: 'draft' })
  })

  it('an address that somebody wrote into Host is in no letter', () => {
    const letter = signInMail({ address: 'a@halluin.example', locale: 'fr', code: '12345678', token: 'x'.repeat(43) })
    expect(new URL(letter.content.button?.href ?? '').origin).toBe(new URL(env().APP_URL).origin)
  })

  it('no pattern is slow on text made to make it slow', () => {
    const texts = ['a', '1', ' ', '.', '-', '/', '\\', ':', '0:', 'a.', 'Aé'].map((part) => `${part.repeat(20_000)}!`)
    const spent = (work: () => void) => {
      const before = process.cpuUsage()
      work()
      return process.cpuUsage(before).user
    }
    // Beside a floor measured in the same run: reading each sign of the same texts a few hundred times.
    const floor = spent(() => {
      for (let turn = 0; turn < 300; turn++)
        for (const text of texts) for (const sign of text) if (sign === '\0') return
    })
    const slow = readers.map((read) => spent(() => texts.forEach((text) => void read(text))))
    expect(Math.max(...slow)).toBeLessThan(Math.max(floor, 1) * 5)
  })

  it('has texts of many kinds', () => {
    expect(new Set(hostileTexts).size).toBeGreaterThan(90)
  })
})
