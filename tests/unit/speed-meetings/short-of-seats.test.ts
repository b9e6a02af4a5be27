import { expect, it, vi } from 'vitest'
import { certificatesOf } from '@/lib/speed-meetings/certificates'
import { planOf } from '@/lib/speed-meetings/plan'
import { bestPlan } from '@/lib/speed-meetings/planner'
import { formulate, type Problem } from '@/lib/speed-meetings/problem'
import type { Instance } from '@/lib/speed-meetings/schema'
import { Seating } from '@/lib/speed-meetings/seating'
import { checked } from '@/tests/support/speed-meetings'

/** One language, ten seats a table. */
function evening({ people, tables, subjects = tables }: Record<string, number>): Instance {
  return {
    format: 'speed-meeting/1',
    name: 'short of seats',
    rounds: 3,
    tables: Array.from({ length: tables ?? 0 }, (_, t) => ({
      id: `t${t}`,
      subject: `s${t % (subjects ?? 1)}`,
      max: 10,
      languages: ['fr'],
    })),
    participants: Array.from({ length: people ?? 0 }, (_, i) => ({
      id: `p${i}`,
      country: i % 2 === 0 ? 'FR' : 'BE',
      languages: ['fr'],
    })),
  }
}

const seatsForHalf = (people: number) => evening({ people, tables: people / 20 })

function sittings(instance: Instance, signal = new AbortController().signal) {
  const sit = vi.spyOn(Seating.prototype, 'sit')
  const problem = formulate(instance)
  const { seats, score } = bestPlan(problem, { budget: { ms: 0 }, seed: 1, signal })
  const calls = sit.mock.calls.length
  sit.mockRestore()
  return { calls, score, plan: planOf(problem, seats, instance.name) }
}

/** How often the rows of what is followed are asked for: once per table looked at. */
function looksOf(problem: Problem): number {
  let looks = 0
  const watched = new Proxy(problem, {
    get(target, field) {
      if (field === 'follows') looks++
      return Reflect.get(target, field)
    },
  })
  certificatesOf(watched, [0, 1, 2])
  return looks
}

it('3,000 people and seats for half of them are planned at once, each seated once', () => {
  const instance = seatsForHalf(3000)
  const { calls, score, plan } = sittings(instance)
  expect(score.U).toBe(4500)
  // Nobody has a seat at first; then half of them sit down.
  expect(calls).toBeLessThanOrEqual(1.5 * 9000 + 100)
  const { violations, certificates } = checked(instance, plan)
  expect(violations).toEqual([])
  expect(certificates.reduce((sum, { proves }) => sum + proves, 0)).toBe(4500)
})

it('looks at each table once per kind of people to prove that seats are short, beside once per person for subjects', () => {
  const problem = formulate(seatsForHalf(600))
  const perPerson = 600 * 3 * 30
  expect(looksOf(problem)).toBeLessThanOrEqual(perPerson + 3 * 30)
})

it('gives up in proportion to the seats where no chain can help: two subjects for three rounds', () => {
  const few = sittings(evening({ people: 200, tables: 20, subjects: 2 }))
  const many = sittings(evening({ people: 800, tables: 80, subjects: 2 }))
  expect([few.score.U, many.score.U]).toEqual([200, 800])
  expect(many.calls / few.calls).toBeLessThan(8)
})

it('does not even begin to push people on once the search is aborted', () => {
  const instance = evening({ people: 400, tables: 40, subjects: 2 })
  const { calls, plan } = sittings(instance, AbortSignal.abort())
  expect(calls).toBeLessThanOrEqual(2 * 1200)
  expect(checked(instance, plan).violations).toEqual([])
})
