import { describe, expect, it } from 'vitest'
import { keyText } from '@/lib/communes/commune'
import { countByCountry, listCommunes } from '@/lib/communes/list.queries'
import { communeFilters } from '@/lib/communes/schema'
import { listWider } from '@/lib/communes/wider.queries'
import { countQueries } from '@/tests/support/query-count'

const list = (asked: object = {}) => listCommunes(communeFilters.parse(asked))
const names = async (asked: object) => (await list(asked)).communes.map(({ name }) => name)

describe('the list of communes', () => {
  it('holds all of them by name, fifty a page', async () => {
    const { communes, total, page, pages } = await list()
    expect({ total, page, pages, shown: communes.length }).toEqual({ total: 2861, page: 1, pages: 58, shown: 50 })
    expect(await countByCountry()).toEqual([
      { country: 'FR', total: 2296 },
      { country: 'BE', total: 565 },
    ])
  })

  it('shows each commune once over its pages', async () => {
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => list({ territory: 'grouping::eurometropole', page: String(page) })),
    )
    const keys = pages.flatMap(({ communes }) => communes.map(keyText))
    expect(keys).toHaveLength(153)
    expect(new Set(keys).size).toBe(153)
  })

  it('goes no further than its last page', async () => {
    expect(await list({ country: 'BE', page: '9999' })).toMatchObject({ page: 12, pages: 12 })
  })

  it.each([
    [{ country: 'BE', border: '0' }, 43],
    [{ country: 'FR', border: '0' }, 139],
    [{ territory: 'epci:FR:200093201' }, 95],
    [{ territory: 'intercommunale:BE:leiedal' }, 12],
    [{ territory: 'province:BE:30000', border: '10' }, 19],
    [{ territory: 'epci:FR:200093201', country: 'BE' }, 0],
    [{ territory: '018f0000-0000-7000-8000-000000000000' }, 0],
    [{ country: 'ZZ' }, 0],
    [{ q: "'" }, 0],
  ])('%j leaves %i', async (asked, total) => {
    expect((await list(asked)).total).toBe(total)
  })

  it('gives the best answers first when a name is sought', async () => {
    expect((await names({ q: 'lille' })).slice(0, 3)).toEqual(['Lille', 'Lille', 'Lillers'])
    expect(await names({ q: 'lille', country: 'BE' })).toEqual(['Lille'])
    expect(await names({ q: '8500 courtrai' })).toEqual(['Kortrijk'])
    expect((await names({ q: 'moeskron' }))[0]).toBe('Mouscron')
  })

  it('lists the first five hundred of what is sought, and says that there are more', async () => {
    expect(await list({ q: '59', page: '99' })).toMatchObject({ total: 250, isMore: true, page: 5, pages: 5 })
    expect(await list({ q: 'saint' })).toMatchObject({ isMore: false })
    expect(await list({ country: 'FR' })).toMatchObject({ total: 2296, isMore: false })
  })

  it('finds the same beginning with another filter as without', async () => {
    const [all, french] = [await list({ q: 'saint' }), await list({ q: 'saint', country: 'FR' })]
    const belgian = await list({ q: 'saint', country: 'BE' })
    expect(french.total + belgian.total).toBe(all.total)
    expect(french.communes[0]).toEqual(all.communes.find(({ country }) => country === 'FR'))
  })

  it('looks for a short word inside names only where none begins so', async () => {
    expect(await names({ q: 'lan' })).not.toContain('Lys-lez-Lannoy')
    expect(await names({ q: 'lann' })).toContain('Lys-lez-Lannoy')
    expect(await names({ q: 'eau' })).toContain('Saint-Amand-les-Eaux')
  })

  it.each([
    ['a name', { q: 'menen' }, 1],
    ['a beginning of many', { q: 'saint' }, 1],
    ['what nobody is called', { q: 'zzyzx' }, 1],
    ['a page past the end', { q: 'menen', page: '9' }, 3],
    ['no name, where all are counted', { country: 'BE' }, 2],
  ])('asked for %s, asks no more statements whatever it finds', async (_, asked, statements) => {
    expect(await countQueries(() => list(asked))).toBe(statements)
  })
})

describe('a search that finds nothing', () => {
  const wider = async (asked: object) =>
    (await listWider(communeFilters.parse(asked))).map(({ filters, total }) => [
      filters.q,
      filters.country,
      filters.border,
      total,
    ])

  it('is widened by one filter at a time, what was sought by name last', async () => {
    expect(await wider({ q: 'lille', country: 'BE', border: '0' })).toEqual([
      ['lille', 'BE', null, 1],
      ['', 'BE', 0, 43],
    ])
  })

  it('is not widened when it is one filter alone', async () => {
    expect(await wider({ q: 'zzzz' })).toEqual([])
  })
})
