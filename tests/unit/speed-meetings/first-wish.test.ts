import { describe, expect, it } from 'vitest'
import { exchange, exchangesInto } from '@/lib/speed-meetings/exchange'
import { Fairness } from '@/lib/speed-meetings/fairness'
import { unmetFirstWishes } from '@/lib/speed-meetings/first-wish'
import { isSeen } from '@/lib/speed-meetings/legality'
import { planOf, seatingOf } from '@/lib/speed-meetings/plan'
import { bestPlan } from '@/lib/speed-meetings/planner'
import { formulate } from '@/lib/speed-meetings/problem'
import type { Seating } from '@/lib/speed-meetings/seating'
import { evening, seated } from '@/tests/support/speed-meeting-evenings'
import { checked, publicInstance, readPublicInstance } from '@/tests/support/speed-meetings'

function planned(name: string): Seating {
  const problem = formulate(readPublicInstance(name))
  return seatingOf(problem, bestPlan(problem, { budget: { moves: 20_000 }, seed: 3 }).seats)
}

/** Every exchange that brings somebody to the subject they asked for first. */
function waysToFirstWishes(s: Seating) {
  const { visitors, rounds, from, wishes, tablesOf, present } = s.problem
  return Array.from({ length: visitors }, (_, i) => i).flatMap((i) => {
    const about = wishes[i]?.[0]
    if (about === undefined || isSeen(s, i, rounds, about)) return []
    const open = Array.from({ length: rounds - from }, (_, k) => k + from).filter((r) => present[i * rounds + r])
    return (tablesOf[about] ?? []).flatMap((table) => open.flatMap((r) => exchangesInto(s, i, r, table)))
  })
}

describe('what a first wish would cost', () => {
  it.each(['cerdd-40', 'shortage-72', 'replan-80'])('is what the checker finds after the exchange: %s', (name) => {
    const s = planned(name)
    const judged = () => checked(publicInstance(name), planOf(s.problem, s.seat, name)).score.total
    const before = judged()
    const fairness = new Fairness(s)
    const ways = waysToFirstWishes(s)
    expect(ways.length).toBeGreaterThan(10)
    for (const { r, i, j, table } of ways) {
      const home = s.seat[i * s.problem.rounds + r] ?? 0
      const gain = fairness.gainOf({ r, i, j, table })
      exchange(s, r, i, j, table)
      expect(judged() - before).toBeCloseTo(gain, 3)
      exchange(s, r, i, j, home)
    }
    expect(judged()).toBe(before)
  })

  it('is the least of all the ways', () => {
    const s = planned('cerdd-40')
    const fairness = new Fairness(s)
    const ways = waysToFirstWishes(s)
    for (const { participant, why } of unmetFirstWishes(s)) {
      const i = s.problem.people.findIndex(({ id }) => id === participant)
      const costs = ways.filter((way) => way.i === i).map((way) => -fairness.gainOf(way))
      const least = Math.max(0, Math.min(...costs))
      if (why.kind !== 'cost') expect(costs).toEqual([])
      else if (why.price === 'forgotten') expect(least).toBeGreaterThan(100)
      else expect(why.price.points).toBeCloseTo(least, 9)
    }
  })

  it('is what the checker finds where a table opens, and another empties', () => {
    const people = { x: { wishes: ['sa'] }, y: { country: 'BE' }, z: { country: 'BE' } }
    const instance = evening(1, { a: {}, b: {}, c: {} }, people)
    const s = seated(instance, { x: 'b', y: 'c', z: 'c' })
    const judged = () => checked(instance, planOf(s.problem, s.seat, instance.name)).score.total
    const before = judged()
    for (const table of [0, 2]) {
      const gain = new Fairness(s).gainOf({ r: 0, i: 0, j: -1, table })
      s.move(0, 0, table)
      expect(judged() - before).toBeCloseTo(gain, 3)
      s.move(0, 0, 1)
    }
    expect(judged()).toBe(before)
  })
})
