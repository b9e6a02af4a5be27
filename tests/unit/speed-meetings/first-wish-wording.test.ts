import { describe, expect, it } from 'vitest'
import { unmetFirstWishes } from '@/lib/speed-meetings/first-wish'
import type { Seating } from '@/lib/speed-meetings/seating'
import { evening, inWords, type People, seated } from '@/tests/support/speed-meeting-evenings'

const wishes = ['sa']
const said = (s: Seating) => inWords(s, (wording) => unmetFirstWishes(s).map((one) => wording.unmet(one)))
const refused = '“sa”, x’s first wish, could not be granted.'
/** Somebody at `a` who can go nowhere else. */
const stays: People = { y: { fixed: [{ round: 1, table: 'a' }] } }

describe('why not the first wish: the sentence names the true cause', () => {
  it.each<[string, Seating, string]>([
    [
      'blocked',
      seated(evening(1, { a: {}, b: {} }, { x: { wishes, blocked: ['sa'] } }), { x: 'b' }),
      '“sa”, x’s first wish, is ruled out by the organiser.',
    ],
    [
      'only while away',
      seated(evening(2, { a: { unavailable: [2] }, b: {} }, { x: { wishes, unavailable: [1] } }), { x: '-b' }),
      '“sa”, x’s first wish, does not run in any round they attend.',
    ],
    [
      'only in a round that is over',
      seated(
        evening(
          2,
          { a: { unavailable: [2] }, b: {}, c: {} },
          { x: { wishes } },
          { replan: { from: 2, published: { x: ['b', 'c'] } } },
        ),
        { x: 'c' },
      ),
      '“sa”, x’s first wish, only ran in rounds that are over.',
    ],
    [
      'another language',
      seated(evening(1, { a: { languages: ['nl'] }, b: {} }, { x: { wishes } }), { x: 'b' }),
      '“sa”, x’s first wish, cannot be followed in their languages: interpretation would help.',
    ],
    [
      'no language given',
      seated(evening(1, { a: {} }, { x: { wishes, languages: [] } }), {}),
      '“sa”, x’s first wish, could not be granted: no language is given for them.',
    ],
    [
      'fixed elsewhere in each round, with free seats there',
      seated(
        evening(
          2,
          { a: {}, b: {}, c: {} },
          {
            x: {
              wishes,
              fixed: [
                { round: 1, table: 'b' },
                { round: 2, table: 'c' },
              ],
            },
          },
        ),
        { x: 'bc' },
      ),
      `${refused} Rounds 1 and 2: another seat is fixed.`,
    ],
    [
      'the own table at its minimum, with free seats there',
      seated(evening(1, { a: {}, b: { min: 2 } }, { x: { wishes }, z: {}, ...stays }), { x: 'b', z: 'b', y: 'a' }),
      `${refused} Round 1: the table they would leave is at its minimum.`,
    ],
    [
      'full of people who cannot change places',
      seated(evening(1, { a: { max: 1 }, b: {} }, { x: { wishes }, ...stays }), { x: 'b', y: 'a' }),
      `${refused} Round 1: full. One more seat would do.`,
    ],
    [
      'full, but beside somebody to be kept apart: a seat more would change nothing',
      seated(evening(1, { a: { max: 1 }, b: {} }, { x: { wishes }, ...stays }, { apart: [['x', 'y']] }), {
        x: 'b',
        y: 'a',
      }),
      `${refused} Round 1: somebody to be seated apart is there.`,
    ],
    [
      'a host to be kept apart',
      seated(evening(1, { a: { hosts: ['h'] }, b: {} }, { x: { wishes }, h: {} }, { apart: [['x', 'h']] }), { x: 'b' }),
      `${refused} Round 1: somebody to be seated apart is there.`,
    ],
    [
      'closed, and in another round fixed elsewhere',
      seated(evening(2, { a: { min: 2 }, b: {}, c: {} }, { x: { wishes, fixed: [{ round: 2, table: 'b' }] } }), {
        x: 'cb',
      }),
      `${refused} Round 2: another seat is fixed. Round 1: closed for want of people.`,
    ],
    [
      'in another language in one round, full in the other',
      seated(
        evening(
          2,
          { a: { max: 1, unavailable: [2] }, d: { subject: 'sa', languages: ['nl'], unavailable: [1] }, b: {}, c: {} },
          { x: { wishes }, ...stays },
        ),
        { x: 'bc', y: 'ab' },
      ),
      `${refused} Round 2: not in a language they follow. Round 1: full. One more seat would do.`,
    ],
    [
      'blocked, but for a fixed seat beside people to be kept apart',
      seated(
        evening(
          2,
          { a: {}, b: {} },
          { x: { wishes, blocked: ['sa'], fixed: [{ round: 1, table: 'a' }] }, ...stays, z: {} },
          {
            apart: [
              ['x', 'y'],
              ['x', 'z'],
            ],
          },
        ),
        { x: '-b', y: 'a', z: 'a' },
      ),
      `${refused} Round 2: ruled out by the organiser. Round 1: somebody to be seated apart is there.`,
    ],
  ])('%s', (_, s, sentence) => {
    expect(said(s)).toEqual([sentence])
  })
})

describe('what the first wish would cost', () => {
  it.each<[string, Seating, RegExp]>([
    [
      'an empty table that needs nobody',
      seated(evening(1, { a: {}, b: {} }, { x: { wishes }, y: { country: 'BE' } }), { x: 'b', y: 'b' }),
      /^“sa”, x’s first wish, has a seat in round 1, but the whole would lose \d/,
    ],
    [
      'in the place of somebody to whom it is nothing',
      seated(evening(1, { a: { max: 1 }, b: { max: 1 } }, { x: { wishes }, y: { country: 'BE' } }), { x: 'b', y: 'a' }),
      /^“sa”, x’s first wish, would be theirs in round 1 in place of y, at a cost of \d/,
    ],
    [
      'if somebody gave it up who has another wish',
      seated(
        evening(
          2,
          { a: { max: 1, unavailable: [2] }, b: { max: 1, unavailable: [2] }, c: {} },
          { x: { wishes: ['sa', 'sc'] }, y: { wishes: ['sa', 'sc'] } },
        ),
        { x: 'bc', y: 'ac' },
      ),
      /^“sa”, x’s first wish, would be theirs in round 1 if y gave it up, at a cost of \d/,
    ],
    [
      'somebody would be forgotten: no points',
      seated(evening(1, { a: { max: 1 }, b: { max: 1 } }, { x: { wishes: ['sa', 'sb'] }, y: { wishes: ['sa'] } }), {
        x: 'b',
        y: 'a',
      }),
      /^“sa”, x’s first wish, would be theirs in round 1 if y gave it up, but then somebody would get none of their wishes\.$/,
    ],
  ])('%s', (_, s, sentence) => {
    const [first, ...others] = said(s)
    expect(others).toHaveLength(0)
    expect(first).toMatch(sentence)
  })
})
