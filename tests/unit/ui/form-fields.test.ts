import { describe, expect, it } from 'vitest'
import { counted, fieldId, hasErrors, listOf, textOf, titleWithError } from '@/components/ui/form-fields'
import { untouched } from '@/lib/platform/form-state'

describe('the id of a field', () => {
  it.each([
    ['form', 'name', 'form-name'],
    ['form', 'title.texts.nl.text', 'form-title-texts-nl-text'],
    ['form', 'languages[]', 'form-languages--'],
    ['', 'q', 'q'],
    ['_r_1_', 'prénom', '_r_1_-prénom'],
  ])('of %s and %s', (form, name, expected) => {
    expect(fieldId(form, name)).toBe(expected)
  })
})

describe('what stands in a field', () => {
  it('is what was given, even when it is empty', () => {
    expect(textOf('', 'before')).toBe('')
    expect(textOf('typed', 'before')).toBe('typed')
  })

  it('is the default when nothing was given', () => {
    expect(textOf(undefined, 'before')).toBe('before')
    expect(listOf(undefined, ['nl'])).toEqual(['nl'])
  })

  it('takes a list for one text, and one text for a list', () => {
    expect(textOf(['first', 'second'])).toBe('first')
    expect(textOf([])).toBe('')
    expect(listOf('nl')).toEqual(['nl'])
  })

  it('knows that an empty text is no choice', () => {
    expect(listOf('', ['nl'])).toEqual([])
    expect(listOf([], ['nl'])).toEqual([])
  })
})

describe('a form', () => {
  it.each([
    ['idle', false],
    ['done', false],
    ['invalid', true],
    ['refused', true],
  ] as const)('that is %s has errors: %s', (status, expected) => {
    expect(hasErrors({ ...untouched, status })).toBe(expected)
  })

  it('counts its errors in words', () => {
    const words = { one: 'Une réponse', other: '{count} réponses' }
    expect(counted(words, 1)).toBe('Une réponse')
    expect(counted(words, 3)).toBe('3 réponses')
    expect(counted(words, 0)).toBe('0 réponses')
  })

  it('says the error first in the title, once, and takes it away again', () => {
    const wrong = titleWithError('Inscription – Vis-à-vis', 'Erreur :', true)
    expect(wrong).toBe('Erreur : Inscription – Vis-à-vis')
    expect(titleWithError(wrong, 'Erreur :', true)).toBe(wrong)
    expect(titleWithError(wrong, 'Erreur :', false)).toBe('Inscription – Vis-à-vis')
  })
})
