import { describe, expect, it } from 'vitest'
import { communeFilters, communeQuery, noFilters } from '@/lib/communes/schema'
import { parseTerritory, referenceText } from '@/lib/communes/territory'

describe('filters of the list', () => {
  it.each([
    '',
    '?q=saint+amand',
    '?q=lille&country=BE&territory=epci%3AFR%3A200093201&border=0&page=3',
    '?territory=grouping%3A%3Aeurometropole',
    '?territory=018f0000-0000-7000-8000-000000000000&border=25',
  ])('are written as they were read: %s', (query) => {
    const filters = communeFilters.parse(Object.fromEntries(new URLSearchParams(query)))
    expect(communeQuery(filters, { page: filters.page })).toBe(query)
  })

  it('go back to the first page when something is changed', () => {
    expect(communeQuery({ ...noFilters, q: 'lille', page: 4 }, { country: 'BE' })).toBe('?q=lille&country=BE')
  })

  it.each([
    { country: 'belgium' },
    { territory: 'epci' },
    { territory: "epci:FR:' OR 1=1" },
    { territory: 'unknown:FR:1' },
    { border: '-1' },
    { border: '7' },
    { page: '0' },
    { page: '1e9' },
    { page: '-3' },
    { stranger: 'x' },
    { q: ['', 'lille'] },
  ])('that make no sense are not there: %j', (asked) => {
    expect(communeFilters.parse(asked)).toEqual(noFilters)
  })

  it('read eighty characters of a question', () => {
    expect(communeFilters.parse({ q: 'x'.repeat(5000) }).q).toHaveLength(80)
  })
})

describe('a territory in an address', () => {
  it.each([
    ['epci:FR:200093201', { kind: 'epci', country: 'FR', code: '200093201' }],
    ['grouping::eurometropole', { kind: 'grouping', country: null, code: 'eurometropole' }],
  ])('%s', (text, reference) => {
    expect(parseTerritory(text)).toEqual(reference)
    expect(referenceText(parseTerritory(text) ?? { id: '' })).toBe(text)
  })
})
