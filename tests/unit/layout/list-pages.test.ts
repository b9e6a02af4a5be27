import { describe, expect, it } from 'vitest'
import { ListPages } from '@/components/layout/list-pages'

type Where = { page: number; shown: number; total: number; isMore?: boolean; isLast?: boolean }

function waysFrom(where: Where) {
  const drawn = ListPages({ locale: 'fr', perPage: 10, hrefAt: (page) => `?page=${page}`, ...where })
  if (!drawn) return null
  const { text, previous, next } = drawn.props
  return { text: text.replaceAll(/\s/g, ' '), previous: previous.href, next: next.href }
}

describe('the way through a list', () => {
  it('is not drawn where one page is all', () => {
    expect(waysFrom({ page: 1, shown: 10, total: 10 })).toBeNull()
  })

  it.each<[string, Where, ReturnType<typeof waysFrom>]>([
    ['first', { page: 1, shown: 10, total: 25 }, { text: '1 à 10 sur 25', previous: undefined, next: '?page=2' }],
    ['middle', { page: 2, shown: 10, total: 25 }, { text: '11 à 20 sur 25', previous: '?page=1', next: '?page=3' }],
    ['last', { page: 3, shown: 5, total: 25 }, { text: '21 à 25 sur 25', previous: '?page=2', next: undefined }],
  ])('says where the %s page is, and where it leads', (_, where, expected) => {
    expect(waysFrom(where)).toEqual(expected)
  })

  it('leads back to the last page from behind it', () => {
    const behind = { page: 9, shown: 0, total: 25 }
    expect(waysFrom(behind)).toEqual({ text: '0 à 0 sur 25', previous: '?page=3', next: undefined })
  })

  it('goes on behind what was counted', () => {
    const counted = { page: 150, shown: 10, total: 1000, isMore: true }
    expect(waysFrom(counted)).toMatchObject({
      text: '1 491 à 1 500 sur plus de 1 000',
      previous: '?page=149',
      next: '?page=151',
    })
    expect(waysFrom({ ...counted, shown: 3 })?.next).toBeUndefined()
    expect(waysFrom({ ...counted, isLast: true })?.next).toBeUndefined()
  })
})
