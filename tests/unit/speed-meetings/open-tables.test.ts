import { describe, expect, it } from 'vitest'
import { Openings } from '@/lib/speed-meetings/openings'
import { planOf } from '@/lib/speed-meetings/plan'
import { bestPlan } from '@/lib/speed-meetings/planner'
import { formulate } from '@/lib/speed-meetings/problem'
import { Random } from '@/lib/speed-meetings/random'
import type { Instance, InstanceParticipant } from '@/lib/speed-meetings/schema'
import { Seating } from '@/lib/speed-meetings/seating'
import { checked } from '@/tests/support/speed-meetings'

type Size = { id: string; min: number; max?: number; hosts: number; languages?: string[] }

/** One round, people of two countries who follow French. */
function evening(tables: Size[], people: number, change: (i: number) => Partial<InstanceParticipant> = () => ({})) {
  const hostsOf = ({ id, hosts }: Size) => Array.from({ length: hosts }, (_, k) => `${id}${k}`)
  const side = (i: number) => ({ country: i % 2 === 0 ? 'FR' : 'BE', languages: ['fr'] })
  const instance: Instance = {
    format: 'speed-meeting/1',
    name: 'open tables',
    rounds: 1,
    tables: tables.map((table) => ({
      id: table.id,
      subject: table.id,
      min: table.min,
      max: table.max ?? 10,
      languages: table.languages ?? ['fr'],
      hosts: hostsOf(table),
    })),
    participants: [
      ...Array.from({ length: people }, (_, i) => ({ id: `p${i}`, ...side(i), ...change(i) })),
      ...tables.flatMap(hostsOf).map((id, i) => ({ id, ...side(i) })),
    ],
  }
  return instance
}

function planned(instance: Instance, moves: number) {
  const problem = formulate(instance)
  const { seats, score } = bestPlan(problem, { budget: { moves }, seed: 1 })
  const plan = planOf(problem, seats, instance.name)
  expect(checked(instance, plan).violations).toEqual([])
  return { score, seatOf: (id: string) => plan.assignments[id]?.[0] }
}

const large = { id: 'a', min: 6, hosts: 4 }
const pair = [
  { id: 'b', min: 5, hosts: 3 },
  { id: 'c', min: 5, hosts: 3 },
]

describe('which tables open when there are too few for all', () => {
  it('two that need all ten and have six hosts, not one that needs six and has four', () => {
    expect(planned(evening([large, ...pair], 10), 0).score.U).toBe(4)
  })

  it('the search closes one to open two', () => {
    const s = new Seating(formulate(evening([large, ...pair], 10)))
    for (let i = 0; i < 10; i++) s.move(i, 0, 0)
    expect(s.unseated).toBe(6)
    const openings = new Openings(s, new Random(1))
    for (let k = 0; k < 200 && s.unseated > 4; k++) openings.tryOne(0)
    expect(s.unseated).toBe(4)
  })

  it('the search fills an empty table from several others, and its duo no longer waits', () => {
    const tables = ['a', 'b', 'c'].map((id) => ({ id, min: 2, hosts: 1 }))
    const s = new Seating(formulate(evening(tables, 6)))
    for (let i = 0; i < 6; i++) s.move(i, 0, i % 2)
    const openings = new Openings(s, new Random(1))
    for (let k = 0; k < 200 && s.unseated > 0; k++) openings.tryOne(0)
    expect(s.unseated).toBe(0)
  })

  it('an attempt that does not help leaves everybody where they were', () => {
    const s = new Seating(formulate(evening([large, { id: 'b', min: 5, hosts: 1 }], 9)))
    for (let i = 0; i < 9; i++) s.move(i, 0, 0)
    const before = [s.seat.slice(), s.unseated, s.acquaintances.pairs]
    const openings = new Openings(s, new Random(1))
    for (let k = 0; k < 200; k++) expect(openings.tryOne(0)).toBe(false)
    expect([s.seat, s.unseated, s.acquaintances.pairs]).toEqual(before)
  })
})

describe('a fixed seat', () => {
  const tables = [
    { id: 'a', min: 0, max: 2, hosts: 0 },
    { id: 'b', min: 0, max: 2, hosts: 0, languages: ['nl'] },
  ]
  const wish = (i: number) => (i === 2 ? { fixed: [{ round: 1, table: 'a' }] } : { wishes: ['a'] })

  it.each([0, 20_000])('goes to whom the organiser gave it, not to those who wish it: %i moves', (moves) => {
    expect(planned(evening(tables, 3, wish), moves).seatOf('p2')).toBe('a')
  })

  it('is changed for another fixed seat at the same table, if that forgets fewer', () => {
    const fixed = [{ round: 1, table: 'a' }]
    const all = (i: number) => (i === 2 ? { fixed, wishes: ['a'] } : { fixed })
    const { score, seatOf } = planned(evening(tables, 3, all), 20_000)
    expect(score).toMatchObject({ U: 1, Z: 0 })
    expect(seatOf('p2')).toBe('a')
  })
})
