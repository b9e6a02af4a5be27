import { describe, expect, it } from 'vitest'
import { plainKey, searchKey, searchTerms } from '@/lib/communes/search-key'

describe('the search key of a name', () => {
  it.each([
    ['Saint-Amand-les-Eaux', 'st amand les eaux'],
    ['St. Amand les Eaux', 'st amand les eaux'],
    ['Sainte-Menehould', 'st menehould'],
    ['Sint-Niklaas', 'st niklaas'],
    ['Sankt Vith', 'st vith'],
    ["Villeneuve-d'Ascq", 'villeneuve d ascq'],
    ['Villeneuve-d’Ascq', 'villeneuve d ascq'],
    ['  Wallers--Aremberg ', 'wallers aremberg'],
    ['Marcq-lez-Lille', 'marcq les lille'],
    ['Saint-Rémy-lès-Chevreuse', 'st remij les chevreuse'],
    ['Crèvecœur-le-Grand', 'crevecoeur le grand'],
    ['Kortryk', 'kortrijk'],
    ['Kortrĳk', 'kortrijk'],
    ['KORTRIJK', 'kortrijk'],
    ['Weißenburg', 'weissenburg'],
    ['الحسيمة', 'الحسيمة'],
  ])('%s is found as %s', (name, key) => {
    expect(searchKey(name)).toBe(key)
  })

  it.each(['Saint-Étienne', 'IJzer', 'Lys-lez-Lannoy', 'Œuilly', 'D’Huison – Longueville'])(
    'is its own key: %s',
    (name) => {
      expect(searchKey(searchKey(name))).toBe(searchKey(name))
    },
  )

  it.each([
    ["' OR 1=1 --", 'or 1 1'],
    ['%_\\', ''],
    ['\u0000\u202elille', 'lille'],
    ['<script>', 'script'],
  ])('keeps nothing of a hostile string but letters and digits: %j', (text, key) => {
    expect(searchKey(text)).toBe(key)
  })

  it('does not read beyond eighty characters', () => {
    expect(searchKey('a'.repeat(5_000_000))).toHaveLength(80)
  })
})

describe('the key that lists are ordered by', () => {
  it('keeps Saint whole, so that S comes before T', () => {
    expect(['Soissons', 'Saint-Omer', 'Étaples', 'Ypres'].map(plainKey).sort()).toEqual([
      'etaples',
      'saint omer',
      'soissons',
      'ypres',
    ])
  })
})

describe('the terms of a question', () => {
  it.each([
    ['59250', { words: '', digits: '59250' }],
    ['8500 Courtrai', { words: 'courtrai', digits: '8500' }],
    ['Courtrai, 8500', { words: 'courtrai', digits: '8500' }],
    ['B-8500', { words: '', digits: '8500' }],
    ['2A004', { words: '', digits: '2a004' }],
    ['Paris 1', { words: 'paris 1', digits: '' }],
    ['lille', { words: 'lille', digits: '' }],
    ['', { words: '', digits: '' }],
  ])('of %j', (text, terms) => {
    expect(searchTerms(text)).toEqual(terms)
  })
})
