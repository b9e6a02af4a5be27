import { describe, expect, it } from 'vitest'
import { afterEdit, type Content, contentSchema, optionalContentSchema, textFor } from '@/lib/i18n/content'
import { preferredLocale } from '@/lib/i18n/preferred-locale'

const schema = contentSchema({ max: 20 })
const title: Content = { original: 'fr', texts: { fr: { text: 'Bonjour' }, nl: { text: 'Dag', state: 'machine' } } }

describe('content in several languages', () => {
  it('keeps what was written and leaves out empty languages', () => {
    const given = {
      original: 'fr',
      texts: { fr: { text: ' Bonjour ' }, nl: { text: 'Dag', state: 'machine' }, en: {} },
    }
    expect(schema.parse(given)).toEqual(title)
  })

  it('needs the text of its original language, and says at which field', () => {
    const result = schema.safeParse({ original: 'nl', texts: { fr: { text: 'Bonjour' } } })
    expect(result.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      ['texts.nl.text', 'required'],
    ])
  })

  it('refuses other languages, other keys and long texts', () => {
    expect(schema.safeParse({ original: 'es', texts: {} }).success).toBe(false)
    expect(schema.safeParse({ original: 'fr', texts: { fr: { text: 'a' } }, admin: '1' }).success).toBe(false)
    expect(schema.safeParse({ original: 'fr', texts: { fr: { text: 'a'.repeat(21) } } }).success).toBe(false)
  })

  it('may be nothing at all where it is optional', () => {
    expect(optionalContentSchema({ max: 20 }).parse({ original: 'fr' })).toBeNull()
    expect(optionalContentSchema({ max: 20 }).parse(undefined)).toBeNull()
    const onlyState = { original: 'fr', texts: { nl: { state: 'reviewed' }, en: { state: 'machine' } } }
    expect(optionalContentSchema({ max: 20 }).parse(onlyState)).toBeNull()
    expect(optionalContentSchema({ max: 20 }).safeParse('Bonjour').success).toBe(false)
  })

  it('shows the reader’s language, else the original with its language', () => {
    expect(textFor(title, 'nl')).toEqual({ text: 'Dag', language: 'nl', state: 'machine', isFallback: false })
    expect(textFor(title, 'de')).toEqual({ text: 'Bonjour', language: 'fr', state: 'original', isFallback: true })
  })

  it('marks a translation outdated when only the original changed', () => {
    const edited: Content = { original: 'fr', texts: { fr: { text: 'Salut' }, nl: { text: 'Dag', state: 'machine' } } }
    expect(afterEdit(title, edited).texts.nl).toEqual({ text: 'Dag', state: 'outdated' })
    const both: Content = { original: 'fr', texts: { fr: { text: 'Salut' }, nl: { text: 'Hallo', state: 'reviewed' } } }
    expect(afterEdit(title, both)).toEqual(both)
  })
})

it.each([
  ['nl-BE,nl;q=0.9,fr;q=0.8', 'nl'],
  ['es-ES,de;q=0.3,en;q=0.7', 'en'],
  ['nl;q=0,fr;q=0.1', 'fr'],
  ['ja', 'fr'],
  [null, 'fr'],
  [`${',;q='.repeat(5000)}`, 'fr'],
])('prefers for %s the language %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale)
})
