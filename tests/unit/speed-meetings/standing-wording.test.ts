import { describe, expect, it } from 'vitest'
import { planOf } from '@/lib/speed-meetings/plan'
import type { Instance } from '@/lib/speed-meetings/schema'
import { evening, inWords, seated } from '@/tests/support/speed-meeting-evenings'
import { checked } from '@/tests/support/speed-meetings'

const pinned = { fixed: [{ round: 1, table: 'a' }] }

describe('why somebody stands: what is said is true, and so is what would help', () => {
  it.each<[string, Instance, Record<string, string>, string]>([
    ['no table', evening(1, { a: { unavailable: [1] } }, { x: {} }), {}, 'no table runs in that round.'],
    [
      'another language',
      evening(1, { a: { languages: ['nl'] } }, { x: {} }),
      {},
      'none can be followed in their languages. Interpretation would help.',
    ],
    ['no language given', evening(1, { a: {} }, { x: { languages: [] } }), {}, 'no language is given for them.'],
    [
      'blocked',
      evening(1, { a: {} }, { x: { blocked: ['sa'] } }),
      {},
      'every subject they could follow is ruled out for them.',
    ],
    [
      'closed',
      evening(1, { a: { min: 2 } }, { x: {} }),
      {},
      'the tables they could still join stay closed for want of people.',
    ],
    [
      'full',
      evening(1, { a: { max: 1 } }, { x: {}, y: {} }),
      { y: 'a' },
      'every open table they could still join is full. One more seat would do.',
    ],
    [
      'full beside somebody to be kept apart',
      evening(1, { a: { max: 1 } }, { x: {}, y: {} }, { apart: [['x', 'y']] }),
      { y: 'a' },
      'every open table they could still join is full.',
    ],
    [
      'apart',
      evening(1, { a: {} }, { x: {}, y: {} }, { apart: [['x', 'y']] }),
      { y: 'a' },
      'the only free seats are at tables with somebody to be seated apart.',
    ],
    [
      'fixed, and closed',
      evening(1, { a: { min: 2 }, b: { min: 2 } }, { x: pinned }),
      {},
      'a, where their seat is fixed, stays closed for want of people.',
    ],
    [
      'fixed, and full',
      evening(1, { a: { max: 1 }, b: {} }, { x: pinned, y: pinned }),
      { y: 'a' },
      'a, where their seat is fixed, is full.',
    ],
    [
      'fixed, and apart',
      evening(1, { a: {}, b: {} }, { x: pinned, y: {} }, { apart: [['x', 'y']] }),
      { y: 'a' },
      'at a, where their seat is fixed, there is somebody to be seated apart.',
    ],
  ])('%s', (_, instance, seats, ending) => {
    const s = seated(instance, seats)
    const plan = planOf(s.problem, s.seat, instance.name)
    expect(checked(instance, plan).violations).toEqual([])
    expect(inWords(s, (wording) => plan.unassigned.map((one) => wording.standing(one)))).toEqual([
      `x has no table in round 1: ${ending}`,
    ])
  })

  it.each<[string, Instance, string]>([
    ['heard', evening(2, { a: {} }, { x: {} }), 'every subject they could follow is already in their programme.'],
    [
      'fixed at what is heard',
      evening(2, { a: {}, b: {} }, { x: { fixed: [{ round: 2, table: 'a' }] } }),
      'the subject of a, where their seat is fixed, is already in their programme.',
    ],
  ])('%s', (_, instance, ending) => {
    const s = seated(instance, { x: 'a-' })
    const plan = planOf(s.problem, s.seat, instance.name)
    expect(checked(instance, plan).violations).toEqual([])
    expect(inWords(s, (wording) => plan.unassigned.map((one) => wording.standing(one)))).toEqual([
      `x has no table in round 2: ${ending}`,
    ])
  })
})
