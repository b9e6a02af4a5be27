import { describe, expect, it } from 'vitest'
import {
  type CommuneNames,
  communeName,
  communeNameInFull,
  keyText,
  officialName,
  otherNames,
  parseKey,
} from '@/lib/communes/commune'

const named = (name: string, languages: string[], others: Partial<CommuneNames> = {}): CommuneNames => ({
  name,
  nameFr: null,
  nameNl: null,
  nameDe: null,
  nameEn: null,
  languages,
  ...others,
})

const kortrijk = named('Kortrijk', ['nl'], { nameFr: 'Courtrai' })
const brussels = named('Bruxelles', ['fr', 'nl'], { nameNl: 'Brussel', nameDe: 'Brüssel', nameEn: 'Brussels' })
const halluin = named('Halluin', ['fr'], { nameNl: 'Halewijn' })

describe('the name of a commune', () => {
  it.each([
    [kortrijk, 'fr', 'Courtrai', 'Courtrai (Kortrijk)'],
    [kortrijk, 'nl', 'Kortrijk', 'Kortrijk'],
    [kortrijk, 'en', 'Kortrijk', 'Kortrijk'],
    [halluin, 'nl', 'Halewijn', 'Halewijn (Halluin)'],
    [brussels, 'fr', 'Bruxelles', 'Bruxelles'],
    [brussels, 'nl', 'Brussel', 'Brussel'],
    [brussels, 'de', 'Brüssel', 'Brüssel (Bruxelles / Brussel)'],
  ] as const)('%j in %s', (names, locale, name, inFull) => {
    expect(communeName(names, locale)).toBe(name)
    expect(communeNameInFull(names, locale)).toBe(inFull)
  })

  it('is official in each official language', () => {
    expect(officialName(brussels)).toBe('Bruxelles / Brussel')
    expect(officialName(kortrijk)).toBe('Kortrijk')
    expect(officialName(named('Oujda', []))).toBe('Oujda')
  })

  it('has others, each once, with its language; official ones first', () => {
    expect(otherNames(brussels, 'en')).toEqual([
      { language: 'fr', name: 'Bruxelles', isOfficial: true },
      { language: 'nl', name: 'Brussel', isOfficial: true },
      { language: 'de', name: 'Brüssel', isOfficial: false },
    ])
    expect(otherNames(kortrijk, 'nl')).toEqual([{ language: 'fr', name: 'Courtrai', isOfficial: false }])
    expect(otherNames(named('Roncq', ['fr']), 'nl')).toEqual([])
  })
})

describe('the key of a commune', () => {
  it.each(['BE/57081', 'FR/2A004', 'LU/gn2960316'])('%s is read as it was written', (text) => {
    const key = parseKey(text)
    expect(key && keyText(key)).toBe(text)
  })

  it.each(['', 'BE', 'BE/', '/57081', 'be/57081', 'BE/57081/x', 'BE/../x', "BE/' OR 1=1", 'BEL/1'])(
    '%j is none',
    (text) => {
      expect(parseKey(text)).toBeNull()
    },
  )
})
