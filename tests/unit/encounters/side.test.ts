import { describe, expect, it } from 'vitest'
import { communeKey, overlapsOf, type SideGround, sideOf } from '@/lib/encounters/side'

const side = (id: string, ...communes: string[]): SideGround => ({
  id,
  hasTerritories: communes.length > 0,
  communes: new Set(communes),
})

const french = side('french', 'FR/59298', 'FR/59599')
const flemish = side('flemish', 'BE/34027', 'BE/33029')

describe('the side of a mandate', () => {
  it.each([
    ['a commune of the first side', ['FR/59298'], 'french'],
    ['a commune of the second side', ['BE/34027'], 'flemish'],
    ['a commune of no side', ['FR/75056'], null],
    ['the same digits in another country', ['FR/34027'], null],
    ['a body that serves communes of one side', ['BE/34027', 'BE/33029'], 'flemish'],
    ['a body that serves communes of both', ['BE/34027', 'FR/59298'], null],
    ['a body without ground', [], null],
  ])('%s', (_, ground, expected) => {
    expect(sideOf(ground, [french, flemish])).toBe(expected)
  })

  it('is the only side where there is one that names no territory', () => {
    expect(sideOf(['FR/75056'], [side('all')])).toBe('all')
    expect(sideOf([], [side('all')])).toBe('all')
  })

  it('is not an empty side beside another', () => {
    expect(sideOf(['FR/75056'], [side('empty'), french])).toBeNull()
  })
})

describe('no commune on two sides', () => {
  it('finds nothing where sides are apart', () => {
    expect(overlapsOf([french, flemish])).toEqual([])
  })

  it('names each commune that two sides claim, once', () => {
    const third = side('third', 'BE/33029', 'BE/57081', 'FR/59599')
    expect(overlapsOf([french, flemish, third, side('fourth', 'FR/59599')])).toEqual([
      { commune: 'BE/33029', sides: ['flemish', 'third'] },
      { commune: 'FR/59599', sides: ['french', 'third'] },
    ])
  })
})

it('writes the key of a commune as a pair', () => {
  expect(communeKey({ country: 'BE', code: '57081' })).toBe('BE/57081')
})
