import { describe, expect, it } from 'vitest'
import { readInstance } from '@/lib/speed-meetings/instance'
import { planOf } from '@/lib/speed-meetings/plan'
import { bestPlan } from '@/lib/speed-meetings/planner'
import { formulate } from '@/lib/speed-meetings/problem'
import { checked } from '@/tests/support/speed-meetings'

const table = { id: 't1', subject: 's1', min: 0, max: 2, languages: ['fr'] }
const person = { id: 'p1', country: 'FR', languages: ['fr'] }
const evening = { format: 'speed-meeting/1', name: 'e', rounds: 2, tables: [table], participants: [person] }

const many = (count: number, change: object) =>
  Array.from({ length: count }, (_, k) => ({ ...table, id: `t${k}`, ...change }))
const crowd = (count: number, countries: string[]) =>
  Array.from({ length: count }, (_, k) => ({
    ...person,
    id: `p${k}`,
    country: countries[k % countries.length] ?? `C${k}`,
  }))

describe('an instance that cannot be used says where', () => {
  it.each<[string, object, string]>([
    ['no format', { ...evening, format: undefined }, 'format'],
    ['a field of no meaning', { ...evening, room: 'blue' }, 'room'],
    ['a misspelt field of a table', { ...evening, tables: [{ ...table, unavaliable: [1] }] }, 'tables[0].unavaliable'],
    [
      'a misspelt field of somebody',
      { ...evening, participants: [{ ...person, language: ['fr'] }] },
      'participants[0].language',
    ],
    [
      'a misspelt field of a fixed seat',
      { ...evening, participants: [{ ...person, fixed: [{ round: 1, table: 't1', seat: 1 }] }] },
      'participants[0].fixed[0].seat',
    ],
    [
      'a name that no object keeps',
      { ...evening, participants: [{ ...person, id: '__proto__' }] },
      'participants[0].id',
    ],
    [
      'a plan for a name that no object keeps',
      { ...evening, replan: { from: 1, published: JSON.parse('{"__proto__":["t1","t1"]}') } },
      'replan.published',
    ],
    [
      'more wishes than subjects can be',
      { ...evening, participants: [{ ...person, wishes: Array(501).fill('s1') }] },
      'participants[0].wishes',
    ],
    ['no rounds', { ...evening, rounds: 0 }, 'rounds'],
    ['a round that is no number', { ...evening, rounds: Number.NaN }, 'rounds'],
    ['seats that are no number', { ...evening, tables: [{ ...table, max: Number.NaN }] }, 'tables[0].max'],
    ['more minimum than seats', { ...evening, tables: [{ ...table, min: 3 }] }, 'tables[0].min'],
    ['the same table twice', { ...evening, tables: [table, table] }, 'tables[1].id'],
    ['an unknown host', { ...evening, tables: [{ ...table, hosts: ['x'] }] }, 'tables[0].hosts[0]'],
    [
      'a host of two tables',
      {
        ...evening,
        tables: [
          { ...table, hosts: ['p1'] },
          { ...table, id: 't2', hosts: ['p1'] },
        ],
      },
      'tables[1].hosts[0]',
    ],
    ['an unknown wish', { ...evening, participants: [{ ...person, wishes: ['x'] }] }, 'participants[0].wishes[0]'],
    ['a wish twice', { ...evening, participants: [{ ...person, wishes: ['s1', 's1'] }] }, 'participants[0].wishes[1]'],
    [
      'a round too many',
      { ...evening, participants: [{ ...person, unavailable: [3] }] },
      'participants[0].unavailable[0]',
    ],
    [
      'an unknown fixed table',
      { ...evening, participants: [{ ...person, fixed: [{ round: 1, table: 'x' }] }] },
      'participants[0].fixed[0].table',
    ],
    ['unknown people who met', { ...evening, met: [['p1', 'x']] }, 'met[0][1]'],
    ['somebody apart from themself', { ...evening, apart: [['p1', 'p1']] }, 'apart[0]'],
    [
      'a plan of unknown people',
      { ...evening, replan: { from: 1, published: { x: [null, null] } } },
      'replan.published["x"]',
    ],
    [
      'a change that was not applied',
      { ...evening, replan: { from: 1, published: {}, changes: [{ type: 'no-show', participant: 'p1' }] } },
      'replan.changes[0]',
    ],
    [
      '20,000 people',
      { ...evening, participants: Array.from({ length: 20_000 }, (_, k) => ({ ...person, id: `p${k}` })) },
      'participants',
    ],
    ['too many tables for so many rounds', { ...evening, rounds: 30, tables: many(200, { max: 2 }) }, 'tables'],
    [
      'more seats than could be kept in mind',
      { ...evening, rounds: 3, tables: many(400, { max: 5000 }), participants: crowd(5000, ['FR', 'BE']) },
      'tables',
    ],
    ['a country each', { ...evening, participants: crowd(101, []) }, 'participants'],
  ])('%s', (_, instance, field) => {
    const reading = readInstance(instance)
    expect(reading.ok ? [] : reading.faults.map((fault) => fault.field)).toEqual([field])
  })
})

describe('an odd evening gets the best legal plan, with reasons', () => {
  it.each<[string, object, string[]]>([
    ['nobody', { participants: [] }, []],
    ['no table', { tables: [] }, ['NO_TABLE', 'NO_TABLE']],
    ['somebody without a language', { participants: [{ ...person, languages: [] }] }, ['LANGUAGE', 'LANGUAGE']],
    ['a table without seats', { tables: [{ ...table, max: 0 }] }, ['FULL', 'FULL']],
    [
      'a fixed seat at a table that is off',
      {
        tables: [{ ...table, unavailable: [1] }],
        participants: [{ ...person, fixed: [{ round: 1, table: 't1' }] }],
      },
      ['NO_TABLE'],
    ],
  ])('%s', (_, change, reasons) => {
    const reading = readInstance({ ...evening, ...change })
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
    const problem = formulate(reading.instance)
    for (const budget of [{ moves: 0 }, { moves: 50_000 }, { ms: 0 }, { ms: Number.NaN }, { ms: -5 }]) {
      const { seats } = bestPlan(problem, { budget, seed: 1 })
      const plan = planOf(problem, seats, 'e')
      expect(plan.unassigned.map(({ reason }) => reason)).toEqual(reasons)
      expect(checked(reading.instance, plan).violations).toEqual([])
    }
  })

  it('ends at once when the search is aborted before it begins', () => {
    const reading = readInstance(evening)
    if (!reading.ok) throw new Error('unusable')
    const problem = formulate(reading.instance)
    const { seats } = bestPlan(problem, { budget: { ms: 600_000 }, seed: 1, signal: AbortSignal.abort() })
    expect(checked(reading.instance, planOf(problem, seats, 'e')).violations).toEqual([])
  })
})
