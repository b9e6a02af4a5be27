import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { historyActions, historyLabel, subjectTypes } from '@/lib/history/entry'
import { locales } from '@/lib/i18n/locales'

const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
  .map((file) => readFileSync(`lib/${file}`, 'utf8'))
  .filter((text) => /\brecord\(/.test(text))

/** Every quoted `subject.fact` after `action:` or in a choice between two. */
const written = new Set(
  sources.flatMap((text) => {
    const places = text.match(/action: [^\n]*|\? '[a-zA-Z]+\.[a-zA-Z]+' : '[a-zA-Z]+\.[a-zA-Z]+'/g) ?? []
    return places.flatMap((place) => [...place.matchAll(/'([a-zA-Z]+\.[a-zA-Z]+)'/g)].map(([, action]) => action ?? ''))
  }),
)

describe('labels of history', () => {
  it.each(locales)('say every action that is written, in %s', (locale) => {
    expect(written.size).toBeGreaterThan(20)
    expect([...written].filter((action) => historyLabel(action, locale) === action)).toEqual([])
  })

  it('offer the same actions in every language', () => {
    const codes = (locale: (typeof locales)[number]) => historyActions(locale).map(({ action }) => action)
    for (const locale of locales) expect(codes(locale)).toEqual(codes('fr'))
  })

  it('show an action that nobody knows as it is', () => {
    expect(historyLabel('unknown.thing', 'fr')).toBe('unknown.thing')
    expect(historyLabel('constructor.name', 'fr')).toBe('constructor.name')
  })

  it('know every kind of thing that has a history', () => {
    const types = sources.flatMap((text) =>
      [...text.matchAll(/subject: \{ type: '([a-zA-Z]+)'/g)].map(([, type]) => type),
    )
    expect(new Set(types.filter((type) => !subjectTypes.some((known) => known === type)))).toEqual(new Set())
  })
})
