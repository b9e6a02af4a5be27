import { describe, expect, it } from 'vitest'
import { lowered, raised, rankingOf } from '@/components/ui/ranking'

describe('a ranking', () => {
  it('keeps the order of what is offered, once each, no more than there are places', () => {
    expect(rankingOf(['c', 'c', 'x', 'a', '', 'b', 'd'], ['a', 'b', 'c', 'd'], 3)).toEqual(['c', 'a', 'b'])
  })
})

describe('one up', () => {
  it.each([
    ['a choice joins at the end', ['a'], 'b', ['a', 'b']],
    ['a choice waits when every place is taken', ['a', 'b', 'c'], 'd', ['a', 'b', 'c']],
    ['a ranked choice changes places with the one above', ['a', 'b', 'c'], 'c', ['a', 'c', 'b']],
    ['the first stays first', ['a', 'b'], 'a', ['a', 'b']],
  ])('%s', (_, ranking, value, expected) => {
    expect(raised(ranking, value, 3)).toEqual(expected)
  })
})

describe('one down', () => {
  it.each([
    ['a choice changes places with the one below', ['a', 'b', 'c'], 'a', ['b', 'a', 'c']],
    ['the last leaves', ['a', 'b'], 'b', ['a']],
    ['what is not ranked stays out', ['a', 'b'], 'd', ['a', 'b']],
    ['nothing comes of nothing', [], 'd', []],
  ])('%s', (_, ranking, value, expected) => {
    expect(lowered(ranking, value)).toEqual(expected)
  })
})
