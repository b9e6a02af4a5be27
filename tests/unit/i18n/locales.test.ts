import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { resources } from '@/lib/i18n/resources'

type Sentences = Map<string, string>

/** Every sentence of a language, by its full key. */
function flat(node: unknown, path: string[] = [], found: Sentences = new Map()): Sentences {
  if (typeof node === 'string') return found.set(path.join('.'), node)
  for (const [key, child] of Object.entries(node ?? {})) flat(child, [...path, key], found)
  return found
}

const forms = ['zero', 'one', 'two', 'few', 'many', 'other']
const stemOf = (key: string) => key.replace(new RegExp(`_(${forms.join('|')})$`), '')
const formOf = (key: string) => forms.find((form) => key.endsWith(`_${form}`))
const placeholders = (sentence: string) => [...sentence.matchAll(/{{\s*(\w+)[^}]*}}/g)].map((match) => match[1]).sort()

/** What a sentence asks for. The form for one may say "one" in words, so a plural's count may be left out. */
const asked = (key: string, sentence: string) =>
  placeholders(sentence)
    .filter((name) => !(name === 'count' && formOf(key)))
    .join()

/** What is wrong with a language's sentences, measured against the reference. */
function faults(language: string, reference: Sentences, sentences: Sentences): string[] {
  const problems: string[] = []
  const stems = new Set([...sentences.keys()].map(stemOf))
  for (const key of reference.keys()) if (!stems.has(stemOf(key))) problems.push(`${key}: missing`)
  const referenceStems = new Map([...reference].map(([key, sentence]) => [stemOf(key), sentence]))
  for (const [key, sentence] of sentences) {
    const wanted = referenceStems.get(stemOf(key))
    if (wanted === undefined) problems.push(`${key}: not in the reference`)
    else if (asked(key, wanted) !== asked(key, sentence)) problems.push(`${key}: other placeholders`)
    if (sentence.trim() === '') problems.push(`${key}: empty`)
  }
  return [...problems, ...missingForms(language, sentences)]
}

function missingForms(language: string, sentences: Sentences): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const plurals = new Set([...sentences.keys()].filter(formOf).map(stemOf))
  return [...plurals].flatMap((stem) =>
    needed.filter((form) => !sentences.has(`${stem}_${form}`)).map((form) => `${stem}: no form “${form}”`),
  )
}

const reference = flat(resources.fr)

describe('sentences', () => {
  it.each(locales)('are complete in %s: keys, placeholders and plural forms', (locale) => {
    expect(faults(locale, reference, flat(resources[locale]))).toEqual([])
  })

  it('are found wanting when one is missing, changed, empty or short of a form', () => {
    const french = new Map([
      ['a', 'Bonjour {{name}}'],
      ['b_one', 'un'],
      ['b_many', 'des'],
      ['b_other', 'des'],
    ])
    const dutch = new Map([
      ['a', 'Dag {{naam}}'],
      ['b_one', ''],
      ['c', 'over'],
    ])
    expect(faults('nl', french, dutch)).toEqual([
      'a: other placeholders',
      'b_one: empty',
      'c: not in the reference',
      'b: no form “other”',
    ])
    expect(faults('fr', french, new Map([...french].slice(0, 2)))).toEqual(['b: no form “many”', 'b: no form “other”'])
  })

  it('keep French punctuation with its word by a no-break space', () => {
    const loose = [...flat(resources.fr)]
      .filter(([, text]) => /\S [:;?!»](\s|$|[.,)<])|« /u.test(text))
      .map(([key]) => key)
    expect(loose).toEqual([])
  })

  it('use no straight apostrophe or exclamation in French, Dutch and German', () => {
    const straight = (['fr', 'nl', 'de'] as const).flatMap((locale) =>
      [...flat(resources[locale])]
        .filter(([, text]) => /\p{L}'\p{L}|!(?!\w)/u.test(text))
        .map(([key]) => `${locale} ${key}`),
    )
    expect(straight).toEqual([])
  })
})
