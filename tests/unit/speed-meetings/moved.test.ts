import { describe, expect, it } from 'vitest'
import { movedPeople } from '@/lib/speed-meetings/moved'
import { evening, inWords, type People, seated, type Tables } from '@/tests/support/speed-meeting-evenings'

type Case = {
  tables?: Tables
  people?: People
  apart?: [string, string][]
  badges?: Record<string, string>
  now: Record<string, string>
}

/** Round 2 of 2; who is not named in `badges` was to go from `a` to `b`. */
function moved({ tables = {}, people = {}, apart = [], badges = {}, now }: Case): string[] {
  const all: People = { x: {}, ...people }
  const published = Object.fromEntries(
    Object.keys(all).flatMap((id) => {
      const badge = badges[id] ?? 'ab'
      return badge === '' ? [] : [[id, [...badge].map((table) => (table === '-' ? null : table))]]
    }),
  )
  const instance = evening(2, { a: {}, b: {}, c: {}, ...tables }, all, { apart, replan: { from: 2, published } })
  const s = seated(instance, now)
  return inWords(s, (wording) => movedPeople(s).map((one) => wording.moved(one)))
}

describe('why somebody moves: the sentence names the true cause', () => {
  it.each<[string, Case, string]>([
    ['nobody else moves them', { now: { x: 'b' } }, ''],
    ['somebody new', { badges: { x: '' }, now: { x: 'c' } }, 'a seat at c.'],
    ['the table is gone', { tables: { b: { unavailable: [2] } }, now: { x: 'c' } }, 'because the table is gone.'],
    [
      'a new pin',
      { people: { x: { fixed: [{ round: 2, table: 'c' }] } }, now: { x: 'c' } },
      'because another seat is fixed.',
    ],
    [
      'no interpretation any more',
      { tables: { b: { languages: ['nl'] } }, now: { x: 'c' } },
      'because they can no longer follow the table.',
    ],
    [
      'a new block',
      { people: { x: { blocked: ['sb'] } }, now: { x: 'c' } },
      'because the subject is now ruled out for them.',
    ],
    [
      'a table that stays closed',
      { tables: { b: { min: 2 } }, now: { x: 'c' } },
      'because too few were left at the table.',
    ],
    [
      'a visitor to be kept apart',
      { people: { y: {} }, apart: [['x', 'y']], now: { x: 'c', y: 'b' } },
      'because somebody to be seated apart is at the table.',
    ],
    [
      'a host to be kept apart',
      {
        tables: { b: { hosts: ['h'] } },
        people: { h: {}, y: {} },
        apart: [['x', 'h']],
        badges: { h: '' },
        now: { x: 'c', y: 'b' },
      },
      'because somebody to be seated apart is at the table.',
    ],
    [
      'a subject heard meanwhile',
      { badges: { x: 'bb' }, now: { x: 'c' } },
      'because the subject is in another round of their programme.',
    ],
    [
      'fewer seats',
      { tables: { b: { max: 1 } }, people: { y: {} }, now: { x: 'c', y: 'b' } },
      'because the table has lost seats.',
    ],
    [
      'no seat left',
      { tables: { b: { max: 1 } }, people: { y: {} }, badges: { y: 'ac' }, now: { x: '-', y: 'b' } },
      'no seat left at b.',
    ],
    ['an own wish', { people: { x: { wishes: ['sc'] } }, now: { x: 'c' } }, 'for a subject higher on their list.'],
    [
      'room for others',
      { tables: { b: { max: 1 } }, people: { y: {} }, badges: { y: 'ac' }, now: { x: 'c', y: 'b' } },
      'to make room for others.',
    ],
    ['free seats left behind', { people: { y: {} }, now: { x: 'c', y: 'b' } }, 'because it is better for the whole.'],
  ])('%s', (_, change, ending) => {
    const sentences = moved(change).filter((sentence) => sentence.startsWith('x, '))
    expect(sentences).toHaveLength(ending === '' ? 0 : 1)
    expect(sentences.join('').endsWith(ending)).toBe(true)
    expect(sentences.join('')).toContain(ending)
  })
})
