import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginnings, nearKeys } from '@/lib/communes/search-key'

const meet = (a: string, b: string) => nearKeys(a).some((key) => nearKeys(b).includes(key))

describe('spellings one typing error apart', () => {
  it.each([
    ['moeskroen', 'moeskron'],
    ['kortrijk', 'kortijk'],
    ['tourcoing', 'tourcoign'],
    ['wattrelos', 'wattrellos'],
    ['estaimpuis', 'estampuis'],
    ['neuville en ferrain', 'neuville en ferain'],
    ['villeneuve d ascq', 'villeneuved ascq'],
  ])('%s and %s have a number in common', (a, b) => {
    expect(meet(a, b)).toBe(true)
  })

  it.each([
    ['lille', 'roubaix'],
    ['menen', 'mesen a'],
    ['moeskroen', 'moskron'],
  ])('%s and %s have none', (a, b) => {
    expect(meet(a, b)).toBe(false)
  })

  it('are found whatever letter is left out', () => {
    const word = fc.stringMatching(/^[a-z]{5,15}$/)
    fc.assert(
      fc.property(word, fc.nat(), (text, at) => {
        const cut = at % text.length
        return meet(text, text.slice(0, cut) + text.slice(cut + 1))
      }),
    )
  })

  it('are not guessed from three letters', () => {
    expect(nearKeys('ath')).toEqual([])
  })
})

describe('beginnings', () => {
  it.each([
    ['sain', ['sain', 'st ']],
    ['marcq sai', ['marcq sai', 'marcq st ']],
    ['lille', ['lille']],
  ])('of %s', (words, starts) => {
    expect(beginnings(words)).toEqual(starts)
  })
})
